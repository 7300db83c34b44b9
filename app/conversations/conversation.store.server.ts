import { database, type Tx } from "~/platform/db.server";
import {
	type Conversation,
	type ConversationColumns,
	columnsOf,
	mayRead,
	toConversation,
	type Visitor,
} from "./conversation";
import { runner } from "./statement.store.server";

/** A conversation of the shop, for the team and for background work. `lock`: nobody moves it until `tx` ends. */
export async function findConversation(
	shop: string,
	id: string,
	tx?: Tx,
	{ lock = false } = {},
): Promise<Conversation | null> {
	const sql = `SELECT ${columnsOf("c")} FROM "Conversation" c WHERE c.shop = $1 AND c.id = $2 ${lock ? "FOR UPDATE" : ""}`;
	const [row] = await runner(tx)<ConversationColumns>(`find-conversation-${lock}`, sql, [shop, id]);
	return row ? toConversation(row) : null;
}

/** A conversation that this shopper may read. */
export async function findOwnConversation(
	{ shop, visitorHash, customerId }: Visitor,
	id: string,
	tx?: Tx,
): Promise<Conversation | null> {
	const sql = `SELECT ${columnsOf("c")} FROM "Conversation" c
		WHERE c.id = $1 AND c.shop = $2 AND ${mayRead("c", "$3", "$4")}`;
	const [row] = await runner(tx)<ConversationColumns>("find-own", sql, [id, shop, visitorHash, customerId]);
	return row ? toConversation(row) : null;
}

/** The shopper's latest conversation on this browser, or, signed in, on any; null when there is none. */
export async function latestConversation({ shop, visitorHash, customerId }: Visitor): Promise<Conversation | null> {
	const sql = `SELECT ${columnsOf("c")} FROM "Conversation" c
		WHERE c.shop = $1 AND (c."visitorHash" = $2 OR c."customerId" = $3::text) AND ${mayRead("c", "$2", "$3")}
			AND NOT c.playground ORDER BY c."startedAt" DESC LIMIT 1`;
	const [row] = await runner()<ConversationColumns>("latest-own", sql, [shop, visitorHash, customerId]);
	return row ? toConversation(row) : null;
}

/**
 * A shopper who has signed in midway takes his open conversation along: from now on it is the customer's alone.
 * `who` is what Shopify said of him.
 */
export async function claimConversations(
	{ shop, visitorHash, customerId }: Visitor,
	who: { name: string | null; email: string | null },
): Promise<void> {
	if (!customerId) return;
	const named = { customerName: who.name, customerEmail: who.email };
	const open = { shop, stage: { notIn: ["handed-over", "closed"] } };
	await database().conversation.updateMany({
		where: { ...open, visitorHash, customerId: null },
		data: { customerId, ...named },
	});
	if (who.name || who.email)
		await database().conversation.updateMany({ where: { ...open, customerId, customerEmail: null }, data: named });
}

/** The shopper has the conversation before him. */
export async function shopperSeen(shop: string, id: string, at: Date): Promise<void> {
	const sql = `UPDATE "Conversation" SET "shopperSeenAt" = $3::timestamptz WHERE shop = $1 AND id = $2`;
	await runner()("shopper-seen", sql, [shop, id, at]);
}

/** Conversations of the agent in which the shopper has said nothing since `before`. */
export const silentConversations = (shop: string, before: Date, most: number): Promise<{ id: string }[]> =>
	database().conversation.findMany({
		where: { shop, stage: { in: ["with-agent", "offered", "asking-email"] }, lastShopperAt: { lte: before } },
		orderBy: { lastShopperAt: "asc" },
		take: most,
		select: { id: true },
	});

/** Conversations whose outcome is still open although the shopper has been silent since `before`. */
export const undecidedConversations = (shop: string, before: Date, most: number): Promise<{ id: string }[]> =>
	database().conversation.findMany({
		where: { shop, outcome: "open", lastShopperAt: { lte: before } },
		orderBy: { lastShopperAt: "asc" },
		take: most,
		select: { id: true },
	});

/** Shops with a conversation that one of the two above would name: one statement, whatever the number of shops. */
export async function shopsWithSilence(before: Date): Promise<string[]> {
	const rows = await database().$queryRaw<{ domain: string }[]>`
		SELECT domain FROM "Shop" CROSS JOIN LATERAL (
			SELECT 1 FROM "Conversation" c
			WHERE c.shop = domain AND c.stage IN ('with-agent', 'offered', 'asking-email') AND c."lastShopperAt" <= ${before} LIMIT 1
		) silent WHERE "uninstalledAt" IS NULL
		UNION
		SELECT domain FROM "Shop" CROSS JOIN LATERAL (
			SELECT 1 FROM "Conversation" c
			WHERE c.shop = domain AND c.outcome = 'open' AND c."lastShopperAt" <= ${before} LIMIT 1
		) undecided WHERE "uninstalledAt" IS NULL`;
	return rows.map(({ domain }) => domain);
}
