import type { Wanted } from "~/knowledge/find-passages";
import type { PassageIndex } from "~/knowledge/passage-index";
import { isStopWord } from "~/knowledge/stop-words";
import { synonymsOf } from "~/knowledge/thesaurus";
import { hasMeaning, type Meaning, meaningOf } from "~/knowledge/word-vectors";
import { plain, sentencesOf, termOf, wordsOf } from "~/knowledge/words";
import type { Question } from "./agent";
import { wantsSomeType } from "./answer-type";
import { isCountry } from "./countries";
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
	/** Share of the message's own weight that the shop's vocabulary does not know at all, 0–1. */
	unknown: number;
};

/** Whoever asks about a country that the shop never names wants to hear which ones it serves. */
const asksForDelivery = /\b(ship|ships|shipping|deliver|delivers|delivery|send)\b.{0,20}\bto\b/;
const longMessageWords = 28;
const asideWeight = 0.25;
const earlierWeight = [0.55, 0.3, 0.2];
const mostWanted = 24;
const synonymWeight = 0.45;
const correctionWeight = 0.8;
/** A word that only means something near. */
const nearWeight = 0.6;
const leaning =
	/^(and|also|what about|how about|ok|okay|so|then|but|or|good|great|y|et|und|e|en)\b|\b(it|its|that|they|them|those|these|this|one|ones|there|same|he|she|else|instead)\b/;

/** Finds out what a message asks for, in terms of the shop's own vocabulary. */
export function understand(question: Pick<Question, "text" | "earlier">, index: PassageIndex): Understood {
	const { asked, asides } = splitMessage(question.text);
	const weights = new Map<string, number>();
	collect(weights, asked, 1);
	collect(weights, asides, asideWeight);
	if (asksForDelivery.test(plain(asked)))
		for (const word of weights.keys()) if (isCountry(word) && !index.holds(termOf(word))) weights.delete(word);
	const own = [...weights.keys()];
	const followsUp = question.earlier.length > 0 && (own.length <= 1 || (own.length <= 7 && leaning.test(plain(asked))));
	if (followsUp)
		for (const [back, text] of [...question.earlier].reverse().entries())
			collect(weights, text, earlierWeight[back] ?? 0.2);
	const saidNow = new Set(own);
	// What was said before helps only in words that the shop uses: a question that had no answer must not spoil the next.
	const wanted = [...weights]
		.map(([word, weight]) => asWanted(word, weight, index))
		.filter(({ word, known }) => known || saidNow.has(word));
	const before = question.earlier[question.earlier.length - 1] ?? "";
	const asking = plain(followsUp && !wantsSomeType(asked) ? `${before} ${asked}` : asked);
	const kept = strongest(wanted);
	return {
		wanted: kept,
		meaning: meaningOf(kept.map(meant)),
		said: wordings(asked),
		asking,
		own: saidNow,
		sentence: followsUp ? `${before} ${asked}` : asked,
		followsUp,
		unknown: unknownShare(wanted, saidNow),
	};
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

/** They say what kind of answer is wanted (answer-type.ts), not what it is about. */
const questionWords =
	/\bhow\s+(long|soon|quick(ly)?|fast|much|many|often|late|early|come)\b|\bdo (you|u|they)( guys)?( also| still)? (sell|carry|stock|offer)\b|\bthird[- ]part(y|ies)\b/gi;

function collect(weights: Map<string, number>, text: string, weight: number): void {
	for (const word of wordsOf(text.replace(questionWords, " ")))
		if (!isStopWord(word) && (weights.get(word) ?? 0) < weight) weights.set(word, weight);
}

function asWanted(word: string, weight: number, index: PassageIndex): Wanted {
	const term = termOf(word);
	const terms = [{ term, weight: 1 }];
	const known = index.holds(term);
	let rarest = known ? index.rarity(term) : 0;
	const corrected = known ? null : index.spelling.nearest(term, (other) => index.holds(other));
	if (corrected) {
		terms.push({ term: corrected, weight: correctionWeight });
		rarest = index.rarity(corrected);
	}
	for (const synonym of synonymsOf(corrected ?? term))
		if (index.holds(synonym) && !terms.some((entry) => entry.term === synonym)) {
			terms.push({ term: synonym, weight: synonymWeight });
			if (!known && !corrected) rarest = Math.max(rarest, index.rarity(synonym));
		}
	for (const near of index.nearTerms.of(corrected ?? term, (other) => index.holds(other)))
		if (!terms.some((entry) => entry.term === near.term)) {
			terms.push({ term: near.term, weight: nearWeight * near.likeness ** 2 });
			if (rarest === 0) rarest = index.rarity(near.term);
		}
	terms.sort((left, right) => right.weight - left.weight);
	const rarity = rarest || unknownRarity(index);
	return { word, terms, known: rarest > 0, weight: weight * rarity };
}

/** What a word that the shop never uses weighs: as much as one that a single document has. */
const unknownRarity = (index: PassageIndex) => Math.log(1 + (index.liveDocuments + 0.5) / 1.5);

const strongest = (wanted: Wanted[]) =>
	[...wanted].sort((left, right) => right.weight - left.weight).slice(0, mostWanted);

function unknownShare(wanted: Wanted[], own: Set<string>): number {
	const weigh = (words: Wanted[]) => words.reduce((sum, { weight }) => sum + weight, 0);
	const mine = wanted.filter(({ word }) => own.has(word));
	return weigh(mine.filter(({ known }) => !known)) / Math.max(weigh(mine), 1e-9);
}
