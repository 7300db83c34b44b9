import packed from "./generated/word-vectors.json" with { type: "json" };
import { translated } from "./languages/concepts";

/**
 * What English words mean, as directions in a space: words used for like things point the same way. Made once by
 * `scripts/make-word-vectors.ts` (decision 008); nothing is asked of a network.
 */
const { dimensions } = packed;
const directions = unitLength(new Int8Array(Buffer.from(packed.vectors, "base64")));
/** The commonest first. */
const places = new Map(packed.terms.split(" ").map((term, place) => [term, place]));
const known = places.size;
// What shops talk about in other languages means what it means in English.
for (const [term, english] of translated()) {
	const place = places.get(english);
	if (place !== undefined) places.set(term, place);
}

/** The direction of a text; its terms count the more the rarer they are. */
export type Meaning = Float32Array;

/** How alike two terms are: 1 for the same, about 0 for strangers; 0 when one of them is not known. */
export function likeness(left: string, right: string): number {
	if (left === right) return 1;
	const [one, other] = [places.get(left), places.get(right)];
	if (one === undefined || other === undefined) return 0;
	let sum = 0;
	for (let from = one * dimensions, to = other * dimensions, end = from + dimensions; from < end; from++, to++)
		sum += (directions[from] as number) * (directions[to] as number);
	return sum;
}

/** How many terms are commoner in English; null when it is not among the known ones. */
export const commonPlace = (term: string): number | null => places.get(term) ?? null;

export const hasMeaning = (term: string): boolean => places.has(term);

/** The meaning of a text's terms together, of length 1; all zeros when none is known. */
export function meaningOf(terms: Iterable<string>): Meaning {
	const sum = new Float32Array(dimensions);
	for (const term of terms) {
		const place = places.get(term);
		if (place === undefined) continue;
		const weight = 0.3 + Math.log(1 + place) / Math.log(known);
		for (let at = 0; at < dimensions; at++)
			sum[at] = (sum[at] as number) + weight * (directions[place * dimensions + at] as number);
	}
	return unitLength(sum);
}

/** The cosine of two meanings. */
export function alikeness(left: Meaning, right: Meaning): number {
	let sum = 0;
	for (let at = 0; at < dimensions; at++) sum += (left[at] as number) * (right[at] as number);
	return sum;
}

/** Rows of numbers, each brought to length 1. */
function unitLength(rows: ArrayLike<number>): Float32Array<ArrayBuffer> {
	const scaled = Float32Array.from(rows);
	for (let start = 0; start < scaled.length; start += dimensions) {
		let sum = 0;
		for (let at = start; at < start + dimensions; at++) sum += (scaled[at] as number) ** 2;
		if (sum === 0) continue;
		const length = Math.sqrt(sum);
		for (let at = start; at < start + dimensions; at++) scaled[at] = (scaled[at] as number) / length;
	}
	return scaled;
}

/** How rare a term is in English: 0 for the commonest, 1 for one that is not among the known ones. */
export function rarenessOf(term: string): number {
	const place = places.get(term);
	return place === undefined ? 1 : Math.log(1 + place) / Math.log(1 + places.size);
}
