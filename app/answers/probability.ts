import weights from "./decision-weights.json" with { type: "json" };
import type { Features } from "./features";

/** Logistic regression over the features; `npm run train-decision` makes the weights. */
const shipped: DecisionWeights = weights;

export type DecisionWeights = { bias: number; features: Record<string, number> };

/** What is sure by what it is, whatever the words weigh: a product's own fact, and a page asked for by its name. */
const sure = { fact: 0.85, topic: 0.75, range: 0.85, wholeName: 0.9 };

/** The probability (0–1) that the best evidence answers the question rightly. */
export function probabilityOf(features: Features, { bias, features: perFeature } = shipped): number {
	let sum = bias;
	for (const [name, value] of Object.entries(features)) sum += (perFeature[name] ?? 0) * value;
	const learned = 1 / (1 + Math.exp(-sum));
	const knowsProduct = features.named >= sure.wholeName || features.inView === 1;
	if (features.factAsked === 1 && knowsProduct) return Math.max(learned, sure.fact);
	if (features.range === 1) return Math.max(learned, sure.range);
	return features.topical === 1 ? Math.max(learned, sure.topic) : learned;
}
