import { type Language, termIn } from "./languages/language";
import { stemIn } from "./languages/stemmers";
import { isStopWord } from "./stop-words";

const splitter = /[^\p{L}\p{N}]+/u;
/** Of each language, word → term. */
const remembered = new Map<Language, Map<string, string>>();
const mostRemembered = 50_000;

/** Lower case, no accents, typographic apostrophes gone ("don't" → "dont"). */
export const plain = (text: string): string =>
	text
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.replace(/[’'`´]/g, "");

/** "l'envoi", "dell'ordine": the article is no part of the word. */
const elision =
	/(?<![\p{L}\p{N}])(\p{L}{1,2}|qu|jusqu|lorsqu|puisqu|dell|all|dall|nell|sull|quell|quest|com|dov)['’](?=\p{L})/giu;

/** "1,200" is one number. */
const thousands = /(?<=(?<!\d)\d{1,3}),(?=\d{3}(?!\d))/g;

/** "500ml" and "500 ml" are the same two words. */
const withUnit = /(?<![\p{L}\d])(\d+)(mg|g|kg|ml|cl|l|mm|cm|m|km|in|oz|lbs?|ft|wh|kwh|w|v|mah)(?![\p{L}\d])/gu;

/** Every word of a text as written, plain. */
export function wordsOf(text: string, language: Language = "en"): string[] {
	const apart = language === "fr" || language === "it" ? text.replace(elision, "$1 ") : text;
	return plain(apart).replace(thousands, "").replace(withUnit, "$1 $2").split(splitter).filter(Boolean);
}

/** "e-bike" is written "ebike" as well. */
const lettered = /(?<![\p{L}\d-])\p{L}-\p{L}{3,}/gu;

/** The words that carry meaning, stemmed: what is indexed and looked up. */
export function termsOf(text: string, language: Language = "en"): string[] {
	const terms = (text.match(lettered) ?? []).map((word) => termOf(plain(word).replace("-", ""), language));
	for (const word of wordsOf(text, language)) if (!isStopWord(word, language)) terms.push(termOf(word, language));
	return terms;
}

/** The terms of a merchant's phrasing; one of small words alone ("Where are you from?") is known by those. */
export function phrasingTerms(text: string, language: Language = "en"): string[] {
	const terms = termsOf(text, language);
	return terms.length > 0 ? terms : smallTerms(text, language);
}

/** Every word of a text as a term of its own kind, which no word that carries a topic is. */
export const smallTerms = (text: string, language: Language = "en"): string[] =>
	wordsOf(text, language).map((word) => `${smallMark}${word}`);

const smallMark = "·";

/** The stem of a plain word, with its language's name (languages/language.ts). */
export function termOf(word: string, language: Language = "en"): string {
	const known = remembered.get(language) ?? new Map<string, string>();
	const before = known.get(word);
	if (before !== undefined) return before;
	if (known.size === 0) remembered.set(language, known);
	if (known.size >= mostRemembered) known.clear();
	const stem = stemIn(word, language);
	const term = /\d/.test(word) ? stem : termIn(language, stem);
	known.set(word, term);
	return term;
}

const sentenceEnd = /(?<=[.!?…]["”)]?)\s+(?=["“(¿¡]?[\p{Lu}\d])|\n+/u;
const abbreviation = /\b(?:e\.g|i\.e|approx|no|st|mr|mrs|dr|vs|incl|max|min|ca|z\.B)\.$/i;

/** The sentences of a text, in order. Lines are sentences; an abbreviation ends none. */
export function sentencesOf(text: string): string[] {
	const sentences: string[] = [];
	for (const piece of text.split(sentenceEnd)) {
		const last = sentences[sentences.length - 1];
		if (last !== undefined && abbreviation.test(last)) sentences[sentences.length - 1] = `${last} ${piece}`;
		else if (piece.trim()) sentences.push(piece.trim());
	}
	return sentences;
}
