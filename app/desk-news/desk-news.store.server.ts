import type { Destination, Ticket } from "~/connectors/connector";
import { later } from "~/platform/clock";
import { database, type Tx } from "~/platform/db.server";
import { followedMs, followedWhenSolvedMs, type TicketStatus } from "./desk-news";

/** The handoff behind a ticket. */
export type FollowedTicket = { deliveryId: string; handoffId: string; conversationId: string };

/**
 * The handoff that this ticket of this shop was made of, its delivery locked until `tx` ends; null: none of ours.
 * Tickets of another account of the same desk may have the same number, so the account's address must agree.
 */
export async function findTicket(
	tx: Tx,
	shop: string,
	{ destination, remoteId }: { destination: Destination; remoteId: string },
): Promise<FollowedTicket | null> {
	const found = await tx.$queryRaw<(FollowedTicket & { remoteUrl: string; accountUrl: string })[]>`
		SELECT d.id AS "deliveryId", h.id AS "handoffId", h."conversationId", coalesce(d."remoteUrl", '') AS "remoteUrl",
			k."accountUrl"
		FROM "Delivery" d JOIN "Handoff" h ON h.id = d."handoffId" AND h.shop = d.shop
		JOIN "Connection" k ON k.shop = d.shop AND k.destination = d.destination
		WHERE d.shop = ${shop} AND d.destination = ${destination} AND d."remoteId" = ${remoteId}
		ORDER BY d."createdAt" DESC FOR UPDATE OF d`;
	const ticket = found.find(({ remoteUrl, accountUrl }) => sameHost(remoteUrl, accountUrl));
	return ticket
		? { deliveryId: ticket.deliveryId, handoffId: ticket.handoffId, conversationId: ticket.conversationId }
		: null;
}

const sameHost = (left: string, right: string) =>
	URL.canParse(left) && URL.canParse(right) && new URL(left).host === new URL(right).host;

/** The tickets of a desk whose news are still awaited, newest first. */
export async function followedTickets(
	shop: string,
	destination: Destination,
	at: Date,
	most: number,
): Promise<Ticket[]> {
	return database().$queryRaw<Ticket[]>`
		SELECT d."remoteId", coalesce(d."remoteUrl", '') AS "remoteUrl" FROM "Delivery" d
		JOIN "Connection" k ON k.shop = d.shop AND k.destination = d.destination
		WHERE d.shop = ${shop} AND d.destination = ${destination} AND d."remoteId" IS NOT NULL
			AND d."createdAt" > ${later(at, -followedMs)}
			AND split_part(d."remoteUrl", '/', 3) = split_part(k."accountUrl", '/', 3)
			AND (d."remoteStatus" IS DISTINCT FROM 'solved' OR EXISTS (
				SELECT 1 FROM "DeskNews" n WHERE n."handoffId" = d."handoffId" AND n.shop = d.shop
					AND n.at > ${later(at, -followedWhenSolvedMs)}))
		ORDER BY d."createdAt" DESC LIMIT ${most}`;
}

type NewsRow = {
	id: string;
	destination: Destination;
	handoffId: string;
	at: Date;
	heardAt: Date;
} & ({ type: "status"; status: TicketStatus } | { type: "reply"; author: string; messageId: string });

/** False when this piece of news was kept before. */
export async function keepNews(tx: Tx, shop: string, news: NewsRow): Promise<boolean> {
	const { count } = await tx.deskNews.createMany({ data: [{ shop, ...news }], skipDuplicates: true });
	return count === 1;
}

/** Desks tell seconds: of one second, solved comes after pending and open, as the alphabet has it. */
const latestFirst = [{ at: "desc" as const }, { status: "desc" as const }];

/** How the ticket stood just before `at`, as far as its desk has told; open, where it has told nothing. */
export async function statusBefore(tx: Tx, shop: string, handoffId: string, at: Date): Promise<string> {
	const before = await tx.deskNews.findFirst({
		where: { shop, handoffId, type: "status", at: { lt: at } },
		orderBy: latestFirst,
	});
	return before?.status ?? "open";
}

/** The ticket stands as its latest news of that kind say, in whatever order they came. */
export async function settleStatus(tx: Tx, shop: string, ticket: FollowedTicket): Promise<void> {
	const latest = await tx.deskNews.findFirst({
		where: { shop, handoffId: ticket.handoffId, type: "status" },
		orderBy: latestFirst,
	});
	const remoteStatus = latest?.status ?? "open";
	await tx.delivery.updateMany({ where: { shop, id: ticket.deliveryId }, data: { remoteStatus } });
}

/** One piece of news as the merchant reads it: how the ticket stands, or who replied and what. */
type NewsLine = { id: string; at: Date } & (
	| { type: "status"; status: TicketStatus }
	| { type: "reply"; author: string; text: string }
);

/** What the desk told of a handoff's ticket, in the order in which it happened there. */
export async function newsOf(shop: string, handoffId: string): Promise<NewsLine[]> {
	const rows = await database().deskNews.findMany({
		where: { shop, handoffId },
		orderBy: [{ at: "asc" }, { id: "asc" }],
	});
	const ids = rows.flatMap(({ messageId }) => messageId ?? []);
	const messages = await database().message.findMany({
		where: { shop, id: { in: ids } },
		select: { id: true, text: true },
	});
	const texts = new Map(messages.map(({ id, text }) => [id, text]));
	return rows.map(({ id, at, type, status, author, messageId }) =>
		type === "status"
			? { id, at, type, status: status as TicketStatus }
			: { id, at, type: "reply", author: author ?? "", text: texts.get(messageId ?? "") ?? "" },
	);
}
