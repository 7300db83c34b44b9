import type { Features } from "~/answers/features";
import type { Example } from "./examples";

export type Weights = { bias: number; features: Record<string, number> };
export type Held = { example: Example; probability: number };

const ridge = 2;
const steps = 12;

/** Weighted logistic regression by Newton's method, ridge-penalised (not the bias). */
export function train(examples: Example[]): Weights {
	const names = Object.keys(examples[0]?.features ?? {}) as (keyof Features)[];
	const rows = examples.map(({ features }) => [1, ...names.map((name) => features[name])]);
	let weights = rows[0]?.map(() => 0) ?? [];
	for (let step = 0; step < steps; step++) {
		const slope = weights.map((weight, column) => (column === 0 ? 0 : -ridge * weight));
		const curve = weights.map((_, row) =>
			weights.map((__, column) => (row === column ? (row === 0 ? 1e-6 : ridge) : 0)),
		);
		for (const [at, row] of rows.entries()) {
			const { right, weight } = examples[at] as Example;
			const probability = sigmoid(dot(weights, row));
			const pull = weight * ((right ? 1 : 0) - probability);
			const bend = weight * probability * (1 - probability);
			for (const [i, left] of row.entries()) {
				slope[i] = (slope[i] as number) + pull * left;
				const line = curve[i] as number[];
				for (const [j, other] of row.entries()) line[j] = (line[j] as number) + bend * left * other;
			}
		}
		const change = solve(curve, slope);
		weights = weights.map((weight, column) => weight + (change[column] as number));
	}
	const [bias = 0, ...rest] = weights;
	return { bias, features: Object.fromEntries(names.map((name, at) => [name, rest[at] ?? 0])) };
}

/** Gauss with pivots; changes its arguments. */
function solve(matrix: number[][], right: number[]): number[] {
	const size = right.length;
	const at = (row: number, column: number) => (matrix[row] as number[])[column] as number;
	for (let column = 0; column < size; column++) {
		let pivot = column;
		for (let row = column + 1; row < size; row++)
			if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
		[matrix[column], matrix[pivot]] = [matrix[pivot] as number[], matrix[column] as number[]];
		[right[column], right[pivot]] = [right[pivot] as number, right[column] as number];
		for (let row = column + 1; row < size; row++) {
			const factor = at(row, column) / at(column, column);
			for (let k = column; k < size; k++) (matrix[row] as number[])[k] = at(row, k) - factor * at(column, k);
			right[row] = (right[row] as number) - factor * (right[column] as number);
		}
	}
	const solution = new Array<number>(size).fill(0);
	for (let row = size - 1; row >= 0; row--) {
		let rest = right[row] as number;
		for (let k = row + 1; k < size; k++) rest -= at(row, k) * (solution[k] as number);
		solution[row] = rest / at(row, row);
	}
	return solution;
}

/** Each example judged by weights that never saw it. */
export function crossValidated(examples: Example[], folds: number): Held[] {
	return Array.from({ length: folds }, (_, fold) => {
		const weights = train(examples.filter((_, at) => at % folds !== fold));
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
