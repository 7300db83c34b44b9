import type { Features } from "./features";

/** Logistic regression over the features. */
const weights: Partial<Record<keyof Features, number>> & { bias: number } = {
	bias: -4.2,
	coverage: 2.5,
	bestSentence: 3,
	margin: 1.5,
	phrasing: 2,
	missing: -1.5,
	unknown: -3,
};

/** The probability (0–1) that the best evidence answers the question rightly. */
export function probabilityOf(features: Features): number {
	let sum = weights.bias;
	for (const [name, weight] of Object.entries(weights))
		if (name !== "bias") sum += weight * features[name as keyof Features];
	return 1 / (1 + Math.exp(-sum));
}
