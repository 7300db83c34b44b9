import type { IndexedDocument } from "~/knowledge/document";
import type { PassageIndex } from "~/knowledge/passage-index";
import type { Evidence } from "./evidence";
import { share } from "./evidence";
import { named } from "./rank";
import shipped from "./ranking-weights.json" with { type: "json" };
import { readDocument } from "./read-document";
import type { Understood } from "./understand";
import { typicality } from "./wording-likeness";

/** What tells which of the found documents answers; every figure is about 0–1. */
export type CandidateFeatures = {
	/** Its score against the highest score. */
	found: number;
	coverage: number;
	exactCoverage: number;
	bestSentence: number;
	about: number;
	missing: number;
	meaning: number;
	sentenceMeaning: number;
	nearest: number;
	phrasingMeaning: number;
	several: number;
	usual: number;
	wording: number;
	wordingSeveral: number;
	typical: number;
	typeFit: number;
	named: number;
	/** How much of another found product's name was said, where that is more. */
	otherNamed: number;
	inView: number;
	isProduct: number;
	isMerchantAnswer: number;
};

/** A document with what it says and how it compares with the others. */
export type Candidate = { evidence: Evidence; features: CandidateFeatures };

/** By name of the feature; `npm run train-decision` makes them. */
export type RankingWeights = Record<string, number>;

/** What was found, with the figures that tell the documents apart. */
export function candidatesOf(
	found: Evidence[],
	{ wanted, said }: Understood,
	index: PassageIndex,
	inView: IndexedDocument | null,
): Candidate[] {
	const highest = Math.max(1e-9, ...found.map(({ hit }) => hit.score));
	const names = found.map(({ hit }) => named(hit.document, wanted, index));
	const typical = typicality(
		said,
		found.map(({ hit }) => readDocument(hit.document).profile),
	);
	return found.map((evidence, at) => {
		const own = names[at] ?? 0;
		const { document, score } = evidence.hit;
		const { phrasings } = evidence;
		return {
			evidence,
			features: {
				found: score / highest,
				coverage: evidence.coverage,
				exactCoverage: evidence.exactCoverage,
				bestSentence: evidence.bestSentence,
				about: share(wanted, evidence.aboutCovers),
				missing: evidence.missing,
				meaning: evidence.meaning,
				sentenceMeaning: evidence.sentenceMeaning,
				nearest: phrasings.nearest,
				phrasingMeaning: phrasings.meaning,
				several: phrasings.several,
				usual: phrasings.usual,
				wording: phrasings.wording,
				wordingSeveral: phrasings.wordingSeveral,
				typical: typical[at] ?? 0,
				typeFit: evidence.typeFit,
				named: own,
				otherNamed: Math.max(0, ...names.filter((_, other) => other !== at).map((other) => other - own)),
				inView: document === inView ? 1 : 0,
				isProduct: document.kind === "product" ? 1 : 0,
				isMerchantAnswer: document.kind === "faq" ? 1 : 0,
			},
		};
	});
}

export type Ranked = Candidate & {
	/** 0–1: how probable it is that this one answers, if one of them does. */
	chance: number;
	worth: number;
};

/** The candidates by learned worth, best first. */
export function ranked(candidates: Candidate[], weights: RankingWeights = shipped): Ranked[] {
	const worths = candidates.map(({ features }) =>
		Object.entries(features).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0),
	);
	const highest = Math.max(0, ...worths);
	const all = worths.reduce((sum, worth) => sum + Math.exp(worth - highest), 0);
	return candidates
		.map((candidate, at) => {
			const worth = worths[at] ?? 0;
			return { ...candidate, worth, chance: Math.exp(worth - highest) / all };
		})
		.sort((left, right) => right.worth - left.worth);
}
