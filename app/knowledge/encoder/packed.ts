import type { Piece } from "./pieces";

/** A matrix of bytes, a scale a row. */
export type Matrix = { rows: number; inner: number; scales: Float32Array; bytes: Int8Array };

/** What the encoder is made of; `scripts/make-sentence-encoder.ts` writes it. */
export type Packed = {
	pieces: Piece[];
	matrices: Record<string, Matrix>;
	numbers: Record<string, Float32Array>;
};

type Header = {
	pieces: Piece[];
	matrices: Record<string, { rows: number; inner: number }>;
	numbers: Record<string, number>;
};

/** Header's length, header (JSON), then the matrices' scales and bytes, then the numbers, each on a boundary of four. */
export function unpack(given: Uint8Array): Packed {
	// A Buffer's slice shares its bytes, on any boundary.
	const file = new Uint8Array(given);
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const length = view.getUint32(0, true);
	const header = JSON.parse(new TextDecoder().decode(file.subarray(4, 4 + length))) as Header;
	let at = aligned(4 + length);
	const take = (bytes: number) => {
		const taken = file.slice(at, at + bytes);
		at = aligned(at + bytes);
		return taken.buffer;
	};
	const matrices = Object.entries(header.matrices).map(([name, { rows, inner }]) => {
		const scales = new Float32Array(take(rows * 4));
		return [name, { rows, inner, scales, bytes: new Int8Array(take(rows * inner)) }] as const;
	});
	const numbers = Object.entries(header.numbers).map(
		([name, count]) => [name, new Float32Array(take(count * 4))] as const,
	);
	return { pieces: header.pieces, matrices: Object.fromEntries(matrices), numbers: Object.fromEntries(numbers) };
}

export function pack({ pieces, matrices, numbers }: Packed): Uint8Array {
	const header: Header = {
		pieces,
		matrices: Object.fromEntries(Object.entries(matrices).map(([name, { rows, inner }]) => [name, { rows, inner }])),
		numbers: Object.fromEntries(Object.entries(numbers).map(([name, values]) => [name, values.length])),
	};
	const told = new TextEncoder().encode(JSON.stringify(header));
	const length = new Uint8Array(new Uint32Array([told.length]).buffer);
	const parts: Uint8Array[] = [concat([length, told])];
	for (const { scales, bytes } of Object.values(matrices)) parts.push(bytesOf(scales), bytesOf(bytes));
	for (const values of Object.values(numbers)) parts.push(bytesOf(values));
	return concat(parts.map(padded));
}

const aligned = (at: number) => Math.ceil(at / 4) * 4;
const bytesOf = (array: Float32Array | Int8Array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
const padded = (part: Uint8Array) => concat([part, new Uint8Array(aligned(part.length) - part.length)]);
const concat = (parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
