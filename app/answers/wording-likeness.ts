import { wordsOf } from "~/knowledge/words";

/** How often phrasings say something: word or pair of words → share of the phrasings, 0–1. */
export type WordingProfile = Map<string, number>;

const rareShare = 0.02;
const longest = 40;

/** Every word of a text, small ones too, and every pair of neighbours: "when", "will", "when will" … */
export function wordings(text: string): Set<string> {
	const words = wordsOf(text).slice(0, longest);
	return new Set([...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)]);
}

export function profileOf(phrasings: Set<string>[]): WordingProfile {
	const profile: WordingProfile = new Map();
	for (const phrasing of phrasings)
		for (const wording of phrasing) profile.set(wording, (profile.get(wording) ?? 0) + 1 / phrasings.length);
	return profile;
}

/** Overlap of two wordings both ways (Dice), 0–1. */
export function overlap(left: Set<string>, right: Set<string>): number {
	let shared = 0;
	for (const wording of left) if (right.has(wording)) shared++;
	return (2 * shared) / Math.max(1, left.size + right.size);
}

/**
 * How much more each profile says what the question says than the profiles do on average, per wording of the question:
 * about −1 to 1, 0 for an empty profile. Small words count here: "why was" and "how do I" ask for different answers.
 */
export function typicality(question: Set<string>, profiles: WordingProfile[]): number[] {
	const full = profiles.filter(({ size }) => size > 0);
	const sums = profiles.map(() => 0);
	for (const wording of question) {
		const mean = full.reduce((sum, profile) => sum + (profile.get(wording) ?? 0), 0) / Math.max(1, full.length);
		if (mean === 0) continue;
		for (const [at, profile] of profiles.entries())
			if (profile.size > 0)
				sums[at] = (sums[at] ?? 0) + Math.log(((profile.get(wording) ?? 0) + rareShare) / (mean + rareShare));
	}
	return sums.map((sum) => sum / Math.max(1, Math.sqrt(question.size)));
}
