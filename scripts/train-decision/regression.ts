import type { Features } from "~/answers/features";
import type { Example } from "./examples";

export type Weights = { bias: number; features: Record<string, number> };
export type Held = { example: Example; probability: number };

const ridge = 2;
const steps = 4000;
const rate = 0.5;

/** Weighted logistic regression by gradient descent, ridge-penalised. */
export function fit(examples: Example[]): Weights {
	const names = Object.keys(examples[0]?.features ?? {}) as (keyof Features)[];
	const rows = examples.map(({ features }) => names.map((name) => features[name]));
	const total = examples.reduce((sum, { weight }) => sum + weight, 0);
	let bias = 0;
	const weights = names.map(() => 0);
	for (let step = 0; step < steps; step++) {
		let biasSlope = 0;
		const slopes = weights.map((weight) => (ridge * weight) / total);
		for (const [at, row] of rows.entries()) {
			const { right, weight } = examples[at] as Example;
			const error = (sigmoid(bias + dot(weights, row)) - (right ? 1 : 0)) * weight;
			biasSlope += error / total;
			for (const [column, value] of row.entries()) slopes[column] = (slopes[column] ?? 0) + (error * value) / total;
		}
		bias -= rate * biasSlope;
		for (const [column, slope] of slopes.entries()) weights[column] = (weights[column] ?? 0) - rate * slope;
	}
	return { bias, features: Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])) };
}

/** Each example judged by weights that never saw it. */
export function crossValidated(examples: Example[], folds: number): Held[] {
	return Array.from({ length: folds }, (_, fold) => {
		const weights = fit(examples.filter((_, at) => at % folds !== fold));
		return examples
			.filter((_, at) => at % folds === fold)
			.map((example) => ({ example, probability: apply(weights, example.features) }));
	}).flat();
}

function apply({ bias, features }: Weights, values: Features): number {
	return sigmoid(bias + Object.entries(values).reduce((sum, [name, value]) => sum + (features[name] ?? 0) * value, 0));
}

/** The probability that a right one is above a wrong one. */
export function areaUnder(held: Held[]): number {
	const right = held.filter(({ example }) => example.right);
	const wrong = held.filter(({ example }) => !example.right);
	let above = 0;
	for (const one of right)
		for (const other of wrong)
			above += one.probability > other.probability ? 1 : one.probability === other.probability ? 0.5 : 0;
	return above / Math.max(1, right.length * wrong.length);
}

/** Expected calibration error over ten bins of equal width. */
export function calibrationError(held: Held[]): number {
	let error = 0;
	for (let bin = 0; bin < 10; bin++) {
		const inside = held.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin);
		const mean = (value: (one: Held) => number) => inside.reduce((sum, one) => sum + value(one), 0);
		error +=
			Math.abs(mean(({ probability }) => probability) - mean(({ example }) => (example.right ? 1 : 0))) / held.length;
	}
	return error;
}

const dot = (left: number[], right: number[]) => left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
