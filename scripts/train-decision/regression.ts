import type { Features } from "~/answers/features";
import type { Example } from "./examples";
import { dot, maximise } from "./newton";

export type Weights = { bias: number; features: Record<string, number> };

const ridge = 3;

/** Weighted logistic regression, ridge-penalised (not the bias). */
export function train(examples: Example[]): Weights {
	const known = examples.flatMap(({ features, right, asked }) =>
		features ? [{ features, right, weight: asked.weight }] : [],
	);
	const names = Object.keys(known[0]?.features ?? {}) as (keyof Features)[];
	const rows = known.map(({ features }) => [1, ...names.map((name) => features[name])]);
	const [bias = 0, ...rest] = maximise(names.length + 1, (weights, slope, curve) => {
		for (const [at, weight] of weights.entries()) {
			slope[at] = at === 0 ? 0 : -ridge * weight;
			(curve[at] as number[])[at] = at === 0 ? 1e-6 : ridge;
		}
		for (const [at, row] of rows.entries()) {
			const { right, weight } = known[at] as { right: boolean; weight: number };
			const probability = sigmoid(dot(weights, row));
			const pull = weight * ((right ? 1 : 0) - probability);
			const bend = weight * probability * (1 - probability);
			for (let i = 0; i < row.length; i++) {
				slope[i] = (slope[i] as number) + pull * (row[i] as number);
				const line = curve[i] as number[];
				for (let j = 0; j < row.length; j++)
					line[j] = (line[j] as number) + bend * (row[i] as number) * (row[j] as number);
			}
		}
	});
	return { bias, features: Object.fromEntries(names.map((name, at) => [name, rest[at] ?? 0])) };
}

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/** Expected calibration error over ten bins of equal width. */
export function calibrationError(held: { probability: number; right: boolean }[]): number {
	let error = 0;
	for (let bin = 0; bin < 10; bin++) {
		const inside = held.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin);
		const sum = inside.reduce((total, { probability, right }) => total + probability - (right ? 1 : 0), 0);
		error += Math.abs(sum) / held.length;
	}
	return error;
}
