import type { IndexedDocument } from "~/knowledge/document";
import type { Wanted } from "~/knowledge/find-passages";
import type { PassageIndex } from "~/knowledge/passage-index";
import { rarenessOf } from "~/knowledge/word-vectors";
import { exact, share } from "./covers";
import type { Evidence } from "./evidence";
import type { Likeness } from "./likeness";
import { inventedNameOf, named } from "./rank";
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
	/** The same, and the message points at it ("these"). */
	pointedAt: number;
	isProduct: number;
	isMerchantAnswer: number;
};

/** A document with what it says and how it compares with the others. */
export type Candidate = {
	evidence: Evidence;
	features: CandidateFeatures;
	/** 0–1: 1 when the merchant gave twenty phrasings or more, so that what they say weighs more than single words. */
	taught: number;
	/** What the sentence encoder makes of it; null while it was not asked. */
	likeness: Likeness | null;
};

/** By name of the feature; `npm run train-decision` makes them. */
export type RankingWeights = Record<string, number>;

/** What was found, with the figures that tell the documents apart. */
export function candidatesOf(
	found: Evidence[],
	{ wanted, own, said, pointsAtView }: Understood,
	index: PassageIndex,
	inView: IndexedDocument | null,
): Candidate[] {
	const highest = Math.max(1e-9, ...found.map(({ hit }) => hit.score));
	const names = namesSaid(
		found.map(({ hit }) => hit.document),
		wanted,
		own,
		index,
	);
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
			taught: Math.min(1, document.questions.length / manyPhrasings),
			likeness: null,
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
				pointedAt: document === inView && pointsAtView ? 1 : 0,
				isProduct: document.kind === "product" ? 1 : 0,
				isMerchantAnswer: document.kind === "faq" ? 1 : 0,
			},
		};
	});
}

/** How much of each product's name was said; a product that is named now replaces the one that was named before. */
function namesSaid(documents: IndexedDocument[], wanted: Wanted[], own: Set<string>, index: PassageIndex): number[] {
	const now = wanted.filter(({ word }) => own.has(word));
	const names = documents.map((document) => named(document, now, index));
	const said = Math.max(0, ...names) >= namedNow ? now : wanted;
	const shares = said === now ? names : documents.map((document) => named(document, wanted, index));
	const invented = documents.map(inventedNameOf);
	return shares.map((share, at) => {
		const name = invented[at];
		const isItsOwn = name && invented.indexOf(name) === invented.lastIndexOf(name);
		return isItsOwn && isSaid(name, said) ? Math.max(share, inventedWeight * rarenessOf(name)) : share;
	});
}

const isSaid = (name: string, wanted: Wanted[]): boolean =>
	wanted.some(({ terms }) => terms.some(({ term, weight }) => weight >= exact && term === name));

/** Shoppers call a product by the name that its maker made up ("the Nightjar"), and leave out what kind it is. */
const inventedWeight = 0.6;

const manyPhrasings = 20;
/** A third of a name's weight, squared. */
const namedNow = 0.02;

export type Ranked = Candidate & {
	/** 0–1: how probable it is that this one answers, if one of them does. */
	chance: number;
	worth: number;
};

/** These weigh otherwise the more phrasings the merchant gave. */
const otherwiseWhenTaught = [
	"found",
	"coverage",
	"bestSentence",
	"meaning",
	"nearest",
	"phrasingMeaning",
	"several",
	"wording",
	"wordingSeveral",
	"typical",
	"title",
	"passage",
	"phrasing",
	"phrasings3",
	"phrasings5",
];

const twice = otherwiseWhenTaught.map((name) => ({ name, whenTaught: `taught.${name}` }));

/** All that is weighed of a candidate, by name. */
export function weighedOf({ features, likeness, taught }: Candidate): Record<string, number> {
	const all: Record<string, number> = { ...features, ...likeness };
	for (const { name, whenTaught } of twice) if (name in all) all[whenTaught] = taught * (all[name] ?? 0);
	return all;
}

/** The sum of all that is weighed; without making it a record, since every answer needs it a dozen times. */
function worthOf({ features, likeness, taught }: Candidate, weights: RankingWeights): number {
	let sum = 0;
	for (const part of [features, likeness] as (Record<string, number> | null)[])
		for (const name in part) sum += (weights[name] ?? 0) * (part[name] as number);
	if (taught === 0) return sum;
	const all = { ...features, ...likeness } as Record<string, number>;
	for (const { name, whenTaught } of twice) sum += (weights[whenTaught] ?? 0) * taught * (all[name] ?? 0);
	return sum;
}

/** The candidates by learned worth, best first. */
export function ranked(candidates: Candidate[], weights = weightsFor(candidates)): Ranked[] {
	const worths = candidates.map((candidate) => worthOf(candidate, weights));
	const highest = Math.max(0, ...worths);
	const all = worths.reduce((sum, worth) => sum + Math.exp(worth - highest), 0);
	return candidates
		.map((candidate, at) => {
			const worth = worths[at] ?? 0;
			return { ...candidate, worth, chance: Math.exp(worth - highest) / all };
		})
		.sort((left, right) => right.worth - left.worth);
}

const weightsFor = ([first]: Candidate[]): RankingWeights => (first?.likeness ? shipped.meanings : shipped.words);
