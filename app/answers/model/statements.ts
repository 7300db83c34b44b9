import type { Language } from "~/knowledge/languages/language";
import { isStopWord } from "~/knowledge/stop-words";
import { plain, sentencesOf, termOf, termsOf, wordsOf } from "~/knowledge/words";
import { denies, promises } from "./binding-words";

/** Something that is said: a sentence, a row, or a clause of one. */
export type Statement = {
	/** As it is written. */
	written: string;
	/** The same, plain. */
	flat: string;
	/** Its words that tell what it is about: numbers, denials and promises are what is said of that. */
	terms: Set<string>;
	/** With those of the title and the table's head that stand over it. */
	matter: Set<string>;
	above: string;
};

/** What the cited passages say. */
export type Told = { sentences: Statement[]; clauses: Statement[] };

const and = "and|but|while|und|aber|sondern|et|mais|y|pero|sino|e|ma|mas|porem|en|maar|og|men|och|ja|mutta";
/** Where one clause ends: never inside a number or a range. */
const clauseEnd = new RegExp(`(?:[;:–—(),](?=\\s|$)|\\s(?:${and})(?=\\s(?!\\d)))`, "giu");
/** Fewer words say nothing by themselves: the parts of a list belong to what stands before them. */
const fewestTerms = 2;
const isRow = (line: string): boolean => line.includes(" | ");

/** The sentences and clauses of what was cited, each with the title over it. `texts`: the title, then the lines. */
export function toldBy(texts: string[], language: Language): Told {
	const sentences = texts.flatMap((text) => {
		const [title = "", ...lines] = text.split("\n");
		let head = "";
		return lines.flatMap((line) => {
			if (!isRow(line)) head = "";
			const above = `${title}. ${head}`;
			if (isRow(line) && head === "") head = line;
			return sentencesOf(line).map((written) => statement(written, language, above));
		});
	});
	return { sentences, clauses: sentences.flatMap((one) => clausesOf(one, language)) };
}

/** What a draft says, sentence by sentence. */
export const saidBy = (text: string, language: Language): Statement[] =>
	sentencesOf(text).map((written) => statement(written, language));

function statement(written: string, language: Language, above = ""): Statement {
	const termsIn = (text: string) =>
		wordsOf(text, language)
			.filter((word) => isMatter(word, language))
			.map((word) => termOf(word, language));
	const terms = new Set(termsIn(written));
	return { written, flat: plain(written), terms, matter: new Set([...terms, ...termsIn(above)]), above };
}

const matters = new Map<string, boolean>();
const mostRemembered = 20_000;

function isMatter(word: string, language: Language): boolean {
	const key = `${language} ${word}`;
	const known = matters.get(key);
	if (known !== undefined) return known;
	if (matters.size >= mostRemembered) matters.clear();
	const binds = denies(word, language) || promises.some(([, pattern]) => pattern.test(word));
	const is = !/\d/.test(word) && !isStopWord(word, language) && !binds;
	matters.set(key, is);
	return is;
}

/** The clauses of a sentence; one with hardly a word goes with the one before it, or behind it. */
export function clausesOf({ written, above }: Statement, language: Language): Statement[] {
	const pieces: string[] = [];
	let begun = 0;
	for (const end of written.matchAll(clauseEnd)) {
		pieces.push(written.slice(begun, end.index));
		begun = end.index;
	}
	pieces.push(written.slice(begun));
	const clauses: string[] = [];
	for (const piece of pieces) {
		const last = clauses.at(-1);
		const weak = (text: string) => new Set(termsOf(text, language)).size < fewestTerms;
		if (last !== undefined && (weak(piece) || weak(last))) clauses[clauses.length - 1] = last + piece;
		else clauses.push(piece);
	}
	return clauses.map((clause) => statement(clause, language, above));
}

/** Of what a statement says, so much must another hold for the two to be about the same. */
const alike = 0.5;
const nearlyAsAlike = 0.25;

/** The statements about the same as this one: those that hold most of what any of them holds of it; none: it can't be told. */
export function aboutTheSame({ terms }: Statement, statements: Statement[], fewest = fewestTerms): Statement[] {
	const known = [...terms].filter((term) => statements.some((one) => one.matter.has(term)));
	if (known.length < fewest) return [];
	const shares = statements.map((one) => known.filter((term) => one.matter.has(term)).length / known.length);
	const best = Math.max(0, ...shares);
	return best < alike ? [] : statements.filter((_, at) => (shares[at] ?? 0) >= Math.max(alike, best - nearlyAsAlike));
}

const nearlyTheWords = 0.8;

/** Of nearly the same words: what is different is what is turned round. */
export function isNearlyVerbatim(one: Statement, other: Statement): boolean {
	const shared = [...one.terms].filter((term) => other.terms.has(term)).length;
	return shared / Math.max(1, one.terms.size) >= nearlyTheWords;
}
