import { isStopWord } from "~/knowledge/stop-words";
import { plain, sentencesOf, termOf, termsOf, wordsOf } from "~/knowledge/words";
import { unsupportedFigure } from "./figures";
import type { Source } from "./numbered-sources";

/** Why a draft never reaches the shopper. */
export type DraftProblem =
	| "it said nothing"
	| "it was too long"
	| "it contained markup"
	| "it cited nothing"
	| "it cited a passage that it was not given"
	| "it stated a number, price or time that no cited passage holds"
	| "it named a day or month that no cited passage names"
	| "it promised what no cited passage promises"
	| "it gave an address that no cited passage gives"
	| "it denied or allowed what the cited passages do not"
	| "it said more than the cited passages say";

export type CheckedDraft = { text: string; cited: Source[] } | { problem: DraftProblem };

const longestCharacters = 1_200;
const citation = /\s*\[(\d+(?:\s*,\s*\d+)*)\]/g;

/** Words that bind the shop: they must stand in what is cited. */
const promises = new Set(
	"guarantee guaranteed promise free refund refunds refunded exchange exchanges replace replacement replaced discount discounts voucher coupon warranty lifetime unlimited always never immediately instantly compensate compensation reimburse credit match cancel cancellation gift complimentary waive unconditional"
		.split(" ")
		.map((word) => termOf(word)),
);
const calendar = new Set(
	"monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today tomorrow tonight yesterday weekend weekends christmas easter".split(
		" ",
	),
);
/** The agent can do nothing for anyone, and speaks for nobody. */
const undertakes =
	/\b(i|we)( will|ll| shall| can arrange| have (arranged|issued|sent|refunded|cancelled|applied)| promise| guarantee)\b/;
const address = /\b[\w.+-]+@[\w-]+\.[\w.]+\b|\bhttps?:\/\/\S+|\bwww\.\S+/giu;
const denial =
	/\b(no|not|never|cannot|cant|dont|doesnt|isnt|arent|wont|unable|without|only|except|excluded|unless|non)\b|n['’]t\b/iu;

/**
 * What a model wrote, held against what it was given. Nothing that binds the shop passes unless a cited passage says
 * it; what is left of it is its own wording. Returns the words without their citation marks.
 */
export function checkDraft(draft: string, sources: Source[], question: string): CheckedDraft {
	const numbers = [...draft.matchAll(citation)].flatMap(([, list = ""]) => list.split(",").map(Number));
	const text = draft
		.replace(citation, "")
		.replace(/\*\*|__|`/g, "")
		.trim();
	const cited = sources.filter(({ number }) => numbers.includes(number));
	const texts = cited.map(({ title, text: words }) => `${title}. ${words}`);
	const problem =
		problemOfForm(text) ??
		problemOfCitations(numbers, sources) ??
		problemOfBinding(text, texts) ??
		problemOfWords(text, texts, question);
	return problem ? { problem } : { text, cited };
}

function problemOfForm(text: string): DraftProblem | null {
	if (!/\p{L}/u.test(text)) return "it said nothing";
	if (text.length > longestCharacters) return "it was too long";
	return /[<>{}]|\]\(|^#{1,6} /m.test(text) ? "it contained markup" : null;
}

function problemOfCitations(numbers: number[], sources: Source[]): DraftProblem | null {
	if (numbers.length === 0) return "it cited nothing";
	return numbers.every((number) => sources.some((source) => source.number === number))
		? null
		: "it cited a passage that it was not given";
}

function problemOfBinding(text: string, texts: string[]): DraftProblem | null {
	const all = texts.join("\n");
	if (unsupportedFigure(text, texts)) return "it stated a number, price or time that no cited passage holds";
	const held = new Set(wordsOf(all));
	if (wordsOf(text).some((word) => calendar.has(word) && !held.has(word)))
		return "it named a day or month that no cited passage names";
	const terms = new Set(termsOf(all));
	const promised = wordsOf(text)
		.map((word) => termOf(word))
		.some((term) => promises.has(term) && !terms.has(term));
	if (promised || (undertakes.test(plain(text)) && !undertakes.test(plain(all))))
		return "it promised what no cited passage promises";
	const given = all.toLowerCase();
	if ((text.match(address) ?? []).some((one) => !given.includes(one.toLowerCase().replace(/[.,)]+$/, ""))))
		return "it gave an address that no cited passage gives";
	return denial.test(text) && !denial.test(all) ? "it denied or allowed what the cited passages do not" : null;
}

/** Of a sentence's words that carry meaning, so many must be the passages' or the question's. */
const leastShare = 0.6;
const fewWords = 3;

function problemOfWords(text: string, texts: string[], question: string): DraftProblem | null {
	const held = new Set(termsOf([...texts, question].join("\n")));
	const strange = sentencesOf(text).some((sentence) => {
		const words = wordsOf(sentence).filter((word) => !isStopWord(word) && !courtesies.has(word));
		const known = words.filter((word) => held.has(termOf(word))).length;
		return words.length >= fewWords ? known / words.length < leastShare : words.length > 0 && known === 0;
	});
	const codes = (text.match(codeLike) ?? []).some((code) => !isMadeOf(code, held));
	const shouted = shouts(text, [...texts, question].join(" "));
	return strange || codes || shouted ? "it said more than the cited passages say" : null;
}

/** Joined words, and letters with digits: how keys and discount codes look. */
const codeLike = /[\p{L}\d]+(?:[-_][\p{L}\d]+)+|\p{L}+\d[\p{L}\d]*/gu;

const isMadeOf = (code: string, held: Set<string>): boolean =>
	wordsOf(code.replaceAll("_", " ")).every((word) => isStopWord(word) || held.has(termOf(word)));

const courtesies = new Set("yes no sure please thanks thank hello hi course happy welcome sorry great good".split(" "));

/** A code or a slogan in capitals that nobody gave it. */
const shouts = (text: string, given: string): boolean =>
	(text.match(/\b\p{Lu}[\p{Lu}\d]{3,}\b/gu) ?? []).some((word) => !given.includes(word));
