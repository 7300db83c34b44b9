import type { Hit, Wanted } from "~/knowledge/find-passages";
import { titleTerms } from "~/knowledge/passage-index";
import { bodyOf, headingOf } from "~/knowledge/passages";
import { sentencesOf, termsOf } from "~/knowledge/words";

/** A sentence of a passage and how much of each wanted word it holds (0–1, by position in `wanted`). */
export type Sentence = { text: string; covers: number[] };

/** What one document has to say about the question. */
export type Evidence = {
	hit: Hit;
	passage: string;
	sentences: Sentence[];
	/** Per wanted word: what title, heading, phrasing and passage hold together. */
	covers: number[];
	/** The same for title and heading alone: what the document is about. */
	aboutCovers: number[];
	/** Shares of the wanted weight, 0–1. */
	coverage: number;
	exactCoverage: number;
	bestSentence: number;
	/** How alike question and best phrasing are, 0–1; 0 when it was not found by a phrasing. */
	phrasing: number;
	/** The heaviest wanted word that is not covered, as a share of the wanted weight. */
	missing: number;
};

/** Weighs what was found against what is wanted. */
export function evidenceOf(hit: Hit, wanted: Wanted[]): Evidence {
	const { document } = hit;
	const passage = document.passages[hit.place] ?? "";
	const about = new Set([...titleTerms(document), ...termsOf(headingOf(passage))]);
	const phrasing = hit.phrasing === null ? null : (document.questions[hit.phrasing] ?? null);
	const sentences = sentencesOf(bodyOf(passage)).map((text) => ({
		text,
		covers: coversOf(wanted, new Set(termsOf(text))),
	}));
	const aboutCovers = coversOf(wanted, new Set([...about, ...termsOf(phrasing ?? "")]));
	const covers = sentences.reduce((sum, sentence) => larger(sum, sentence.covers), aboutCovers);
	return {
		hit,
		passage,
		sentences,
		covers,
		aboutCovers,
		coverage: share(wanted, covers),
		exactCoverage: share(
			wanted,
			covers.map((cover) => (cover === 1 ? 1 : 0)),
		),
		bestSentence: Math.max(0, ...sentences.map((sentence) => share(wanted, larger(sentence.covers, aboutCovers)))),
		phrasing: phrasing === null ? 0 : alike(wanted, phrasing),
		missing: missingShare(wanted, covers),
	};
}

/** The share of the wanted weight that `covers` holds, 0–1. */
export function share(wanted: Wanted[], covers: number[]): number {
	const all = wanted.reduce((sum, { weight }) => sum + weight, 0);
	return all === 0 ? 0 : wanted.reduce((sum, { weight }, at) => sum + weight * (covers[at] ?? 0), 0) / all;
}

export const larger = (left: number[], right: number[]): number[] =>
	left.map((value, at) => Math.max(value, right[at] ?? 0));

const coversOf = (wanted: Wanted[], terms: Set<string>): number[] =>
	wanted.map((word) => {
		for (const { term, weight } of word.terms) if (terms.has(term)) return weight;
		return 0;
	});

function missingShare(wanted: Wanted[], covers: number[]): number {
	const all = wanted.reduce((sum, { weight }) => sum + weight, 0);
	const heaviest = Math.max(0, ...wanted.map(({ weight }, at) => weight * (1 - (covers[at] ?? 0))));
	return all === 0 ? 1 : heaviest / all;
}

/** Weighted overlap of the question with a phrasing, both ways (Dice). */
function alike(wanted: Wanted[], phrasing: string): number {
	const terms = new Set(termsOf(phrasing));
	const covered = coversOf(wanted, terms);
	const shared = wanted.reduce((sum, _, at) => sum + (covered[at] ?? 0), 0);
	return wanted.length + terms.size === 0 ? 0 : (2 * shared) / (wanted.length + terms.size);
}
