import type { Prisma } from "@prisma/client";
import type { Destination } from "~/connectors/connector";
import type { HandoffReason } from "~/handoff/reason";
import { database } from "~/platform/db.server";
import type { DeliveryState, HandoffAttempt, HandoffFilter, HandoffRow, Place } from "./handoff-list";

const pageSize = 25;

const states: Record<Exclude<HandoffFilter, "all">, DeliveryState[]> = {
	"needs-you": ["needs-attention", "fallback-delivered"],
	"under-way": ["pending", "sending"],
	delivered: ["delivered"],
};

const whereOf = (shop: string, filter: HandoffFilter): Prisma.HandoffWhereInput => ({
	shop,
	conversation: { playground: false },
	...(filter !== "all" && { delivery: { state: { in: states[filter] } } }),
});

const withDelivery = { conversation: true, delivery: true } as const;
type Found = Prisma.HandoffGetPayload<{ include: typeof withDelivery }>;

type HandoffPage = { rows: HandoffRow[]; next: Place | null };

/** The newest first, twenty-five at a time. */
export async function listHandoffs(shop: string, filter: HandoffFilter, after: Place | null): Promise<HandoffPage> {
	const found = await database().handoff.findMany({
		where: { AND: [whereOf(shop, filter), after ? olderThan(after) : {}] },
		orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
		take: pageSize + 1,
		include: withDelivery,
	});
	const rows = found.slice(0, pageSize).map(toRow);
	const last = rows.at(-1);
	return { rows, next: found.length > pageSize && last ? { at: last.requestedAt, id: last.id } : null };
}

const olderThan = ({ at, id }: Place): Prisma.HandoffWhereInput => ({
	OR: [{ requestedAt: { lt: at } }, { requestedAt: at, id: { lt: id } }],
});

/** How many failed and can be sent again. */
export const countHandoffsThatNeedYou = (shop: string): Promise<number> =>
	database().handoff.count({ where: whereOf(shop, "needs-you") });

/** The deliveries of every handoff that failed, oldest first. */
export async function failedDeliveries(shop: string): Promise<string[]> {
	const found = await database().delivery.findMany({
		where: { shop, state: { in: states["needs-you"] } },
		orderBy: { createdAt: "asc" },
		select: { id: true },
	});
	return found.map(({ id }) => id);
}

/** One handoff with every attempt, oldest first; null when this shop has none of that id. */
export async function findHandoffWithAttempts(
	shop: string,
	id: string,
): Promise<{ handoff: HandoffRow; attempts: HandoffAttempt[] } | null> {
	const found = await database().handoff.findFirst({ where: { shop, id }, include: withDelivery });
	if (!found) return null;
	const attempts = found.delivery
		? await database().deliveryAttempt.findMany({
				where: { shop, deliveryId: found.delivery.id },
				orderBy: { id: "asc" },
			})
		: [];
	return {
		handoff: toRow(found),
		attempts: attempts.map(({ id: number, at, step, outcome, status, message, waitSeconds }) => ({
			id: String(number),
			at: at.toISOString(),
			step,
			outcome: outcome as HandoffAttempt["outcome"],
			status,
			message,
			waitSeconds,
		})),
	};
}

function toRow({ conversation, delivery, ...handoff }: Found): HandoffRow {
	return {
		id: handoff.id,
		conversationId: handoff.conversationId,
		deliveryId: delivery?.id ?? null,
		requestedAt: handoff.requestedAt.toISOString(),
		shopper: { name: conversation.customerName, email: handoff.email, emailVerified: handoff.emailVerified },
		destination: handoff.destination as Destination,
		reason: handoff.reason as HandoffReason,
		state: (delivery?.state ?? "delivered") as DeliveryState,
		attemptCount: delivery?.attemptCount ?? 0,
		nextAttemptAt: delivery?.nextAttemptAt?.toISOString() ?? null,
		remoteId: delivery?.remoteId ?? null,
		remoteUrl: delivery?.remoteUrl ?? null,
		errorMessage: delivery?.errorMessage ?? null,
	};
}
