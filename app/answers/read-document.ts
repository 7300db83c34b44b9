import type { IndexedDocument } from "~/knowledge/document";
import { titleTerms } from "~/knowledge/passage-index";
import { bodyOf, headingOf } from "~/knowledge/passages";
import { sentencesOf, termsOf } from "~/knowledge/words";
import { givesOrders } from "./attacks";

export type ReadSentence = { text: string; terms: Set<string> };
export type ReadPassage = {
	/** Its words without the heading. */
	body: string;
	heading: Set<string>;
	sentences: ReadSentence[];
};
export type ReadDocument = { title: Set<string>; passages: ReadPassage[] };

/** Documents that were asked about lately, taken apart; least recently used first. */
const read = new Map<IndexedDocument, ReadDocument>();
const mostRemembered = 400;
const mostPassages = 40;

/** A document taken apart into sentences and their terms. */
export function readDocument(document: IndexedDocument): ReadDocument {
	const known = read.get(document);
	if (known) {
		read.delete(document);
		read.set(document, known);
		return known;
	}
	const taken = takeApart(document);
	read.set(document, taken);
	if (read.size > mostRemembered) {
		const [oldest] = read.keys();
		if (oldest) read.delete(oldest);
	}
	return taken;
}

const takeApart = (document: IndexedDocument): ReadDocument => ({
	title: new Set(titleTerms(document)),
	passages: document.passages.slice(0, mostPassages).map(readPassage),
});

function readPassage(text: string): ReadPassage {
	const all = sentencesOf(bodyOf(text));
	const kept = all.filter((sentence) => !givesOrders(sentence));
	return {
		body: kept.length === all.length ? bodyOf(text) : kept.join(" "),
		heading: new Set(termsOf(headingOf(text))),
		sentences: kept.map((sentence) => ({ text: sentence, terms: new Set(termsOf(sentence)) })),
	};
}
