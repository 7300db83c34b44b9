import { now } from "~/platform/clock";
import { database, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { termsOf } from "./words";

export type Gap = { id: string; question: string; count: number; lastAt: Date; lastConversationId: string | null };

/** Questions that say the same in other order or endings are one gap. */
export const normalized = (question: string): string =>
	[...new Set(termsOf(question))].sort().join(" ").slice(0, 500) || question.trim().toLowerCase().slice(0, 500);

/** Counts a question that the agent could not answer. A gap that was answered and is asked again opens anew. */
export async function recordGap(
	tx: Tx,
	gap: { shop: string; question: string; conversationId: string | null },
): Promise<void> {
	const question = gap.question.trim().slice(0, 1000);
	const key = { shop: gap.shop, normalized: normalized(question) };
	const last = { lastAt: now(), lastConversationId: gap.conversationId };
	await tx.knowledgeGap.upsert({
		where: { shop_normalized: key },
		create: { id: newId("gap"), ...key, question, ...last },
		update: { count: { increment: 1 }, state: "open", ...last },
	});
}

/** Open gaps, the most asked first. */
export const listGaps = (shop: string, most = 50): Promise<Gap[]> =>
	database().knowledgeGap.findMany({
		where: { shop, state: "open" },
		orderBy: [{ count: "desc" }, { lastAt: "desc" }],
		take: most,
		select: { id: true, question: true, count: true, lastAt: true, lastConversationId: true },
	});

export const findGap = (shop: string, id: string): Promise<Gap | null> =>
	database().knowledgeGap.findFirst({ where: { shop, id } });

/** The merchant wrote an answer, or does not want the question listed. */
export async function settleGap(shop: string, id: string, state: "answered" | "dismissed", tx: Tx = database()) {
	await tx.knowledgeGap.updateMany({ where: { shop, id }, data: { state } });
}
