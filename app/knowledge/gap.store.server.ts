import { Prisma } from "@prisma/client";
import { days, later, now } from "~/platform/clock";
import { database, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { readQuestion, sameQuestion } from "./alike-questions";
import { termsOf } from "./words";

/** Questions that one answer would do for. */
export type Gap = {
	id: string;
	/** As it was asked first. */
	question: string;
	/** All of them together. */
	count: number;
	lastAt: Date;
	/** The last conversation, while it is still there. */
	lastConversationId: string | null;
	/** Other ways it was asked, the most asked first. */
	phrasings: string[];
};

/** A question is compared with so many clusters at the most, the last asked first. */
const mostCompared = 300;
/** What nobody has asked for so long is not looked at any more. */
const comparedMs = days(120);
const mostPhrasings = 30;

/** Questions that say the same in other order or endings are one gap. */
export const normalized = (question: string): string =>
	[...new Set(termsOf(question))].sort().join(" ").slice(0, 500) || question.trim().toLowerCase().slice(0, 500);

/**
 * Counts a question that the agent could not answer, beside those that ask the same in other words. A question keeps the
 * place it got when it was first asked. What was answered and is asked again opens anew; what was dismissed stays so.
 */
export async function recordGap(
	tx: Tx,
	gap: { shop: string; question: string; conversationId: string | null },
): Promise<void> {
	const question = gap.question.trim().slice(0, 1000);
	const key = { shop: gap.shop, normalized: normalized(question) };
	const at = now();
	const last = { lastAt: at, lastConversationId: gap.conversationId };
	const known = await tx.knowledgeGap.findUnique({ where: { shop_normalized: key }, select: { state: true } });
	if (known) {
		const state = known.state === "dismissed" ? "dismissed" : "open";
		const update = { count: { increment: 1 }, state, ...last };
		await tx.knowledgeGap.updateMany({ where: key, data: update });
		return;
	}
	const cluster = await clusterFor(tx, gap.shop, question);
	await tx.knowledgeGap.upsert({
		where: { shop_normalized: key },
		create: { id: newId("gap"), ...key, question, firstAt: at, ...last, ...cluster },
		update: { count: { increment: 1 }, ...last },
	});
}

type Head = { id: string; question: string; state: string };

/** Where a question that is new belongs: to the first cluster that asks the same, or to one of its own. */
async function clusterFor(tx: Tx, shop: string, question: string) {
	const heads = await tx.$queryRaw<Head[]>`
		SELECT id, question, state FROM (
			SELECT DISTINCT ON (coalesce("clusterId", id)) coalesce("clusterId", id) AS id, question, state, "firstAt", "lastAt"
			FROM "KnowledgeGap"
			WHERE shop = ${shop} AND state IN ('open', 'dismissed') AND "lastAt" > ${later(now(), -comparedMs)}
			ORDER BY coalesce("clusterId", id), "firstAt"
		) AS head ORDER BY "lastAt" DESC, id LIMIT ${mostCompared}`;
	const asked = readQuestion(question);
	const head = heads.find((one) => sameQuestion(asked, readQuestion(one.question)));
	return head ? { clusterId: head.id, state: head.state } : { clusterId: null, state: "open" };
}

type Row = { id: string; count: number; lastAt: Date; lastConversationId: string | null; phrasings: string[] };

/** Open gaps, the most asked first. */
export const listGaps = (shop: string, most = 50): Promise<Gap[]> => readGaps(shop, Prisma.sql`state = 'open'`, most);

/** How many open gaps there are. */
export async function countGaps(shop: string): Promise<number> {
	const [row] = await database().$queryRaw<{ count: number }[]>`
		SELECT count(DISTINCT coalesce("clusterId", id))::int AS count FROM "KnowledgeGap" WHERE shop = ${shop} AND state = 'open'`;
	return row?.count ?? 0;
}

export async function findGap(shop: string, id: string): Promise<Gap | null> {
	const [gap] = await readGaps(shop, Prisma.sql`(id = ${id} OR "clusterId" = ${id})`, 1);
	return gap ?? null;
}

async function readGaps(shop: string, which: Prisma.Sql, most: number): Promise<Gap[]> {
	const rows = await database().$queryRaw<Row[]>`
		SELECT cluster.*, (SELECT c.id FROM "Conversation" c WHERE c.shop = ${shop} AND c.id = cluster."heardIn") AS "lastConversationId"
		FROM (
			SELECT coalesce("clusterId", id) AS id, sum(count)::int AS count, max("lastAt") AS "lastAt",
				(array_agg("lastConversationId" ORDER BY "lastAt" DESC))[1] AS "heardIn",
				array_agg(question ORDER BY ("clusterId" IS NULL) DESC, count DESC, "firstAt", id) AS phrasings
			FROM "KnowledgeGap" WHERE shop = ${shop} AND ${which}
			GROUP BY coalesce("clusterId", id)
			ORDER BY count DESC, "lastAt" DESC LIMIT ${most}
		) AS cluster ORDER BY count DESC, "lastAt" DESC`;
	return rows.map(({ id, count, lastAt, lastConversationId, phrasings: [question = "", ...phrasings] }) => ({
		...{ id, question, count, lastAt, lastConversationId },
		phrasings: phrasings.slice(0, mostPhrasings),
	}));
}

/** The merchant wrote an answer, does not want the question listed, or wants it back; with all that ask the same. */
export async function settleGap(
	shop: string,
	id: string,
	state: "answered" | "dismissed" | "open",
	tx: Tx = database(),
): Promise<void> {
	await tx.knowledgeGap.updateMany({ where: { shop, OR: [{ id }, { clusterId: id }] }, data: { state } });
}
