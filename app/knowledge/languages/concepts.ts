import { termOf, wordsOf } from "../words";
import type { Language } from "./language";
import { shopWords } from "./shop-words";

const columns: Language[] = ["en", "de", "fr", "es", "it", "pt", "nl"];

/** Term of another language → the English term of its first line. */
const english = new Map<string, string>();
/** English term → its terms in a language, and the other way round by `english`. */
const foreign = new Map<string, Set<string>>();

const key = (englishTerm: string, language: Language) => `${englishTerm} ${language}`;

for (const line of shopWords.trim().split("\n")) {
	const [first = "", ...others] = line.split("|");
	const concept = termOf(first.trim());
	for (const [at, words] of others.entries()) {
		const language = columns[at + 1] ?? "en";
		for (const word of wordsOf(words, language)) {
			const term = termOf(word, language);
			if (!english.has(term)) english.set(term, concept);
			const place = key(concept, language);
			foreign.set(place, (foreign.get(place) ?? new Set()).add(term));
		}
	}
}

/** What a term of another language is in English; undefined when it is not among the words of shops. */
export const englishOf = (term: string): string | undefined => english.get(term);

/** The terms of a language for an English term. */
export const termsFor = (englishTerm: string, language: Language): ReadonlySet<string> =>
	foreign.get(key(englishTerm, language)) ?? none;
const none: ReadonlySet<string> = new Set();

/** Every term of another language that has an English one. */
export const translated = (): IterableIterator<[term: string, english: string]> => english.entries();
