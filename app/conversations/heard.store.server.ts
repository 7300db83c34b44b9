import { tellOfShopper } from "~/delivery/ticket-update.store.server";
import { sha256 } from "~/platform/ids.server";
import type { BrowserContext } from "./chat-contract";
import {
	type Conversation,
	type ConversationColumns,
	columnsOf,
	mayRead,
	toConversation,
	type Visitor,
} from "./conversation";
import { mostEarlier } from "./fresh-conversations.server";
import { json, type Run } from "./statement.store.server";

/** What the agent may look back at: the last messages of the shopper, oldest first. */
const earlierWords = (conversation: string) => `
	(SELECT coalesce(json_agg(recent.text ORDER BY recent.seq), '[]') FROM (
		SELECT m.seq, m.text FROM "Message" m
		WHERE m."conversationId" = ${conversation}.id AND m.role = 'shopper' AND strpos(m."clientMessageId", ':') = 0
			AND m.seq > coalesce((${conversation}.memory->>'contextAfterSeq')::bigint, 0)
		ORDER BY m.seq DESC LIMIT ${mostEarlier}) recent) AS earlier`;

/** Read with the message, so that the answer needs no look-up of its own. */
const versionOfKnowledge = `(SELECT s."knowledgeVersion" FROM "Shop" s WHERE s.domain = here.shop) AS "knowledgeVersion"`;

export type ShopperMessage = {
	id: string;
	clientMessageId: string;
	text: string;
	context: BrowserContext | null;
	at: Date;
};

/** The shopper's message is stored; `earlier` is what he wrote before it. */
export type Heard = {
	conversation: Conversation;
	messageId: string;
	seq: number;
	earlier: string[];
	knowledgeVersion: number;
};

type HeardRow = ConversationColumns & {
	messageId: string;
	seq: string | bigint;
	earlier: string[];
	knowledgeVersion: number;
	disk?: string | null;
};

const toHeard = ({ messageId, seq, earlier, knowledgeVersion, disk: _, ...columns }: HeardRow): Heard => ({
	conversation: toConversation(columns),
	messageId,
	seq: Number(seq),
	earlier,
	knowledgeVersion,
});

// While the agent is to answer, the disk is waited for once a turn: nothing is acknowledged before a later commit (the
// reply's, or that of whoever moved the conversation meanwhile), and that one carries this one to the disk with it.
const diskLater = `CASE WHEN here.stage IN ('with-agent', 'offered', 'asking-email')
	THEN set_config('synchronous_commit', 'off', true) END AS disk`;

/** Message and event of the shopper, for the conversation of the CTE `here`; $5 at, $6 key, $7 message id, $8 text. `besides`: another CTE. */
const storeWords = (besides?: string) => `
	stored AS (
		INSERT INTO "Message" (id, shop, "conversationId", "clientMessageId", role, kind, text, "createdAt")
		SELECT $7, here.shop, here.id, $6, 'shopper', 'text', $8, $5::timestamptz FROM here
		ON CONFLICT ("conversationId", "clientMessageId") DO NOTHING RETURNING id, seq),
	happened AS (
		INSERT INTO "ConversationEvent" (shop, "conversationId", type, at)
		SELECT here.shop, here.id, 'shopper-wrote', $5::timestamptz FROM here JOIN stored ON true)
	${besides ? `, ${besides}` : ""}
	SELECT ${columnsOf("here")}, stored.id AS "messageId", stored.seq, ${earlierWords("here")}, ${versionOfKnowledge},
		${diskLater}
	FROM here JOIN stored ON true`;

