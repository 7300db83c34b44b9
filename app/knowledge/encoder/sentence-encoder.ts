import { type Multiply, multiplyIn } from "./multiply";
import type { Matrix, Packed } from "./packed";
import { Pieces } from "./pieces";

/** What a sentence means, as a direction: 512 numbers of length 1 together. */
export type SentenceMeaning = Float32Array;

export const meaningSize = 512;
/** Longer texts are cut: the encoder was made for sentences. */
const mostPieces = 128;
const heads = 4;
const finest = 8191;
const page = 65_536;

/**
 * A sentence encoder of two transformer layers (Universal Sentence Encoder lite, decision 009) over weights of one byte.
 * `steps` gives the loop back between multiplications; `encode` runs through. About half a millisecond a piece.
 */
export class SentenceEncoder {
	private readonly pieces: Pieces;
	private readonly multiply: Multiply;
	private readonly memory: WebAssembly.Memory;
	private readonly placeOf = new Map<string, number>();
	private readonly roomForInput: number;
	private readonly roomForOutput: number;

	constructor(private readonly packed: Packed) {
		this.pieces = new Pieces(packed.pieces);
		let at = 0;
		for (const [name, { bytes }] of Object.entries(packed.matrices)) {
			if (name === "pieces") continue;
			this.placeOf.set(name, at);
			at += Math.ceil(bytes.length / 16) * 16;
		}
		this.roomForInput = at;
		this.roomForOutput = at + mostPieces * widest * 2;
		this.memory = new WebAssembly.Memory({ initial: Math.ceil((this.roomForOutput + mostPieces * widest * 4) / page) });
		const all = new Int8Array(this.memory.buffer);
		for (const [name, place] of this.placeOf) all.set(this.matrix(name).bytes, place);
		this.multiply = multiplyIn(this.memory);
	}

	encode(text: string): SentenceMeaning {
		const run = this.steps(text);
		for (;;) {
			const { done, value } = run.next();
			if (done) return value;
		}
	}

	*steps(text: string): Generator<undefined, SentenceMeaning> {
		const rows = this.pieces.of(text, mostPieces);
		let state = this.placed(rows);
		for (const layer of ["0", "1"]) {
			const size = state.length / rows.length;
			const before = layer === "0" ? this.times(state, "0.widen", rows.length) : state;
			const asked = this.times(this.evened(state, size, `${layer}.norm`), `${layer}.asks`, rows.length);
			yield;
			const heard = this.times(attention(asked, rows.length, size), `${layer}.heard`, rows.length);
			const met = added(before, heard);
			const wide = this.times(this.evened(met, meaningSize, `${layer}.innerNorm`), `${layer}.inner`, rows.length);
			yield;
			state = added(met, this.times(wide.map(positive), `${layer}.outer`, rows.length));
			yield;
		}
		return unitLength(this.times(meanOf(state, rows.length), "end", 1).map(Math.tanh));
	}

	private matrix = (name: string): Matrix => this.packed.matrices[name] as Matrix;
	private numbers = (name: string): Float32Array => this.packed.numbers[name] as Float32Array;

	/** The pieces' own meanings, twice, and where they stand, as waves. */
	private placed(rows: number[]): Float32Array {
		const { bytes, scales, inner } = this.matrix("pieces");
		const waves = this.numbers("waves");
		const state = new Float32Array(rows.length * inner);
		for (const [place, row] of rows.entries())
			for (let at = 0; at < inner; at++) {
				const wave = place * (waves[at % waves.length] as number);
				const own = (bytes[row * inner + at] as number) * (scales[row] as number);
				state[place * inner + at] = 2 * own + (at < waves.length ? Math.sin(wave) : Math.cos(wave));
			}
		return state;
	}

