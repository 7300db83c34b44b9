import { readFileSync } from "node:fs";
import type { IndexedDocument } from "~/knowledge/document";
import { type DocumentMeaning, MeaningList, textsOf } from "~/knowledge/encoder/document-meaning";
import { unpack } from "~/knowledge/encoder/packed";
import { SentenceEncoder, type SentenceMeaning } from "~/knowledge/encoder/sentence-encoder";

/** Meanings without a database: of what is asked and written in a folder. Each text is encoded once a run. */
const encoder = new SentenceEncoder(unpack(readFileSync("app/knowledge/generated/sentence-encoder.bin")));
const texts = new Map<string, SentenceMeaning>();
const documents = new WeakMap<IndexedDocument, DocumentMeaning>();

export function meaningOf(text: string): SentenceMeaning {
	const known = texts.get(text) ?? encoder.encode(text);
	texts.set(text, known);
	return known;
}

export function documentMeaning(document: IndexedDocument): DocumentMeaning {
	const known = documents.get(document);
	if (known) return known;
	const { title, passages, phrasings } = textsOf(document);
	const list = (all: string[]) => MeaningList.of(all.map((text) => encoder.encode(text)));
	const meaning = { title: list([title]), passages: list(passages), phrasings: list(phrasings) };
	documents.set(document, meaning);
	return meaning;
}
