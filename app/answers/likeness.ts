import type { IndexedDocument } from "~/knowledge/document";
import type { DocumentMeaning } from "~/knowledge/encoder/document-meaning";
import type { SentenceMeaning } from "~/knowledge/encoder/sentence-encoder";
import type { Candidate } from "./candidates";

/** How alike question and document are to the sentence encoder; cosines. */
export type Likeness = {
	title: number;
	/** The best passage, read with its title. */
	passage: number;
	/** The best phrasing, and the best three and five on average; 0 without phrasings. */
	phrasing: number;
	phrasings3: number;
	phrasings5: number;
};

/** A question's meaning, and what is known of the documents' meanings. */
export type Meanings = {
	question: SentenceMeaning;
	/** See shop-talk.ts; 0 when another model than the sentence encoder was asked. */
	shopTalk: number;
	of: (document: IndexedDocument) => DocumentMeaning | null;
};

/** The candidates with what the encoder makes of them; as they were when it does not know one of them yet. */
export function withLikeness(candidates: Candidate[], { question, of }: Meanings): Candidate[] {
	const known = candidates.map(({ evidence }) => of(evidence.hit.document));
	if (known.some((meaning) => meaning === null)) return candidates;
	return candidates.map((candidate, at) => {
		const meaning = known[at];
		return meaning ? { ...candidate, likeness: likenessOf(question, meaning) } : candidate;
	});
}

function likenessOf(question: SentenceMeaning, { title, passages, phrasings }: DocumentMeaning): Likeness {
	const nearest = phrasings.likeness(question).sort((left, right) => right - left);
	return {
		title: Math.max(0, ...title.likeness(question)),
		passage: Math.max(0, ...passages.likeness(question)),
		phrasing: nearest[0] ?? 0,
		phrasings3: mean(nearest.slice(0, 3)),
		phrasings5: mean(nearest.slice(0, 5)),
	};
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
