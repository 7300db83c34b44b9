import { Prisma } from "@prisma/client";
import { database } from "~/platform/db.server";
import { instantsOf } from "./window";

type Range = { from: string; to: string };

/**
 * For each handoff of `conversations` what people did about it, from the conversation's events alone. What a desk told
 * names its handoff and the time there; what teammates did in the Inbox belongs to the handoff before it. The latest
 * word on whether it is solved counts, in the order in which things happened.
 */
const dealtWith = (shop: string, conversations: Prisma.Sql) => Prisma.sql`
	WITH begun AS (
		SELECT e."conversationId", e.seq, e.at, e.data->>'handoffId' AS id,
			lead(e.seq) OVER (PARTITION BY e."conversationId" ORDER BY e.seq) AS next
		FROM "ConversationEvent" e JOIN "Conversation" conversation ON conversation.id = e."conversationId"
		WHERE e.shop = ${shop} AND e.type = 'handoff-begun' AND conversation.shop = ${shop} AND ${conversations}),
	done AS (
		SELECT begun.id, begun.at AS "begunAt", e.seq, e.type IN ('teammate-replied', 'desk-replied') AS reply,
			CASE WHEN e.type = 'ticket-changed' THEN e.data->>'status'
				WHEN e.type = 'handed-back' OR (e.type = 'closed' AND e.data->>'by' = 'teammate') THEN 'solved' END AS status,
			greatest(begun.at, coalesce((e.data->>'happenedAt')::timestamptz, e.at)) AS at
		FROM begun LEFT JOIN "ConversationEvent" e ON e."conversationId" = begun."conversationId" AND e.shop = ${shop}
			AND e.type IN ('teammate-replied', 'desk-replied', 'ticket-changed', 'handed-back', 'closed')
			AND CASE WHEN e.data ? 'handoffId' THEN e.data->>'handoffId' = begun.id
				ELSE e.seq > begun.seq AND (begun.next IS NULL OR e.seq < begun.next) END),
	dealt AS (
		SELECT id, "begunAt", min(at) FILTER (WHERE reply) AS "firstReplyAt", count(*) FILTER (WHERE reply)::int AS replies,
			(array_agg(status ORDER BY at DESC, status DESC) FILTER (WHERE status IS NOT NULL))[1] AS status
		FROM done GROUP BY id, "begunAt")`;

/** How many handoffs the range's conversations had, and what became of them. */
export async function countHandoffs(
	shop: string,
	range: Range,
	timeZone: string,
): Promise<{ handoffs: number; replied: number; solved: number; medianSeconds: number | null }> {
	const { start, end } = instantsOf(range, timeZone);
	const counted = Prisma.sql`conversation."startedAt" >= ${start} AND conversation."startedAt" < ${end}
		AND conversation."firstShopperAt" IS NOT NULL AND NOT conversation.playground AND NOT conversation.blocked`;
	const [counts] = await database().$queryRaw<
		{ handoffs: number; replied: number; solved: number; medianSeconds: number | null }[]
	>`${dealtWith(shop, counted)}
		SELECT count(*)::int AS handoffs, count("firstReplyAt")::int AS replied,
			count(*) FILTER (WHERE status = 'solved')::int AS solved,
			percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM "firstReplyAt" - "begunAt")::float8) AS "medianSeconds"
		FROM dealt`;
	return counts ?? { handoffs: 0, replied: 0, solved: 0, medianSeconds: null };
}

/** What people did about a handoff. `status`: nothing was said of it yet: open. */
export type HandoffAnswers = {
	status: "open" | "pending" | "solved";
	replies: number;
	/** Seconds from the handoff to the first reply; null: none yet. */
	firstReplySeconds: number | null;
};

/** What people did about each of these handoffs, by the handoff's id. */
export async function answersOf(
	shop: string,
	handoffs: { id: string; conversationId: string }[],
): Promise<Map<string, HandoffAnswers>> {
	if (handoffs.length === 0) return new Map();
	const named = Prisma.sql`conversation.id IN (${Prisma.join(handoffs.map(({ conversationId }) => conversationId))})`;
	const rows = await database().$queryRaw<
		{ id: string; begunAt: Date; firstReplyAt: Date | null; replies: number; status: HandoffAnswers["status"] | null }[]
	>`${dealtWith(shop, named)} SELECT * FROM dealt`;
	return new Map(
		rows.map(({ id, begunAt, firstReplyAt, replies, status }) => [
			id,
			{
				status: status ?? "open",
				replies,
				firstReplySeconds: firstReplyAt && (firstReplyAt.getTime() - begunAt.getTime()) / 1000,
			},
		]),
	);
}
