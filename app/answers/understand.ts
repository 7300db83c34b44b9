import type { Wanted } from "~/knowledge/find-passages";
import type { PassageIndex } from "~/knowledge/passage-index";
import { asItIsMeant, spelledOut } from "~/knowledge/shorthand";
import { isMistypedSmallWord } from "~/knowledge/stop-words";
import { hasMeaning, type Meaning, meaningOf } from "~/knowledge/word-vectors";
import { plain, sentencesOf, smallTerms, termOf, wordsOf } from "~/knowledge/words";
import type { Question } from "./agent";
import { wantsSomeType } from "./answer-type";
import { type AskedIn, askedIn, termsIn } from "./asked-language";
import { isCountry } from "./countries";
import { asWanted, collect, correctionWeight, takeApart } from "./wanted-words";
import { wordings } from "./wording-likeness";

/** A message as the search needs it. */
export type Understood = {
	wanted: Wanted[];
	/** What is wanted, as one direction (word-vectors.ts). */
	meaning: Meaning;
	/** The part that asks as it was said, small words too (wording-likeness.ts). */
	said: Set<string>;
	/** The part of the message that asks, plain; for a follow-up that only names something else, with the question before. */
	asking: string;
	/** The wanted words of this message itself. */
	own: Set<string>;
	/** The same as the shopper wrote it, for the sentence encoder. */
	sentence: string;
	/** It leans on what was said before ("and to Canada?"). */
	followsUp: boolean;
	/** It points at what is in view ("does this come in red?"). */
	pointsAtView: boolean;
	/** Share of the message's own weight that the shop's vocabulary does not know at all, 0–1. */
	unknown: number;
};

/** Whoever asks about a country that the shop never names wants to hear which ones it serves. */
const asksForDelivery = /\b(ship|ships|shipping|deliver|delivers|delivery|send)\b.{0,20}\bto\b/;
const longMessageWords = 28;
const asideWeight = 0.25;
const earlierWeight = [0.55, 0.3, 0.2];
const mostWanted = 24;
const leaning =
	/^(and|also|what about|how about|ok|okay|so|then|but|or|good|great|y|et|und|e|en)\b|\b(it|its|that|they|them|those|these|this|one|ones|there|same|he|she|else|instead)\b/;

const pointing = /\b(this|these|it|its|they|them|here)\b/;

/** Finds out what a message asks for, in terms of the shop's own vocabulary. */
export function understand(question: Pick<Question, "text" | "earlier" | "locale">, index: PassageIndex): Understood {
	const languages = askedIn(question, index);
	const asMeant = languages.language === "en" ? asItIsMeant : (text: string) => text;
	const { asked, asides } = splitMessage(asMeant(question.text));
	const weights = new Map<string, number>();
	collect(weights, asked, 1, languages, index);
	collect(weights, asides, asideWeight, languages, index);
	for (const [word, weight] of weights)
		if (weight === asideWeight && !termsIn(word, languages, index).some((term) => index.holds(term)))
			weights.delete(word);
	takeApart(weights, languages, index);
	if (asksForDelivery.test(plain(asked)))
		for (const word of weights.keys()) if (isCountry(word) && !index.holds(termOf(word))) weights.delete(word);
	const own = [...weights.keys()];
	const followsUp = question.earlier.length > 0 && (own.length <= 1 || (own.length <= 7 && leaning.test(plain(asked))));
	if (followsUp)
		for (const [back, text] of [...question.earlier].reverse().entries())
			collect(weights, asMeant(text), earlierWeight[back] ?? 0.2, languages, index);
	const saidNow = new Set(own);
	const slipped = (word: string) =>
		languages.language === "en" && !hasMeaning(termOf(word)) && isMistypedSmallWord(word);
	// What was said before helps only in words that the shop uses: a question that had no answer must not spoil the next.
	const wanted = [...weights]
		.map(([word, weight]) => asWanted(word, weight, index, languages))
		.filter(({ word, known }) => known || (saidNow.has(word) && !slipped(word)));
	const before = question.earlier[question.earlier.length - 1] ?? "";
	const said = asUsuallySpelled(wanted, languages);
	const asking = said(followsUp && !wantsSomeType(said(asked)) ? `${before} ${asked}` : asked);
	const kept = wanted.length > 0 ? strongest(wanted) : smallWords(asked, languages, index);
	return {
		wanted: kept,
		meaning: meaningOf(kept.map(meant)),
		said: wordings(asked),
		asking,
		own: saidNow,
		sentence: followsUp ? `${before} ${asked}` : asked,
		followsUp,
		pointsAtView: pointing.test(plain(asked)),
		unknown: unknownShare(wanted, saidNow),
	};
}

/** A question of small words alone is looked up by them, among phrasings that have no others. */
const smallWords = (text: string, { language }: AskedIn, index: PassageIndex): Wanted[] =>
	smallTerms(text, language)
		.filter((term) => index.holds(term))
		.map((term) => ({
			word: term.slice(1),
			terms: [{ term, weight: 1 }],
			correction: null,
			known: true,
			weight: index.rarity(term),
		}));

/** Makes a text plain, with shortened words spelled out and mistyped ones corrected. */
function asUsuallySpelled(wanted: Wanted[], { language }: AskedIn): (text: string) => string {
	const corrected = new Map(wanted.flatMap(({ word, correction }) => (correction ? [[word, correction]] : [])));
	return (text) =>
		plain(text).replace(
			/\p{L}[\p{L}\d]*/gu,
			(word) => corrected.get(word) ?? (language === "en" ? spelledOut(word) : word),
		);
}

/** The term that a wanted word means: itself, or its correction. */
const meant = ({ terms }: Wanted): string =>
	(terms.find(({ term, weight }) => weight >= correctionWeight && hasMeaning(term)) ?? terms[0])?.term ?? "";

/** The sentences that ask, and the story around them. A short message asks as a whole. */
function splitMessage(text: string): { asked: string; asides: string } {
	if (wordsOf(text).length <= longMessageWords) return { asked: text, asides: "" };
	const sentences = sentencesOf(text);
	const asks = sentences.map((sentence) => sentence.includes("?") || request.test(plain(sentence)));
	if (!asks.some(Boolean)) return { asked: text, asides: "" };
	const pick = (which: boolean) => sentences.filter((_, at) => asks[at] === which).join(" ");
	return { asked: pick(true), asides: pick(false) };
}

const request = /\b(id like|i would like|we want to|i want to|id rather|tell me|let me know|i need|what i cant find)\b/;

const strongest = (wanted: Wanted[]) =>
	[...wanted].sort((left, right) => right.weight - left.weight).slice(0, mostWanted);

function unknownShare(wanted: Wanted[], own: Set<string>): number {
	const weigh = (words: Wanted[]) => words.reduce((sum, { weight }) => sum + weight, 0);
	const mine = wanted.filter(({ word }) => own.has(word));
	return weigh(mine.filter(({ known }) => !known)) / Math.max(weigh(mine), 1e-9);
}
