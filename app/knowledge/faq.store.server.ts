import { database, inTransaction, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { knowledgeChanged, removeDocuments, saveDocuments } from "./document.store.server";
import type { FaqEntry } from "./faq";
import { sourceSucceeds } from "./source.store.server";

export type Faq = FaqEntry & { id: string; enabled: boolean; updatedAt: Date };

const shown = {
	id: true,
	questions: true,
	text: true,
	url: true,
	locale: true,
	enabled: true,
	updatedAt: true,
} as const;
type Row = {
	id: string;
	questions: string[];
	text: string;
	url: string;
	locale: string;
	enabled: boolean;
	updatedAt: Date;
};
const asFaq = ({ text, ...row }: Row): Faq => ({ ...row, answer: text });

/** The shop's answers, the last edited first; every word of `search` stands in the questions or the answer. */
export async function listFaqs(shop: string, search = ""): Promise<Faq[]> {
	const rows = await database().knowledgeDocument.findMany({
		where: { shop, source: "faq" },
		orderBy: { updatedAt: "desc" },
		select: shown,
	});
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	return rows.map(asFaq).filter(({ answer, questions }) => {
		const text = [...questions, answer].join("\n").toLowerCase();
		return words.every((word) => text.includes(word));
	});
}

export async function findFaq(shop: string, id: string): Promise<Faq | null> {
	const row = await database().knowledgeDocument.findFirst({ where: { shop, source: "faq", id }, select: shown });
	return row && asFaq(row);
}

/** Saves an answer, a new one when `id` is null; the next question already finds it. Returns its id, or null when there is no such entry. */
export const saveFaq = (shop: string, id: string | null, entry: FaqEntry): Promise<string | null> =>
	inTransaction(async (tx) => {
		const externalId = id === null ? newId("document") : await externalIdOf(tx, shop, id);
		if (!externalId) return null;
		const questions = [...new Set(entry.questions)];
		const written = { title: questions[0] ?? "", url: entry.url, locale: entry.locale, text: entry.answer };
		const document = { externalId, ...written, questions, product: null, remoteUpdatedAt: null };
		const [changed] = await saveDocuments(tx, shop, "faq", [document]);
		if (!changed) return id;
		await told(tx, shop, [changed]);
		return changed;
	});

/** Which of these questions another answer than `id` has already, as it stands there; null: none. */
export async function questionTaken(shop: string, id: string | null, questions: string[]): Promise<string | null> {
	const wanted = questions.map((question) => question.toLowerCase());
	const [taken] = await database().$queryRaw<{ question: string }[]>`
		SELECT question FROM "KnowledgeDocument", unnest(questions) AS question
		WHERE shop = ${shop} AND source = 'faq' AND id <> ${id ?? ""} AND lower(question) = ANY(${wanted})
		LIMIT 1`;
	return taken?.question ?? null;
}

/** The first questions of all answers, in lower case, with the ids at their source. */
export async function knownQuestions(shop: string, tx: Tx = database()): Promise<Map<string, string>> {
	const rows = await tx.knowledgeDocument.findMany({
		where: { shop, source: "faq" },
		select: { externalId: true, title: true },
	});
	return new Map(rows.map(({ externalId, title }) => [title.toLowerCase(), externalId]));
}

/** Saves all of these; an answer to the same first question gives way. */
export const importFaqs = (shop: string, entries: FaqEntry[]): Promise<void> =>
	inTransaction(async (tx) => {
		const known = await knownQuestions(shop, tx);
		const documents = entries.map(({ questions, answer, url, locale }) => ({
			externalId: known.get(questions[0]?.toLowerCase() ?? "") ?? newId("document"),
			...{ title: questions[0] ?? "", url, locale, text: answer, questions, product: null, remoteUpdatedAt: null },
		}));
		await told(tx, shop, await saveDocuments(tx, shop, "faq", documents));
	});

/** Switches an answer on or off. */
export const enableFaq = (shop: string, id: string, enabled: boolean): Promise<void> =>
	inTransaction(async (tx) => {
		const { count } = await tx.knowledgeDocument.updateMany({ where: { shop, source: "faq", id }, data: { enabled } });
		if (count > 0) await told(tx, shop, [id]);
	});

export const deleteFaq = (shop: string, id: string): Promise<void> =>
	inTransaction(async (tx) => {
		if ((await removeDocuments(tx, shop, "faq", [id])) > 0) await told(tx, shop, [id]);
	});

async function externalIdOf(tx: Tx, shop: string, id: string): Promise<string | undefined> {
	const row = await tx.knowledgeDocument.findFirst({
		where: { shop, source: "faq", id },
		select: { externalId: true },
	});
	return row?.externalId;
}

async function told(tx: Tx, shop: string, ids: string[]): Promise<void> {
	await knowledgeChanged(tx, shop, ids);
	await sourceSucceeds(tx, shop, "faq");
	await wake(tx, inboxTopic(shop));
}
