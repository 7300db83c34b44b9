import type { IndexedDocument } from "~/knowledge/document";
import { embeddingModelName } from "~/knowledge/embedding-model/embedding-model.server";
import { askedOfModel } from "~/knowledge/embedding-model/question-meaning.server";
import type { DocumentMeaning } from "~/knowledge/encoder/document-meaning";
import { encoded, sentenceEncoder } from "~/knowledge/encoder/encoder.server";
import { documentMeanings } from "~/knowledge/meaning.store.server";
import type { PassageIndex } from "~/knowledge/passage-index";
import { now } from "~/platform/clock";
import type { Question } from "./agent";
import { type Considered, consider, considerAgain } from "./consider";
import { isUnsure } from "./engine";
import type { Meanings } from "./likeness";
import { shopTalkOf } from "./shop-talk";

/** Meanings of documents that were found lately, least recently first. A changed document is another object. */
const lately = new Map<IndexedDocument, DocumentMeaning>();
const mostBytes = 20_480_000;
let bytesKept = 0;
/** What made them. */
let keptOf = "";
/** Shops of which nothing was encoded yet are not looked up again for a while. */
const nothingYet = new Map<string, number>();
const lookAgainAfterMs = 30_000;

/** What could be answered; where the words alone are not sure, the sentence encoder is asked as well. */
export async function considerWell(question: Question, index: PassageIndex): Promise<Considered> {
	const considered = consider(question, index);
	if (!isUnsure(question, considered)) return considered;
	const read = embeddingModelName() ? meaningsByModel : meaningsFor;
	const meanings = await read(question.shop, considered);
	return meanings ? considerAgain(considered, meanings) : considered;
}

/** Null where a document that was found is not encoded yet. */
async function meaningsFor(shop: string, { lookedUp }: Considered): Promise<Meanings | null> {
	const encoder = sentenceEncoder();
	const documents = lookedUp.candidates.map(({ evidence }) => evidence.hit.document);
	if (!encoder || (nothingYet.get(shop) ?? 0) > now().getTime()) return null;
	if (!(await bring(shop, documents))) return null;
	const question = await encoded(lookedUp.understood.sentence, encoder);
	return { question, shopTalk: shopTalkOf(question), of: (document) => lately.get(document) ?? null };
}

/** The same by the configured embedding model. */
async function meaningsByModel(shop: string, { lookedUp }: Considered): Promise<Meanings | null> {
	if ((nothingYet.get(shop) ?? 0) > now().getTime()) return null;
	const documents = lookedUp.candidates.map(({ evidence }) => evidence.hit.document);
	const asked = (await bring(shop, documents)) ? await askedOfModel(shop, lookedUp.understood.sentence) : null;
	const of = (document: IndexedDocument) => {
		const meaning = lately.get(document);
		return meaning && asked ? asked.on(meaning) : null;
	};
	return asked && { question: asked.question, shopTalk: 0, of };
}

/** Has the meanings of all of these in memory; false when one is missing. */
async function bring(shop: string, documents: IndexedDocument[]): Promise<boolean> {
	forgetOthers();
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
		if (!lately.delete(document)) bytesKept += bytesOf(meaning);
		lately.set(document, meaning);
	}
	for (const [oldest, meaning] of lately) {
		if (bytesKept <= mostBytes || documents.includes(oldest)) break;
		lately.delete(oldest);
		bytesKept -= bytesOf(meaning);
	}
	return true;
}

const bytesOf = ({ title, passages, phrasings }: DocumentMeaning): number =>
	title.bytes.length + passages.bytes.length + phrasings.bytes.length;

/** Meanings by two models are never compared. */
function forgetOthers(): void {
	const name = embeddingModelName();
	if (keptOf === name) return;
	keptOf = name;
	bytesKept = 0;
	lately.clear();
	nothingYet.clear();
}
