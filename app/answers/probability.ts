import shipped from "./decision-weights.json" with { type: "json" };
import type { Features } from "./features";

/** Logistic regression over the features. */
export type Logistic = { bias: number; features: Record<string, number> };

/**
 * Three questions, each answered by itself: is it about the shop's things at all, does what was found hold an answer,
 * and is the best of it the right one, rightly quoted?
 */
export type Factors = { topic: Logistic; covered: Logistic; right: Logistic };

/** Written pages and answers that the merchant taught with many phrasings show different things. */
export type DecisionWeights = { written: Factors; taught: Factors };

/** With the words alone, and with the sentence encoder; `npm run train-decision` makes them. */
const weights: { words: DecisionWeights; meanings: DecisionWeights } = shipped;

/** From here on an answer counts as taught. */
const manyTaught = 0.5;

/**
 * What is sure by what it is, whatever the words weigh: a product's own fact, a page asked for by its name, a question in
 * the merchant's own phrasing or, where there are few of them, in its words, and a line of a page or a product that holds the kind of thing asked for and
 * is named after the rest of the question.
 */
const sure = { fact: 0.85, topic: 0.75, range: 0.85, phrasing: 0.95, phrasingWords: 0.75, line: 0.7 };
const wholeName = 0.9;
const whole = 0.99;
const half = 0.45;

/** The probability (0–1) that the best evidence answers the question rightly. */
export function probabilityOf(features: Features, given = weightsFor(features)): number {
	const { topic, covered, right } = isTaught(features) ? given.taught : given.written;
	const learned = sigmoid(features, topic) * sigmoid(features, covered) * sigmoid(features, right);
	return isBesideThePoint(features) ? learned * doubt : Math.max(learned, sureOf(features));
}

/** An answer without the kind of thing that is asked for (no amount to "how much is …?") is none, however well its words fit. */
function isBesideThePoint(features: Features): boolean {
	const isAskedAsTaught = isTaught(features) || (features.followsUp === 0 && features.wording >= whole);
	return (
		!isAskedAsTaught &&
		(lacksItsKind(features) || isAnothers(features) || features.unsold === 1 || features.partAsked === 1)
	);
}

const lacksItsKind = ({ typeFit, counted }: Features): boolean => typeFit === -1 || counted === -1;

/** The shopper has turned to another product, of which nothing was found. */
const isAnothers = ({ followsUp, isProduct, named, otherNamed }: Features): boolean =>
	followsUp === 1 && isProduct === 1 && named === 0 && otherNamed > 0;

const doubt = 0.5;

function sureOf(features: Features): number {
	const { followsUp, isMerchantAnswer, about, brevity, named } = features;
	const knowsProduct = named >= wholeName || features.inView === 1;
	if (followsUp === 0 && features.wording >= whole) return sure.phrasing;
	if (features.nearlyTaught === 1 && !isTaught(features)) return sure.phrasingWords;
	if (features.factAsked === 1 && knowsProduct) return sure.fact;
	if (features.range === 1) return sure.range;
	if (features.topical === 1) return sure.topic;
	const inItsWords = isMerchantAnswer === 1 && about >= whole && brevity <= 0.5 && !isTaught(features);
	if (followsUp === 0 && inItsWords) return sure.phrasingWords;
	const fits = features.typeFit === 1 && features.least >= half && features.typedHeld >= half;
	const isNamed = features.label >= half || (named >= half && features.otherNamed === 0);
	return fits && isNamed && features.numberMissing === 0 && followsUp === 0 ? sure.line : 0;
}

export const isTaught = ({ taught }: Features): boolean => taught >= manyTaught;

const weightsFor = ({ passageLike }: Features): DecisionWeights =>
	passageLike === undefined ? weights.words : weights.meanings;

function sigmoid(features: Features, { bias, features: perFeature }: Logistic): number {
	let sum = bias;
	for (const [name, value] of Object.entries(features)) sum += (perFeature[name] ?? 0) * value;
	return 1 / (1 + Math.exp(-sum));
}
