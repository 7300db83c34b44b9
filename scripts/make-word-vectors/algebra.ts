export type Rows = Float32Array[];

const iterations = 40;

/** Every row brought to length 1. */
export const unitRows = (rows: Rows): Rows => rows.map(unit);

export const stacked = (parts: Rows): Float32Array => unit(Float32Array.from(parts.flatMap((part) => [...part])));

/** Without their mean and without the `most` directions that all rows share most, which carry no meaning. */
export function withoutCommon(rows: Rows, most: number, toUnit = true): Rows {
	const mean = new Float32Array(rows[0]?.length ?? 0);
	for (const row of rows)
		for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] as number) + (row[at] as number) / rows.length;
	const centred = rows.map((row) => row.map((value, at) => value - (mean[at] as number)));
	const shared = most > 0 ? principal(centred, most) : [];
	for (const row of centred)
		for (const direction of shared) {
			const held = dot(row, direction);
			for (let at = 0; at < row.length; at++) row[at] = (row[at] as number) - held * (direction[at] as number);
		}
	return toUnit ? unitRows(centred) : centred;
}

/** The directions along which the rows differ most (subspace iteration on their covariance). */
export function principal(rows: Rows, most: number): Rows {
	const size = rows[0]?.length ?? 0;
	const covariance = Array.from({ length: size }, () => new Float32Array(size));
	for (const row of rows)
		for (let i = 0; i < size; i++) {
			const line = covariance[i] as Float32Array;
			const left = row[i] as number;
			for (let j = 0; j < size; j++) line[j] = (line[j] as number) + left * (row[j] as number);
		}
	let directions = orthogonal(
		Array.from({ length: most }, (_, at) =>
			Float32Array.from({ length: size }, (__, k) => Math.cos((at + 1) * (k + 1))),
		),
	);
	for (let step = 0; step < iterations; step++)
		directions = orthogonal(
			directions.map((direction) => Float32Array.from(covariance, (line) => dot(line, direction))),
		);
	return directions;
}

export const project = (rows: Rows, directions: Rows): Rows =>
	rows.map((row) => unit(Float32Array.from(directions, (direction) => dot(row, direction))));

function orthogonal(rows: Rows): Rows {
	const done: Rows = [];
	for (const row of rows) {
		const left = Float32Array.from(row);
		for (const other of done) {
			const held = dot(left, other);
			for (let at = 0; at < left.length; at++) left[at] = (left[at] as number) - held * (other[at] as number);
		}
		done.push(unit(left));
	}
	return done;
}

function unit(row: Float32Array): Float32Array {
	const length = Math.sqrt(dot(row, row));
	return length > 0 ? row.map((value) => value / length) : row;
}

function dot(left: Float32Array, right: Float32Array): number {
	let sum = 0;
	for (let at = 0; at < left.length; at++) sum += (left[at] as number) * (right[at] as number);
	return sum;
}
