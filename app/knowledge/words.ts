import { stem } from "./stem";
import { isStopWord } from "./stop-words";

const splitter = /[^\p{L}\p{N}]+/u;
const remembered = new Map<string, string>();
const mostRemembered = 50_000;

/** Lower case, no accents, typographic apostrophes gone ("don't" → "dont"). */
export const plain = (text: string): string =>
	text
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.replace(/[’'`´]/g, "");

/** Every word of a text as written, plain. */
export const wordsOf = (text: string): string[] => plain(text).split(splitter).filter(Boolean);

/** The words that carry meaning, stemmed: what is indexed and looked up. */
export function termsOf(text: string): string[] {
	const terms: string[] = [];
	for (const word of wordsOf(text)) if (!isStopWord(word)) terms.push(termOf(word));
	return terms;
}

/** The stem of a plain word. */
export function termOf(word: string): string {
	const known = remembered.get(word);
	if (known !== undefined) return known;
	if (remembered.size >= mostRemembered) remembered.clear();
	const term = stem(word);
	remembered.set(word, term);
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
