import type { Wanted } from "~/knowledge/find-passages";
import { answerTypeFit, namesItsKind } from "./answer-type";
import type { ReadSentence } from "./read-document";

/** From here on a word is said, in this or another spelling. */
export const exact = 0.8;
/** A word that was mistyped was said all the same. */
export const mistyped = 0.9;
/** An amount says "price", a day says "date". */
const kindWeight = 0.8;

/** How a sentence fits the kind of thing asked for (−1, 0, 1), and how much of each wanted word it holds (0–1). */
export function fitAndCovers({ text, terms }: ReadSentence, wanted: Wanted[], asking: string) {
	const typeFit = answerTypeFit(asking, text);
	const said = coversOf(wanted, terms);
	const covers = said.map((cover, at) => {
		if (cover >= kindWeight) return cover;
		const isMeant = (typeFit === 1 && isKind(wanted[at])) || isInRange(wanted[at], text);
		return isMeant ? kindWeight : cover;
	});
	return { typeFit, covers };
}

const range = /(\d[\d,]*(?:\.\d+)?)\s?(?:–|-|to)\s?[$€£]?(\d[\d,]*(?:\.\d+)?)/g;

/** A number that a range of the sentence holds: 57 of "55–59 cm". */
function isInRange(word: Wanted | undefined, text: string): boolean {
	if (!word || !/^\d+$/.test(word.word)) return false;
	const number = Number(word.word);
	const value = (written = "") => Number(written.replaceAll(",", ""));
	return [...text.matchAll(range)].some(([, from, to]) => value(from) <= number && number <= value(to));
}

const isKind = (word: Wanted | undefined): boolean =>
	word?.terms.some(({ term, weight }) => weight >= mistyped && namesItsKind(term)) === true;

/** The share of the wanted weight that `covers` holds, 0–1. */
export function share(wanted: Wanted[], covers: number[]): number {
	const all = wanted.reduce((sum, { weight }) => sum + weight, 0);
	return all === 0 ? 0 : wanted.reduce((sum, { weight }, at) => sum + weight * (covers[at] ?? 0), 0) / all;
}

/** Word by word the larger of two. */
export const larger = (left: number[], right: number[]): number[] =>
	left.map((value, at) => Math.max(value, right[at] ?? 0));

/** How much of each wanted word the terms hold: the weight of its best term among them. */
export const coversOf = (wanted: Wanted[], terms: Set<string>): number[] =>
	wanted.map((word) => {
		for (const { term, weight } of word.terms) if (terms.has(term)) return weight;
		return 0;
	});

/** Only what is said itself, or mistyped. */
export const exactly = (covers: number[]): number[] => covers.map((cover) => (cover >= exact ? cover : 0));

/** The heaviest wanted word that is not held, as a share of all that is wanted, 0–1. */
export function missingShare(wanted: Wanted[], covers: number[]): number {
	const all = wanted.reduce((sum, { weight }) => sum + weight, 0);
	const heaviest = Math.max(0, ...wanted.map(({ weight }, at) => weight * (1 - (covers[at] ?? 0))));
	return all === 0 ? 1 : heaviest / all;
}
