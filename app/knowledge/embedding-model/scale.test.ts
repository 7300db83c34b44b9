import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceEncoder } from "../encoder/encoder.server";
import type { SentenceMeaning } from "../encoder/sentence-encoder";
import { everyday } from "./everyday-texts";
import { packed, scaled, unpacked } from "./model-meaning";
import { onScale, type Pair, scaleOf } from "./scale";

const encoder = sentenceEncoder();
if (!encoder) throw new Error("The sentence encoder's file is in the repository.");
const cosine = (left: SentenceMeaning, right: SentenceMeaning) =>
	left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
const meanings = everyday.flatMap(({ asked, otherwise, told }) =>
	[asked, otherwise, told].map((one) => encoder.encode(one)),
);
const cosines = meanings.flatMap((left, at) => meanings.slice(at + 1).map((right) => cosine(left, right)));

test.each([
	["squeezed into the upper half", (own: number) => 0.6 + 0.4 * own],
	["bent", (own: number) => Math.sign(own) * Math.abs(own) ** 2],
	["the encoder's own", (own: number) => own],
])("a model whose cosines are %s says what the encoder says, for pairs that were not measured too", (_, theirs) => {
	const measured = cosines.filter((_, at) => at % 2 === 0).map((own): Pair => ({ model: theirs(own), encoder: own }));
	const scale = scaleOf(measured);
	const errors = cosines.filter((_, at) => at % 2 === 1).map((own) => Math.abs(onScale(scale, theirs(own)) - own));
	expect(Math.max(...errors)).toBeLessThan(0.06);
	expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.01);
});

test("whatever was measured, the more alike stays the more alike, between -1 and 1", () => {
	const value = fc.double({ min: -1, max: 1, noNaN: true });
	const pairs = fc.array(fc.record({ model: value, encoder: value }));
	fc.assert(
		fc.property(pairs, value, value, (measured, one, other) => {
			const scale = scaleOf(measured);
			const [low, high] = [onScale(scale, Math.min(one, other)), onScale(scale, Math.max(one, other))];
			expect(low).toBeGreaterThanOrEqual(-1 - 1e-9);
			expect(high).toBeLessThanOrEqual(1 + 1e-9);
			expect(low).toBeLessThanOrEqual(high + 1e-9);
			expect(onScale(scale, 1)).toBeCloseTo(1);
		}),
	);
});

test("meanings of any length are kept in a byte a number, and only compared with those of their length", () => {
	const vectors = [0, 1, 2, 3].map((seed) => {
		const raw = Float32Array.from({ length: 1_000 }, (_, at) => Math.sin((seed + 1) * 12.9898 * at));
		const length = Math.hypot(...raw);
		return raw.map((one) => one / length);
	});
	const [title = new Float32Array(), first = title, second = title, phrasing = title] = vectors;
	const meaning = unpacked(packed([title, first, second, phrasing], 2));
	const same = scaleOf([]);
	const kept = meaning && scaled(meaning, { model: "", documents: 4, short: same, long: same }, 1_000);
	expect(kept?.passages.likeness(second)[1]).toBeCloseTo(1, 2);
	expect(kept?.phrasings.likeness(title)[0]).toBeCloseTo(cosine(phrasing, title), 2);
	expect([kept?.title.count, kept?.passages.count, kept?.phrasings.count]).toEqual([1, 2, 1]);
	expect(meaning && scaled(meaning, { model: "", documents: 4, short: same, long: same }, 512)).toBeNull();
	expect(unpacked(packed([], 0))).toBeNull();
});