// The row is locked before its message takes a number, so that a cursor never passes a message still to be committed.
const hearIn = `
	WITH here AS (
		UPDATE "Conversation" c SET version = c.version + 1,
			"firstShopperAt" = coalesce(c."firstShopperAt", $5::timestamptz), "lastShopperAt" = $5::timestamptz,
			"lastMessageAt" = $5::timestamptz, "shopperSeenAt" = $5::timestamptz,
			"customerId" = coalesce(c."customerId", $4::text), context = coalesce($9::jsonb, c.context),
			"waitingSince" = CASE WHEN c.stage IN ('waiting-for-team', 'with-team')
				THEN coalesce(c."waitingSince", $5::timestamptz) ELSE c."waitingSince" END
		WHERE c.id = $1 AND c.shop = $2 AND ${mayRead("c", "$3", "$4")} AND NOT c.blocked
			AND c.stage NOT IN ('handed-over', 'closed')
			AND NOT EXISTS (SELECT 1 FROM "Message" m WHERE m."conversationId" = c.id AND m."clientMessageId" = $6)
		RETURNING c.*),
	${storeWords(tellOfShopper)}`;

/** Stores a message in a conversation that is still on; null when it is not, or the message is known already. */
export async function hearShopper(
	run: Run,
	conversationId: string,
	{ shop, visitorHash, customerId }: Visitor,
	{ at, clientMessageId, id, text, context }: ShopperMessage,
): Promise<Heard | null> {
	const values = [conversationId, shop, visitorHash, customerId, at, clientMessageId, id, text, json(context)];
	const [row] = await run<HeardRow>("hear-shopper", hearIn, values);
	return row ? toHeard(row) : null;
}

const beginWith = `
	WITH here AS (
		INSERT INTO "Conversation" (id, shop, "visitorHash", "customerId", "customerName", "customerEmail", locale,
			context, "previousId", "consentAt", "startedAt", "firstShopperAt", "lastShopperAt", "lastMessageAt",
			"shopperSeenAt")
		SELECT $1, $2, $3, $4::text, s.data->>'name', s.data->>'email', $10, coalesce($9::jsonb, '{}'), $11::text,
			$5::timestamptz, $5::timestamptz, $5::timestamptz, $5::timestamptz, $5::timestamptz, $5::timestamptz
		FROM (VALUES (1)) one
		LEFT JOIN "CustomerSnapshot" s ON s.shop = $2 AND s."customerId" = $4::text
		ON CONFLICT (id) DO NOTHING RETURNING *),
	${storeWords()}`;

/** Begins a conversation with its first message; null when it had begun already. */
export async function beginConversation(
	run: Run,
	{ shop, visitorHash, customerId }: Visitor,
	{ at, clientMessageId, id, text, context }: ShopperMessage,
	{ locale, previousId }: { locale: string; previousId: string | null },
): Promise<Heard | null> {
	const conversationId = conversationIdOf(shop, visitorHash, clientMessageId);
	const values = [conversationId, shop, visitorHash, customerId, at, clientMessageId, id, text, json(context)];
	const [row] = await run<HeardRow>("begin-conversation", beginWith, [...values, locale, previousId]);
	return row ? toHeard(row) : null;
}

/** The same first message begins the same conversation, however often it is sent. Nobody else knows the hash in it. */
export const conversationIdOf = (shop: string, visitorHash: string, clientMessageId: string): string =>
	`conversation_${Buffer.from(sha256(`${shop}\n${visitorHash}\n${clientMessageId}`), "hex")
		.toString("base64url")
		.slice(0, 22)}`;

type HeardBefore = Heard & { replied: boolean };

const recall = `
	SELECT ${columnsOf("here")}, m.id AS "messageId", m.seq, ${earlierWords("here")}, ${versionOfKnowledge},
		EXISTS (SELECT 1 FROM "Message" r WHERE r."conversationId" = here.id AND r."clientMessageId" = 'reply:' || m.id) AS replied
	FROM "Conversation" here JOIN "Message" m ON m."conversationId" = here.id AND m."clientMessageId" = $5
	WHERE here.id = $1 AND here.shop = $2 AND ${mayRead("here", "$3", "$4")}`;

/** A message that was stored under this key before, and whether the agent has replied to it. */
export async function findHeard(
	run: Run,
	conversationId: string,
	{ shop, visitorHash, customerId }: Visitor,
	clientMessageId: string,
): Promise<HeardBefore | null> {
	const values = [conversationId, shop, visitorHash, customerId, clientMessageId];
	const [row] = await run<HeardRow & { replied: boolean }>("find-heard", recall, values);
	return row ? { ...toHeard(row), replied: row.replied } : null;
}
