import type { Hit, Wanted } from "~/knowledge/find-passages";
import { documentLanguage } from "~/knowledge/languages/detect";
import { alikeness, type Meaning, meaningOf } from "~/knowledge/word-vectors";
import { termsOf } from "~/knowledge/words";

import { coversOf, exact, exactly, fitAndCovers, larger, missingShare, mistyped, share } from "./covers";
import { type LikePhrasings, likePhrasings } from "./like-phrasings";
import { factAsked } from "./product-answer";
import { type ReadPassage, readDocument } from "./read-document";
import type { Understood } from "./understand";

/** A sentence of a passage and how much of each wanted word it holds (0–1, by position in `wanted`). */
export type Sentence = {
	text: string;
	covers: number[];
	typeFit: number;
	/** How much of what is wanted its label says: a row's first cell, what stands before a colon. */
	label: number;
	/** Cosine of its meaning with the question's. */
	meaning: number;
	/** Position of its paragraph in the passage. */
	paragraph: number;
};

/** What one document has to say about the question. */
export type Evidence = {
	hit: Hit;
	/** Position of the passage that says most, and its text. */
	place: number;
	passage: string;
	/** The passage without its heading, and without what is not for shoppers. */
	body: string;
	sentences: Sentence[];
	/** Per wanted word: what title, heading, phrasing and passage hold together. */
	covers: number[];
	/** The same for title, heading and phrasing alone: what the document is about. */
	aboutCovers: number[];
	/** Shares of the wanted weight, 0–1. */
	coverage: number;
	exactCoverage: number;
	bestSentence: number;
	/** Against the document's phrasings; all 0 when it has none. */
	phrasings: LikePhrasings;
	/** Cosine of the question's meaning with the passage's, and with that of its nearest sentence. */
	meaning: number;
	sentenceMeaning: number;
	/** Best fit of a sentence with what kind of thing is asked for (answer-type.ts). */
	typeFit: number;
	/** The heaviest wanted word that is not covered, as a share of the wanted weight. */
	missing: number;
};