	/** Each row brought to mean 0 and variance 1, then stretched and moved as learned. */
	private evened(state: Float32Array, size: number, name: string): Float32Array {
		const [stretch, move] = [this.numbers(`${name}.stretch`), this.numbers(`${name}.move`)];
		const out = new Float32Array(state.length);
		for (let from = 0; from < state.length; from += size) {
			let [mean, square] = [0, 0];
			for (let at = from; at < from + size; at++) mean += state[at] as number;
			mean /= size;
			for (let at = from; at < from + size; at++) square += ((state[at] as number) - mean) ** 2;
			const by = 1 / Math.sqrt(square / size + 1e-6);
			for (let at = 0; at < size; at++)
				out[from + at] = ((state[from + at] as number) - mean) * by * (stretch[at] as number) + (move[at] as number);
		}
		return out;
	}

	/** state · matrixᵀ + what is added to each row. */
	private times(state: Float32Array, name: string, count: number): Float32Array {
		const { rows, inner, scales } = this.matrix(name);
		const add = this.numbers(`${name}.add`);
		const input = new Int16Array(this.memory.buffer, this.roomForInput, mostPieces * widest);
		const sizes = new Float32Array(count);
		for (let token = 0; token < count; token++) {
			let largest = 1e-12;
			for (let at = token * inner; at < (token + 1) * inner; at++)
				largest = Math.max(largest, Math.abs(state[at] as number));
			sizes[token] = largest / finest;
			for (let at = token * inner; at < (token + 1) * inner; at++)
				input[at] = Math.round(((state[at] as number) / largest) * finest);
		}
		const padded = Math.ceil(count / 4) * 4;
		input.fill(0, count * inner, padded * inner);
		this.multiply(this.roomForInput, this.placeOf.get(name) as number, this.roomForOutput, padded, inner, rows);
		const output = new Float32Array(this.memory.buffer, this.roomForOutput, count * rows);
		const out = new Float32Array(count * rows);
		for (let token = 0; token < count; token++)
			for (let row = 0; row < rows; row++)
				out[token * rows + row] =
					(output[token * rows + row] as number) * (sizes[token] as number) * (scales[row] as number) +
					(add[row] as number);
		return out;
	}
}

const widest = 1536;
const positive = (value: number) => Math.max(0, value);

/** Every piece looks at all pieces: rows of query, key and value side by side → what each heard. */
function attention(asked: Float32Array, count: number, size: number): Float32Array {
	const width = size / heads;
	const out = new Float32Array(count * size);
	const shares = new Float32Array(count);
	for (let head = 0; head < heads; head++)
		for (let token = 0; token < count; token++) {
			const query = token * 3 * size + head * width;
			let highest = Number.NEGATIVE_INFINITY;
			for (let other = 0; other < count; other++) {
				const key = other * 3 * size + size + head * width;
				let sum = 0;
				for (let at = 0; at < width; at++) sum += (asked[query + at] as number) * (asked[key + at] as number);
				shares[other] = sum / Math.sqrt(width);
				highest = Math.max(highest, shares[other] as number);
			}
			let all = 0;
			for (let other = 0; other < count; other++) {
				shares[other] = Math.exp((shares[other] as number) - highest);
				all += shares[other] as number;
			}
			for (let other = 0; other < count; other++) {
				const value = other * 3 * size + 2 * size + head * width;
				const share = (shares[other] as number) / all;
				const to = token * size + head * width;
				for (let at = 0; at < width; at++)
					out[to + at] = (out[to + at] as number) + share * (asked[value + at] as number);
			}
		}
	return out;
}

function added(left: Float32Array, right: Float32Array): Float32Array {
	return left.map((value, at) => value + (right[at] as number));
}

function meanOf(state: Float32Array, count: number): Float32Array {
	const size = state.length / count;
	const mean = new Float32Array(size);
	for (let at = 0; at < state.length; at++)
		mean[at % size] = (mean[at % size] as number) + (state[at] as number) / count;
	return mean;
}

function unitLength(values: Float32Array): SentenceMeaning {
	const length = Math.hypot(...values);
	return values.map((value) => value / length);
}
