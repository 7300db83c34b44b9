import type { ConversationEvent } from "~/conversations/events";
import { tellOfShopper } from "~/delivery/ticket-update.store.server";
import type { State } from "~/handoff/state";
import { sha256 } from "~/platform/ids.server";
import { liveChannel, wakeUpAt } from "~/platform/live.server";
import type { BrowserContext } from "./chat-contract";
import {
	type Conversation,
	type ConversationColumns,
	conversationColumns,
	toConversation,
	type Visitor,
} from "./conversation";
import type { NewMessage } from "./message";
import type { Run } from "./statement.store.server";

/** `alias.*` without the columns that the chat does not need. */
export const columnsOf = (alias: string): string => conversationColumns.map((name) => `${alias}."${name}"`).join(", ");

/**
 * Who may read a conversation: the visitor who began it, and once a customer has claimed it, only that customer.
 * `visitor` and `customer` are the numbers of the values.
 */
export const mayRead = (alias: string, visitor: string, customer: string): string =>
	`(CASE WHEN ${alias}."customerId" IS NULL THEN ${alias}."visitorHash" = ${visitor}::text
		ELSE ${alias}."customerId" = ${customer}::text END)`;

/** What the agent may look back at: the last three messages of the shopper, oldest first. */
const earlierWords = (conversation: string) => `
	(SELECT coalesce(json_agg(recent.text ORDER BY recent.seq), '[]') FROM (
		SELECT m.seq, m.text FROM "Message" m
		WHERE m."conversationId" = ${conversation}.id AND m.role = 'shopper' AND strpos(m."clientMessageId", ':') = 0
			AND m.seq > coalesce((${conversation}.memory->>'contextAfterSeq')::bigint, 0)
		ORDER BY m.seq DESC LIMIT 3) recent) AS earlier`;

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

export type HeardBefore = Heard & { replied: boolean };

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

/** What a turn writes. */
export type TurnRows = {
	conversation: Pick<Conversation, "id" | "shop" | "version" | "state">;
	state: State;
	say: NewMessage[];
	events: ConversationEvent[];
	unverifiedEmail?: string | null;
	/** Who is in the conversation from now on; absent: as before. */
	teammate?: { id: string; name: string } | null;
	/** The shopper did something himself. */
	shopperActed?: boolean;
	/** A teammate has just spoken: nobody waits. */
	answeredByTeam?: boolean;
	/** Teams' screens look again. */
	wakeInbox?: boolean;
	/** The shopper's message is written with the turn: who he is, its context, and the knowledge that the answer is of. */
	heardNow?: { visitor: Visitor; context: BrowserContext | null; knowledgeVersion: number };
	at: Date;
};

const commit = `
	WITH moved AS (
		UPDATE "Conversation" c SET stage = $4, memory = $5::jsonb, version = c.version + 1,
			"lastMessageAt" = CASE WHEN jsonb_array_length($7::jsonb) > 0 THEN $6::timestamptz ELSE c."lastMessageAt" END,
			"unverifiedEmail" = coalesce($9::text, c."unverifiedEmail"),
			"waitingSince" = CASE $10 WHEN 'starts' THEN $6::timestamptz WHEN 'ends' THEN NULL ELSE c."waitingSince" END,
			"teammateId" = CASE WHEN $11 THEN $12::text ELSE c."teammateId" END,
			"teammateName" = CASE WHEN $11 THEN $13::text ELSE c."teammateName" END,
			"lastShopperAt" = CASE WHEN $14 THEN $6::timestamptz ELSE c."lastShopperAt" END,
			"shopperSeenAt" = CASE WHEN $14 THEN $6::timestamptz ELSE c."shopperSeenAt" END,
			"closedAt" = CASE WHEN $4 = 'closed' THEN coalesce(c."closedAt", $6::timestamptz) END,
			context = coalesce($16::jsonb, c.context)
		WHERE c.id = $1 AND c.shop = $2 AND c.version = $3 AND ($17::int IS NULL OR NOT c.blocked
			AND ${mayRead("c", "$18", "$19")} AND $17 = (SELECT s."knowledgeVersion" FROM "Shop" s WHERE s.domain = c.shop))
		RETURNING c.id, c.shop, c.version),
	said AS (
		INSERT INTO "Message" (id, shop, "conversationId", "clientMessageId", role, kind, text, body, decision, public, "createdAt")
		SELECT m.id, moved.shop, moved.id, m.key, m.role, m.kind, m.text, m.body, m.decision, m.public, $6::timestamptz
		FROM moved CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset($7::jsonb) AS (id text, key text, role text, kind text,
			text text, body jsonb, decision jsonb, public boolean)) WITH ORDINALITY
			AS m (id, key, role, kind, text, body, decision, public, place)
		ORDER BY m.place RETURNING seq),
	happened AS (
		INSERT INTO "ConversationEvent" (shop, "conversationId", type, data, at)
		SELECT moved.shop, moved.id, e.event->>'type', e.event - 'type', $6::timestamptz
		FROM moved CROSS JOIN LATERAL jsonb_array_elements($8::jsonb) WITH ORDINALITY AS e (event, place)
		ORDER BY e.place)
	SELECT ${wakeUpAt("'conversation:' || moved.id", "moved.version")}::text,
		CASE WHEN $15 THEN pg_notify('${liveChannel}', 'inbox:' || moved.shop)::text END,
		(SELECT coalesce(json_agg(seq ORDER BY seq), '[]') FROM said) AS seqs
	FROM moved`;

/**
 * Writes words, events and the next state in one statement and wakes the readers; `seqs` are the words' numbers, in
 * their order. "stale": somebody else has moved the conversation (or the knowledge) since it was read, and nothing was
 * written. Outcomes
 * are recomputed by event.store.server.ts.
 */
export async function commitTurn(run: Run, rows: TurnRows): Promise<{ seqs: number[] } | "stale"> {
	const { conversation, state, say, events, teammate, at } = rows;
	const [done] = await run<{ seqs: number[] }>("commit-turn", commit, [
		conversation.id,
		conversation.shop,
		conversation.version,
		state.stage,
		json(state.memory),
		at,
		json(say.map(({ clientMessageId, ...message }) => ({ ...message, key: clientMessageId }))),
		json(events),
		rows.unverifiedEmail ?? null,
		waiting(rows),
		teammate !== undefined,
		teammate?.id ?? null,
		teammate?.name ?? null,
		rows.shopperActed ?? false,
		rows.wakeInbox ?? false,
		json(rows.heardNow?.context ?? null),
		rows.heardNow?.knowledgeVersion ?? null,
		rows.heardNow?.visitor.visitorHash ?? null,
		rows.heardNow?.visitor.customerId ?? null,
	]);
	return done ? { seqs: done.seqs } : "stale";
}

function waiting({ conversation, state, answeredByTeam }: TurnRows): "starts" | "ends" | "stays" {
	if (answeredByTeam) return "ends";
	if (state.stage === conversation.state.stage) return "stays";
	return state.stage === "waiting-for-team" ? "starts" : "ends";
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
