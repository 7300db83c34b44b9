/** Maximises a concave function by Newton's method. `slopeAndCurve` adds up the gradient and the negative Hessian. */
export function maximise(
	size: number,
	slopeAndCurve: (weights: number[], slope: number[], curve: number[][]) => void,
): number[] {
	let weights = new Array<number>(size).fill(0);
	for (let step = 0; step < steps; step++) {
		const slope = new Array<number>(size).fill(0);
		const curve = Array.from({ length: size }, () => new Array<number>(size).fill(0));
		slopeAndCurve(weights, slope, curve);
		const change = solve(curve, slope);
		weights = weights.map((weight, column) => weight + (change[column] as number));
	}
	return weights;
}

const steps = 10;

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

export const dot = (left: number[], right: number[]): number => {
	let sum = 0;
	for (let at = 0; at < left.length; at++) sum += (left[at] as number) * (right[at] as number);
	return sum;
};
