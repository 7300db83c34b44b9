import type { Wanted } from "~/knowledge/find-passages";
import { alikeness } from "~/knowledge/word-vectors";
import type { ReadPhrasing } from "./read-document";
import type { Understood } from "./understand";
import { overlap } from "./wording-likeness";

/** How a question compares with the phrasings of a merchant-written answer; each 0–1. */
export type LikePhrasings = {
	/** Words shared with the best phrasing, both ways (Dice). */
	nearest: number;
	/** Cosine of the meanings with the best phrasing. */
	meaning: number;
	/** Both together, averaged over the best five phrasings. */
	several: number;
	/** How usual the question's words are among the phrasings: of each its share of them, by weight. */
	usual: number;
	/** Every word as it stands and every pair of neighbours shared with the best phrasing (Dice). */
	wording: number;
	/** The same, averaged over the best five phrasings. */
	wordingSeveral: number;
};

const neighbours = 5;
const none: LikePhrasings = { nearest: 0, meaning: 0, several: 0, usual: 0, wording: 0, wordingSeveral: 0 };

/** Compares a question with every phrasing. */
export function likePhrasings(
	{ wanted, meaning, said }: Pick<Understood, "wanted" | "meaning" | "said">,
	phrasings: ReadPhrasing[],
): LikePhrasings {
	if (phrasings.length === 0 || wanted.length === 0) return none;
	const held = wanted.map(() => 0);
	const words: number[] = [];
	const meanings: number[] = [];
	for (const phrasing of phrasings) {
		words.push(alike(wanted, phrasing.terms, held));
		meanings.push(Math.max(0, alikeness(meaning, phrasing.meaning)));
	}
	const both = words.map((word, at) => (word + (meanings[at] ?? 0)) / 2).sort((left, right) => right - left);
	const asSaid = phrasings.map((phrasing) => overlap(said, phrasing.wordings)).sort((left, right) => right - left);
	const weight = wanted.reduce((sum, word) => sum + word.weight, 0);
	const usual = wanted.reduce((sum, word, at) => sum + word.weight * Math.sqrt((held[at] ?? 0) / phrasings.length), 0);
	return {
		nearest: Math.max(...words),
		meaning: Math.max(...meanings),
		several: mean(both.slice(0, neighbours)),
		usual: usual / Math.max(weight, 1e-9),
		wording: asSaid[0] ?? 0,
		wordingSeveral: mean(asSaid.slice(0, neighbours)),
	};
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Overlap both ways; adds to `held` what of each wanted word the phrasing holds. */
function alike(wanted: Wanted[], terms: Set<string>, held: number[]): number {
	let shared = 0;
	for (const [at, word] of wanted.entries()) {
		const cover = word.terms.find(({ term }) => terms.has(term))?.weight ?? 0;
		shared += cover;
		held[at] = (held[at] ?? 0) + cover;
	}
	return (2 * shared) / (wanted.length + terms.size);
}
