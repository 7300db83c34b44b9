import { isStopWord } from "~/knowledge/stop-words";
import { synonymsOf } from "~/knowledge/thesaurus";
import { plain, sentencesOf, termOf, termsOf, wordsOf } from "~/knowledge/words";
import { moments, promises } from "./binding-words";
import type { DraftProblem, Stretch } from "./check-draft";
import { isForeignNumber } from "./spelled-numbers";

/** Of a sentence's words that carry meaning, so many must be the passages' or the question's, and no more may be others. */
const leastShare = 0.6;
const mostStrange = 2;
const fewWords = 3;

const problem: DraftProblem = "it said more than the cited passages say";
const courtesies = new Set(
	`yes no sure please thanks thank hello hi course happy welcome sorry great good ja nein gerne bitte oui non si claro certo sim
nao nee takk`.split(/\s+/),
);

/** "Yes" alone answers whatever was asked, and rests on nothing that can be checked. */
export const isOnlyYesOrNo = (text: string): boolean =>
	wordsOf(text).every((word) => courtesies.has(word) || isStopWord(word));

/** What a draft says in words that neither the passages nor the question have. */
export function wordsProblem({ text, texts, question, language }: Stretch): DraftProblem | null {
	const given = [...texts, question].join("\n");
	const held = new Set(termsOf(given, language));
	const written = new Set(wordsOf(given));
	const isKnown = (word: string) => {
		const term = termOf(word, language);
		return held.has(term) || written.has(word) || synonymsOf(term).some((other) => held.has(other));
	};
	for (const sentence of sentencesOf(text)) {
		const words = wordsOf(sentence, language).filter((word) => !isStopWord(word, language) && !courtesies.has(word));
		const strange = words.filter((word) => !isKnown(word));
		if (strange.length > mostStrange || strange.some((word) => bindsInAnyLanguage(word, language))) return problem;
		const known = words.length - strange.length;
		if (words.length >= fewWords ? known / words.length < leastShare : words.length > 0 && known === 0) return problem;
	}
	if (
		(text.match(codeLike) ?? []).some(
			(code) => !wordsOf(code.replaceAll("_", " ")).every((word) => isStopWord(word) || isKnown(word)),
		)
	)
		return problem;
	return shouts(text, given) || (language !== "de" && namesOf(text).some((name) => !isKnown(name))) ? problem : null;
}

/** A number or a promise in a language that the passages are not in. */
const bindsInAnyLanguage = (word: string, language: Stretch["language"]): boolean =>
	isForeignNumber(word, language) ||
	new RegExp(moments).test(word) ||
	promises.some(([, pattern]) => pattern.test(word));

/** Joined words, and letters with digits: how keys and discount codes look. */
const codeLike = /[\p{L}\d]+(?:[-_][\p{L}\d]+)+|\p{L}+\d[\p{L}\d]*/gu;

/** A code or a slogan in capitals that nobody gave it. */
const shouts = (text: string, given: string): boolean =>
	(text.match(/(?<![\p{L}\d])\p{Lu}[\p{Lu}\d]+(?![\p{L}\d])/gu) ?? []).some(
		(word) => word !== "OK" && !given.includes(word),
	);

/** Words with a capital inside a sentence: places and people; plain. */
const namesOf = (text: string): string[] =>
	sentencesOf(text).flatMap((sentence) =>
		(
			sentence.replace(/^[^\p{L}]*\p{L}+/u, "").match(/(?<![:.!?“"(] ?)(?<![\p{L}\d])\p{Lu}\p{Ll}+(?!\p{L})/gu) ?? []
		).map((name) => plain(name)),
	);
