import { days, later, now } from "~/platform/clock";
import { database } from "~/platform/db.server";
import type { Decided } from "./replay";

/** The past is replayed so far back, and so many decisions at the most. */
export const replayedDays = 60;
const mostDecisions = 2_000;

type Row = Omit<Decided, "at"> & { at: Date };

/**
 * The shop's latest decisions that rested on how sure the agent was, the newest conversations first. Goes by the
 * conversations' index, one conversation's messages at a time, and stops when it has enough.
 */
export async function decisionsToReplay(shop: string): Promise<Decided[]> {
	const rows = await database().$queryRaw<Row[]>`
		SELECT said.id AS "messageId", c.id AS "conversationId", said.at, said.probability, said.answered,
			coalesce(said.title, '') AS title, coalesce(asked.text, '') AS question
		FROM (
			SELECT id, "startedAt" FROM "Conversation"
			WHERE shop = ${shop} AND "startedAt" >= ${later(now(), -days(replayedDays))} AND NOT playground AND NOT blocked
			ORDER BY "startedAt" DESC LIMIT ${mostDecisions}
		) c
		CROSS JOIN LATERAL (
			SELECT m.id, m.seq, m."createdAt" AS at, (m.decision->>'confidence')::float8 AS probability,
				m.decision->>'rule' = 'answer' AS answered, m.decision->'passages'->0->>'title' AS title
			FROM "Message" m
			WHERE m."conversationId" = c.id AND m.role = 'agent' AND m.decision->>'rule' IN ('answer', 'no-answer')
				AND m.decision->>'confidence' IS NOT NULL
		) said
		LEFT JOIN LATERAL (
			SELECT m.text FROM "Message" m
			WHERE m."conversationId" = c.id AND m.role = 'shopper' AND m.seq < said.seq ORDER BY m.seq DESC LIMIT 1
		) asked ON true
		ORDER BY c."startedAt" DESC, said.seq DESC LIMIT ${mostDecisions}`;
	return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
