import weights from "./decision-weights.json" with { type: "json" };
import type { Features } from "./features";

/** Logistic regression over the features; `npm run train-decision` makes the weights. */
const bias: number = weights.bias;
const perFeature: Record<string, number> = weights.features;

/** The probability (0–1) that the best evidence answers the question rightly. */
export function probabilityOf(features: Features): number {
	let sum = bias;
	for (const [name, value] of Object.entries(features)) sum += (perFeature[name] ?? 0) * value;
	return 1 / (1 + Math.exp(-sum));
}
