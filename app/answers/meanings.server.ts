import type { IndexedDocument } from "~/knowledge/document";
import type { DocumentMeaning } from "~/knowledge/encoder/document-meaning";
import { encoded, sentenceEncoder } from "~/knowledge/encoder/encoder.server";
import { documentMeanings } from "~/knowledge/meaning.store.server";
import type { PassageIndex } from "~/knowledge/passage-index";
import { now } from "~/platform/clock";
import type { Question, Reply } from "./agent";
import { type Considered, consider, considerAgain, isUnsure, replyFrom } from "./engine";
import type { Meanings } from "./likeness";
import { joined, questionsIn } from "./several-questions";

/** Meanings of documents that were found lately, least recently first. A changed document is another object. */
const lately = new Map<IndexedDocument, DocumentMeaning>();
/** Half a kilobyte each. */
const mostMeanings = 40_000;
let meaningsKept = 0;
/** Shops of which nothing was encoded yet are not looked up again for a while. */
const nothingYet = new Map<string, number>();
const lookAgainAfterMs = 30_000;

/** The engine's reply: to each question of a message that asks several, when it has an answer to each. */
export async function embeddedReply(question: Question, index: PassageIndex, version: number): Promise<Reply> {
	const whole = await replyToOne(question, index, version);
	const aboutKnowledge = whole.trace.rule === "answer" || whole.trace.rule === "no-answer";
	const questions = aboutKnowledge ? questionsIn(question.text) : [];
	const replies: Reply[] = [];
	for (const [at, text] of questions.entries()) {
		const earlier = [...question.earlier, ...questions.slice(0, at)].slice(-mostEarlier);
		replies.push(await replyToOne({ ...question, text, earlier }, index, version));
	}
	return joined(questions, replies) ?? whole;
}

const mostEarlier = 3;

/** Where the words alone are not sure, the sentence encoder is asked as well. */
async function replyToOne(question: Question, index: PassageIndex, version: number): Promise<Reply> {
	const considered = consider(question, index);
	if (!isUnsure(question, considered)) return replyFrom(question, considered, version);
	const meanings = await meaningsFor(question.shop, considered);
	return replyFrom(question, meanings ? considerAgain(considered, meanings) : considered, version);
}

/** Null where a document that was found is not encoded yet. */
async function meaningsFor(shop: string, { lookedUp }: Considered): Promise<Meanings | null> {
	const encoder = sentenceEncoder();
	const documents = lookedUp.candidates.map(({ evidence }) => evidence.hit.document);
	if (!encoder || (nothingYet.get(shop) ?? 0) > now().getTime()) return null;
	if (!(await bring(shop, documents))) return null;
	const question = await encoded(lookedUp.understood.sentence, encoder);
	return { question, of: (document) => lately.get(document) ?? null };
}

/** Has the meanings of all of these in memory; false when one is missing. */
async function bring(shop: string, documents: IndexedDocument[]): Promise<boolean> {
	const missing = documents.filter((document) => !lately.has(document));
	const found =
		missing.length === 0
			? new Map()
			: await documentMeanings(
					shop,
					missing.map(({ id }) => id),
				);
	if (missing.length > 0 && found.size === 0) nothingYet.set(shop, now().getTime() + lookAgainAfterMs);
	for (const document of documents) {
		const meaning = lately.get(document) ?? found.get(document.id);
		if (!meaning) return false;
		if (!lately.delete(document)) meaningsKept += countOf(meaning);
		lately.set(document, meaning);
	}
	for (const [oldest, meaning] of lately) {
		if (meaningsKept <= mostMeanings || documents.includes(oldest)) break;
		lately.delete(oldest);
		meaningsKept -= countOf(meaning);
	}
	return true;
}

const countOf = ({ passages, phrasings }: DocumentMeaning): number => 1 + passages.count + phrasings.count;
