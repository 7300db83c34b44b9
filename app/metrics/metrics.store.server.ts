import { Prisma } from "@prisma/client";
import { database } from "~/platform/db.server";
import { noConversations, type OutcomeCounts } from "./figures";
import { type Outcome, outcomes } from "./outcome";
import { instantsOf } from "./window";

type Range = { from: string; to: string };

/** Counted: a shopper wrote, not in the playground, not blocked (product.md, section 4). */
const counted = Prisma.sql`"firstShopperAt" IS NOT NULL AND NOT playground AND NOT blocked`;

/** How many conversations of the range have each outcome. */
export async function countOutcomes(shop: string, range: Range, timeZone: string): Promise<OutcomeCounts> {
	const { start, end } = instantsOf(range, timeZone);
	const rows = await database().$queryRaw<{ outcome: Outcome; count: number }[]>`
		SELECT outcome, count(*)::int AS count FROM "Conversation"
		WHERE shop = ${shop} AND "startedAt" >= ${start} AND "startedAt" < ${end} AND ${counted}
		GROUP BY outcome`;
	return { ...noConversations(), ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
}

/** The same by day of the shop's time zone; days without a conversation are absent. */
export async function countOutcomesByDay(
	shop: string,
	range: Range,
	timeZone: string,
): Promise<Map<string, OutcomeCounts>> {
	const { start, end } = instantsOf(range, timeZone);
	const rows = await database().$queryRaw<{ day: string; outcome: Outcome; count: number }[]>`
		SELECT to_char("startedAt" AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day, outcome, count(*)::int AS count
		FROM "Conversation"
		WHERE shop = ${shop} AND "startedAt" >= ${start} AND "startedAt" < ${end} AND ${counted}
		GROUP BY day, outcome`;
	const days = new Map<string, OutcomeCounts>();
	for (const { day, outcome, count } of rows)
		days.set(day, { ...(days.get(day) ?? noConversations()), [outcome]: count });
	return days;
}

/** How answers of the range's conversations were rated; the last rating of an answer counts. */
export async function countRatings(
	shop: string,
	range: Range,
	timeZone: string,
): Promise<{ helpful: number; all: number }> {
	const { start, end } = instantsOf(range, timeZone);
	const rows = await database().$queryRaw<{ helpful: number; all: number }[]>`
		SELECT count(*) FILTER (WHERE helpful)::int AS helpful, count(*)::int AS all FROM (
			SELECT DISTINCT ON (event.data->>'messageId') (event.data->>'helpful')::boolean AS helpful
			FROM "ConversationEvent" event JOIN "Conversation" conversation ON conversation.id = event."conversationId"
			WHERE event.shop = ${shop} AND event.type = 'answer-rated' AND conversation.shop = ${shop}
				AND conversation."startedAt" >= ${start} AND conversation."startedAt" < ${end} AND ${counted}
			ORDER BY event.data->>'messageId', event.seq DESC
		) rating`;
	return rows[0] ?? { helpful: 0, all: 0 };
}

type ConversationFilter = { range: Range; timeZone: string; outcome: Outcome | null; search: string };

type ConversationRow = {
	id: string;
	name: string | null;
	email: string | null;
	question: string | null;
	outcome: Outcome;
	outcomeDetail: string | null;
	startedAt: Date;
};

export const conversationsPerPage = 25;

/** The conversations behind a figure, newest first: exactly those that `countOutcomes` counts. `page` counts from 0; one row more than a page tells that there is another. */
export async function listConversations(
	shop: string,
	filter: ConversationFilter,
	page: number,
): Promise<ConversationRow[]> {
	const { start, end } = instantsOf(filter.range, filter.timeZone);
	const outcome =
		filter.outcome && outcomes.includes(filter.outcome) ? Prisma.sql`AND outcome = ${filter.outcome}` : Prisma.empty;
	return database().$queryRaw<ConversationRow[]>`
		SELECT id, "customerName" AS name, coalesce("customerEmail", "unverifiedEmail") AS email, outcome, "outcomeDetail",
			"startedAt", (
				SELECT left(text, 200) FROM "Message" message
				WHERE message."conversationId" = conversation.id AND role = 'shopper' ORDER BY seq LIMIT 1
			) AS question
		FROM "Conversation" conversation
		WHERE shop = ${shop} AND "startedAt" >= ${start} AND "startedAt" < ${end} AND ${counted} ${outcome} ${searched(filter.search)}
		ORDER BY "startedAt" DESC, id LIMIT ${conversationsPerPage + 1} OFFSET ${page * conversationsPerPage}`;
}

function searched(words: string): Prisma.Sql {
	if (!words) return Prisma.empty;
	const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
	return Prisma.sql`AND ("customerName" ILIKE ${pattern} OR "customerEmail" ILIKE ${pattern} OR "unverifiedEmail" ILIKE ${pattern}
		OR EXISTS (SELECT 1 FROM "Message" message WHERE message."conversationId" = conversation.id AND message.text ILIKE ${pattern}))`;
}

/** What needs a human now, for the home page. */
export async function countNeeds(
	shop: string,
): Promise<{ waiting: number; longestSince: Date | null; handoffsInTrouble: number }> {
	const waiting = await database().conversation.aggregate({
		where: { shop, stage: "waiting-for-team" },
		_count: true,
		_min: { waitingSince: true },
	});
	const handoffsInTrouble = await database().delivery.count({
		where: { shop, state: { in: ["needs-attention", "fallback-delivered"] } },
	});
	return { waiting: waiting._count, longestSince: waiting._min.waitingSince, handoffsInTrouble };
}

/** How far a shop is: documents that it can answer from, conversations that shoppers had. */
export async function countKnowledge(shop: string): Promise<{ documents: number; conversations: number }> {
	const [documents, conversations] = await Promise.all([
		database().knowledgeDocument.count({ where: { shop, enabled: true } }),
		database().conversation.count({ where: { shop, playground: false, firstShopperAt: { not: null } } }),
	]);
	return { documents, conversations };
}
