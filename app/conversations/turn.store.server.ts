import type { State } from "~/handoff/state";
import { liveChannel, wakeUpAt } from "~/platform/live.server";
import type { BrowserContext } from "./chat-contract";
import { type Conversation, mayRead, type Visitor } from "./conversation";
import type { ConversationEvent } from "./events";
import type { NewMessage } from "./message";
import { json, type Run } from "./statement.store.server";

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
 * written. Outcomes are recomputed by event.store.server.ts.
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
