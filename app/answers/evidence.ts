import type { Hit, Wanted } from "~/knowledge/find-passages";
import { termsOf } from "~/knowledge/words";
import { answerTypeFit } from "./answer-type";
import { factAsked } from "./product-answer";
import { type ReadPassage, readDocument } from "./read-document";
import type { Understood } from "./understand";

/** A sentence of a passage and how much of each wanted word it holds (0–1, by position in `wanted`). */
export type Sentence = { text: string; covers: number[]; typeFit: number };

/** What one document has to say about the question. */
export type Evidence = {
	hit: Hit;
	/** Position of the passage that says most, and its text. */
	place: number;
	passage: string;
	sentences: Sentence[];
	/** Per wanted word: what title, heading, phrasing and passage hold together. */
	covers: number[];
	/** The same for title, heading and phrasing alone: what the document is about. */
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

const typeWeight = 0.25;
const foundWeight = 0.1;
const sentenceWeight = 0.5;
/** A product's facts answer when they are asked for; its description says more otherwise. */
const factsHandicap = 0.2;

/** Weighs what was found against what is wanted: the document's best passage, sentence by sentence. */
export function evidenceOf(hit: Hit, { wanted, asking }: Understood): Evidence {
	const { title, passages } = readDocument(hit.document);
	const phrasing = hit.phrasing === null ? null : (hit.document.questions[hit.phrasing] ?? null);
	const titleCovers = larger(coversOf(wanted, title), coversOf(wanted, new Set(termsOf(phrasing ?? ""))));
	const weighed = passages.map((passage, place) => weigh(passage, place, titleCovers, wanted, asking));
	const first = weighed[0] ?? weigh({ text: "", heading: new Set(), sentences: [] }, 0, titleCovers, wanted, asking);
	const handicap = hit.document.product && !factAsked(asking) ? factsHandicap : 0;
	const worth = (one: Weighed) =>
		one.worth + (one.place === hit.place ? foundWeight : 0) - (one.place === 0 ? handicap : 0);
	const { place, passage, sentences, covers, aboutCovers, bestSentence } = weighed.reduce(
		(best, one) => (worth(one) > worth(best) ? one : best),
		first,
	);
	return {
		hit,
		place,
		passage: passage.text,
		sentences,
		covers,
		aboutCovers,
		coverage: share(wanted, covers),
		exactCoverage: share(
			wanted,
			covers.map((cover) => (cover === 1 ? 1 : 0)),
		),
		bestSentence,
		phrasing: phrasing === null ? 0 : alike(wanted, phrasing),
		missing: missingShare(wanted, covers),
	};
}

type Weighed = Pick<Evidence, "place" | "sentences" | "covers" | "aboutCovers" | "bestSentence"> & {
	passage: ReadPassage;
	worth: number;
};

function weigh(passage: ReadPassage, place: number, titleCovers: number[], wanted: Wanted[], asking: string): Weighed {
	const aboutCovers = larger(titleCovers, coversOf(wanted, passage.heading));
	const sentences = passage.sentences.map(({ text, terms }) => ({
		text,
		covers: coversOf(wanted, terms),
		typeFit: answerTypeFit(asking, text),
	}));
	const covers = sentences.reduce((sum, sentence) => larger(sum, sentence.covers), aboutCovers);
	const bestSentence = Math.max(0, ...sentences.map((sentence) => share(wanted, larger(sentence.covers, aboutCovers))));
	const fit = Math.max(-1, ...sentences.map(({ typeFit }) => typeFit));
	const worth = share(wanted, covers) + sentenceWeight * bestSentence + typeWeight * fit;
	return { place, passage, sentences, covers, aboutCovers, bestSentence, worth };
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

/** Overlap of the question with a phrasing, both ways (Dice). */
function alike(wanted: Wanted[], phrasing: string): number {
	const terms = new Set(termsOf(phrasing));
	const covered = coversOf(wanted, terms);
	const shared = wanted.reduce((sum, _, at) => sum + (covered[at] ?? 0), 0);
	return wanted.length + terms.size === 0 ? 0 : (2 * shared) / (wanted.length + terms.size);
}