const typeWeight = 0.25;
const foundWeight = 0.1;
/** What a page is about stands at its beginning. */
const laterWeight = 0.02;
const latest = 5;
const sentenceWeight = 0.5;
const meaningWeight = 0.4;
/** A row or a line named after what is asked ("Canada: …") answers better than a mention. */
const labelWeight = 0.8;
/** A word that only some of a document's passages say points at these. */
const stepsHandicap = 0.2;
const ownWeight = 0.25;
/** Whoever asks for a whole policy reads how it begins. */
const openingWeight = 1;
const asksForAll =
	/\b(what(['’]s| is| are)|tell me about|explain) (the|your)( \p{L}+){0,3} (policy|policies|terms|conditions)\b/iu;
/** A product's facts answer when they are asked for; its description says more otherwise. */
const factsHandicap = 0.2;

/** Weighs what was found against what is wanted: the document's best passage, sentence by sentence. */
export function evidenceOf(hit: Hit, { wanted, asking, meaning, said }: Understood): Evidence {
	const { title, passages, phrasings } = readDocument(hit.document);
	const phrasing = hit.phrasing === null ? null : (hit.document.questions[hit.phrasing] ?? null);
	const titleCovers = larger(
		coversOf(wanted, title),
		coversOf(wanted, new Set(termsOf(phrasing ?? "", documentLanguage(hit.document)))),
	);
	const weighed = passages.map((passage, place) => weigh(passage, place, titleCovers, wanted, asking, meaning));
	const first = weighed[0] ?? weigh(empty, 0, titleCovers, wanted, asking, meaning);
	const common = wanted.map((_, at) => weighed.filter(({ ownCovers }) => ownCovers[at]).length / weighed.length);
	const telling = ({ ownCovers }: Weighed) =>
		share(
			wanted,
			ownCovers.map((cover, at) => cover * (1 - (common[at] ?? 0))),
		);
	const handicap = hit.document.product && !factAsked(asking) ? factsHandicap : 0;
	const opening = asksForAll.test(asking) && titleCovers.some((cover) => cover >= exact) ? openingWeight : 0;
	const worth = (one: Weighed) =>
		one.worth +
		(one.place === 0 ? opening : 0) +
		ownWeight * telling(one) -
		(isSteps(one.passage) && !howTo.test(asking) ? stepsHandicap : 0) +
		(one.place === hit.place && one.saysMore ? foundWeight : 0) -
		laterWeight * Math.min(one.place, latest) -
		(one.place === 0 ? handicap : 0);
	const { place, passage, sentences, covers, aboutCovers, bestSentence, sentenceMeaning, typeFit } = weighed.reduce(
		(best, one) => (worth(one) > worth(best) ? one : best),
		first,
	);
	return {
		hit,
		place,
		passage: hit.document.passages[place] ?? "",
		body: passage.body,
		sentences,
		covers,
		aboutCovers,
		coverage: share(wanted, covers),
		exactCoverage: share(
			wanted,
			covers.map((cover) => (cover >= mistyped ? 1 : 0)),
		),
		bestSentence,
		phrasings: likePhrasings({ wanted, meaning, said }, phrasings),
		meaning: alikeness(meaning, passage.meaning),
		sentenceMeaning,
		typeFit,
		missing: missingShare(wanted, covers),
	};
}

const empty: ReadPassage = { body: "", heading: new Set(), sentences: [], meaning: meaningOf([]) };

/** A list of steps answers "how do I", not "what" or "how long". */
const isSteps = ({ sentences }: ReadPassage): boolean =>
	sentences.filter(({ text }) => /^- \p{L}+ (the|your|us|an?|it|them)\b/iu.test(text)).length >= 2;
const howTo = /\b(how (do|can|to|should|would)|what (do|should) i do|where (do|can) i|steps?|procedure|start|begin)\b/;

type Weighed = Pick<
	Evidence,
	"place" | "sentences" | "covers" | "aboutCovers" | "bestSentence" | "sentenceMeaning" | "typeFit"
> & {
	passage: ReadPassage;
	worth: number;
	/** What its sentences hold by themselves. */
	ownCovers: number[];
	/** It holds a wanted word that title and heading do not. */
	saysMore: boolean;
};

function weigh(
	passage: ReadPassage,
	place: number,
	titleCovers: number[],
	wanted: Wanted[],
	asking: string,
	meaning: Meaning,
): Weighed {
	const aboutCovers = larger(titleCovers, coversOf(wanted, passage.heading));
	const sentences = passage.sentences.map((sentence) => ({
		text: sentence.text,
		...fitAndCovers(sentence, wanted, asking),
		label: share(wanted, exactly(coversOf(wanted, sentence.label))),
		meaning: alikeness(meaning, sentence.meaning),
		paragraph: sentence.paragraph,
	}));
	const covers = sentences.reduce((sum, sentence) => larger(sum, sentence.covers), aboutCovers);
	const bestSentence = Math.max(0, ...sentences.map((sentence) => share(wanted, larger(sentence.covers, aboutCovers))));
	const fit = Math.max(-1, ...sentences.map(({ typeFit }) => typeFit));
	const ownCovers = sentences.reduce(
		(sum, sentence) => larger(sum, sentence.covers),
		wanted.map(() => 0),
	);
	const sentenceMeaning = Math.max(0, ...sentences.map((sentence) => sentence.meaning));
	const label = Math.max(0, ...sentences.map((sentence) => sentence.label));
	const worth =
		share(wanted, covers) +
		sentenceWeight * bestSentence +
		typeWeight * fit +
		meaningWeight * sentenceMeaning +
		labelWeight * label;
	const saysMore = covers.some((cover, at) => cover > (aboutCovers[at] ?? 0));
	return {
		place,
		passage,
		sentences,
		covers,
		aboutCovers,
		bestSentence,
		sentenceMeaning,
		typeFit: fit,
		worth,
		saysMore,
		ownCovers,
	};
}
