import type { Prisma } from "@prisma/client";
import { database, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import type { Person, PrivacyTopic } from "./privacy";

/** Every model that holds rows of a shop; a test compares the list with the schema. */
export const shopModels = [
	"ticketUpdate",
	"deskLane",
	"deskPace",
	"deliveryAttempt",
	"delivery",
	"deskNews",
	"handoff",
	"conversationEvent",
	"message",
	"conversation",
	"customerSnapshot",
	"knowledgePassage",
	"knowledgeDocument",
	"knowledgeSource",
	"knowledgeGap",
	"knowledgeChange",
	"knowledgeNews",
	"knowledgeItem",
	"examAnswer",
	"examRun",
	"knowledgeMeaning",
	"modelSpend",
	"connection",
	"deskSubscription",
	"deskFarewell",
	"oAuthAttempt",
	"addressCode",
	"teammate",
	"webhookReceipt",
	"privacyRequest",
	"session",
] as const;

const conversationsOf = (shop: string, { customerId, email }: Person): Prisma.ConversationWhereInput => ({
	shop,
	OR: [
		{ customerId },
		...(email
			? [
					{ unverifiedEmail: { equals: email, mode: "insensitive" as const } },
					{ customerEmail: { equals: email, mode: "insensitive" as const } },
				]
			: []),
	],
});

/** Everything that Baton keeps about a person, as plain JSON. */
export async function exportPerson(shop: string, person: Person): Promise<Prisma.InputJsonObject> {
	const conversations = await database().conversation.findMany({
		where: conversationsOf(shop, person),
		orderBy: { startedAt: "asc" },
		include: {
			messages: { orderBy: { seq: "asc" }, select: { role: true, text: true, createdAt: true } },
			handoffs: { include: { delivery: { select: { destination: true, state: true, remoteUrl: true } } } },
		},
	});
	const snapshot = await database().customerSnapshot.findUnique({
		where: { shop_customerId: { shop, customerId: person.customerId } },
	});
	return JSON.parse(JSON.stringify({ conversations, identityFromShopify: snapshot?.data ?? null }));
}

type RemoteTicket = { destination: string; remoteId: string; remoteUrl: string | null };

/** Deletes everything about a person; returns the tickets in helpdesks, which only the merchant can delete. */
export async function redactPerson(tx: Tx, shop: string, person: Person): Promise<RemoteTicket[]> {
	const where = conversationsOf(shop, person);
	const tickets = await tx.delivery.findMany({
		where: { shop, remoteId: { not: null }, handoff: { conversation: where } },
		select: { destination: true, remoteId: true, remoteUrl: true },
	});
	const ids = (await tx.conversation.findMany({ where, select: { id: true } })).map(({ id }) => id);
	await tx.knowledgeGap.deleteMany({ where: { shop, lastConversationId: { in: ids } } });
	await tx.conversation.deleteMany({ where: { shop, id: { in: ids } } });
	await tx.customerSnapshot.deleteMany({ where: { shop, customerId: person.customerId } });
	return tickets.map((ticket) => ({ ...ticket, remoteId: ticket.remoteId ?? "" }));
}

/** Deletes every row of a shop, and the shop. */
export async function redactShop(tx: Tx, shop: string): Promise<void> {
	for (const model of shopModels)
		await (tx[model] as { deleteMany: (input: unknown) => Promise<unknown> }).deleteMany({ where: { shop } });
	await tx.shop.deleteMany({ where: { domain: shop } });
}

/** The shop is gone: it is not served any more, and its tokens are worthless. Its data waits for shop/redact. */
export async function forgetAccess(tx: Tx, shop: string, at: Date): Promise<void> {
	await tx.session.deleteMany({ where: { shop } });
	await tx.connection.deleteMany({ where: { shop } });
	await tx.shop.updateMany({ where: { domain: shop }, data: { uninstalledAt: at } });
}

/** False when this webhook was taken before. */
export async function takeWebhookOnce(tx: Tx, webhook: { id: string; shop: string; topic: string }): Promise<boolean> {
	const { count } = await tx.webhookReceipt.createMany({ data: [webhook], skipDuplicates: true });
	return count === 1;
}

export async function receiveRequest(
	tx: Tx,
	shop: string,
	topic: PrivacyTopic,
	person: Person | null,
	at: Date,
): Promise<string> {
	const id = newId("request");
	const customer = person ? { customerId: person.customerId, email: person.email } : {};
	await tx.privacyRequest.create({
		data: {
			id,
			shop,
			kind: topic,
			customerId: person?.customerId,
			state: "received",
			receivedAt: at,
			result: customer,
		},
	});
	return id;
}

export const listRequests = (shop: string) =>
	database().privacyRequest.findMany({ where: { shop }, orderBy: { receivedAt: "desc" }, take: 100 });

export const findRequest = (shop: string, id: string) => database().privacyRequest.findFirst({ where: { shop, id } });

export async function finishRequest(
	tx: Tx,
	shop: string,
	id: string,
	result: Prisma.InputJsonObject,
	at: Date,
): Promise<void> {
	await tx.privacyRequest.updateMany({ where: { shop, id }, data: { state: "done", result, doneAt: at } });
}

/** On its way to a helpdesk; or not taken there, and nobody has dealt with the conversation in the Inbox either. */
const unsent: Prisma.DeliveryWhereInput = {
	OR: [
		{ state: { in: ["pending", "sending"] } },
		{ state: { in: ["fallback-delivered", "needs-attention"] }, handoff: { endedAt: null } },
		{ remoteId: { not: null }, updates: { some: { state: { in: ["pending", "sending"] } } } },
	],
};

/**
 * Deletes what a shop no longer wants to keep: conversations that ended before `before`. What is still unsent stays.
 * Returns how many.
 */
export async function deleteConversationsBefore(tx: Tx, shop: string, before: Date): Promise<number> {
	const { count } = await tx.conversation.deleteMany({
		where: {
			shop,
			OR: [{ lastMessageAt: { lt: before } }, { lastMessageAt: null, startedAt: { lt: before } }],
			handoffs: { none: { delivery: unsent } },
		},
	});
	await tx.customerSnapshot.deleteMany({ where: { shop, takenAt: { lt: before } } });
	return count;
}

export async function deleteStaleReceipts(before: Date): Promise<void> {
	await database().webhookReceipt.deleteMany({ where: { receivedAt: { lt: before } } });
	await database().oAuthAttempt.deleteMany({ where: { expiresAt: { lt: before } } });
	await database().privacyRequest.deleteMany({ where: { receivedAt: { lt: before }, state: "done" } });
}

/** Every shop with the time from which it has conversations or what Shopify said of customers; null: it has none. */
export const everyShop = () =>
	database().$queryRaw<{ domain: string; settings: unknown; oldest: Date | null }[]>`
		SELECT domain, settings, least(
			(SELECT "startedAt" FROM "Conversation" c WHERE c.shop = domain ORDER BY "startedAt" LIMIT 1),
			(SELECT min("takenAt") FROM "CustomerSnapshot" s WHERE s.shop = domain)
		) AS oldest FROM "Shop"`;
