import type { IndexedDocument } from "~/knowledge/document";
import { documentLanguage } from "~/knowledge/languages/detect";
import type { Language } from "~/knowledge/languages/language";
import { titleTerms } from "~/knowledge/passage-index";
import { bodyOf, headingOf } from "~/knowledge/passages";
import { type Meaning, meaningOf } from "~/knowledge/word-vectors";
import { sentencesOf, termsOf } from "~/knowledge/words";
import { givesOrders } from "./attacks";
import { labelOf } from "./table-rows";
import { profileOf, type WordingProfile, wordings } from "./wording-likeness";

export type ReadSentence = {
	text: string;
	terms: Set<string>;
	meaning: Meaning;
	/** What the line is about by its form (table-rows.ts). */
	label: Set<string>;
	/** Position of its paragraph in the passage. */
	paragraph: number;
};
export type ReadPhrasing = { terms: Set<string>; meaning: Meaning; wordings: Set<string> };
export type ReadPassage = {
	/** Its words without the heading. */
	body: string;
	heading: Set<string>;
	sentences: ReadSentence[];
	/** Of heading and sentences together. */
	meaning: Meaning;
};
export type ReadDocument = {
	title: Set<string>;
	passages: ReadPassage[];
	phrasings: ReadPhrasing[];
	profile: WordingProfile;
};

/** Documents that were asked about lately, taken apart; least recently used first. */
const read = new Map<IndexedDocument, ReadDocument>();
/** About 60 MB at the most, however long the documents are. */
const mostSentences = 60_000;
let sentencesRead = 0;
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
	sentencesRead += sentencesIn(taken);
	for (const [oldest, forgotten] of read) {
		if (sentencesRead <= mostSentences || read.size === 1) break;
		read.delete(oldest);
		sentencesRead -= sentencesIn(forgotten);
	}
	return taken;
}

const sentencesIn = ({ passages }: ReadDocument): number =>
	passages.reduce((sum, { sentences }) => sum + sentences.length, 0);

function takeApart(document: IndexedDocument): ReadDocument {
	const language = documentLanguage(document);
	const phrasings = document.questions.map((text) => ({ ...withMeaning(text, language), wordings: wordings(text) }));
	return {
		title: new Set(titleTerms(document)),
		passages: document.passages.slice(0, mostPassages).map((text) => readPassage(text, language)),
		phrasings,
		profile: profileOf(phrasings.map((phrasing) => phrasing.wordings)),
	};
}

function withMeaning(text: string, language: Language): { terms: Set<string>; meaning: Meaning } {
	const terms = new Set(termsOf(text, language));
	return { terms, meaning: meaningOf(terms) };
}

function readPassage(text: string, language: Language): ReadPassage {
	const all = bodyOf(text)
		.split(/\n\s*\n/)
		.flatMap((block, paragraph) => sentencesOf(block).map((sentence) => ({ text: sentence, paragraph })));
	const kept = all.filter((sentence) => !givesOrders(sentence.text));
	const body = kept.map((sentence) => sentence.text).join(" ");
	return {
		body: kept.length === all.length ? bodyOf(text) : body,
		heading: new Set(termsOf(headingOf(text), language)),
		sentences: kept.map((sentence) => ({
			...sentence,
			...withMeaning(sentence.text, language),
			label: new Set(termsOf(labelOf(sentence.text), language)),
		})),
		meaning: meaningOf(termsOf(`${headingOf(text)} ${body}`, language)),
	};
}
