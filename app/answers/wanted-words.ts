import type { Wanted } from "~/knowledge/find-passages";
import { partsOf } from "~/knowledge/languages/compounds";
import { bareTerm, type Language } from "~/knowledge/languages/language";
import type { PassageIndex } from "~/knowledge/passage-index";
import { spelledOut } from "~/knowledge/shorthand";
import { isStopWord, swappedSmallWord } from "~/knowledge/stop-words";
import { sameThing, synonymsOf } from "~/knowledge/thesaurus";
import { commonPlace, hasMeaning } from "~/knowledge/word-vectors";
import { termOf, wordsOf } from "~/knowledge/words";
import { otherQuestionWords } from "./answer-type-languages";
import { type AskedIn, termsIn } from "./asked-language";

const synonymWeight = 0.45;
export const correctionWeight = 0.9;
/** Another word for the very same thing. */
const sameWeight = 0.8;
/** The same word in a document of another language: a name, mostly. */
const elsewhereWeight = 0.9;
/** A word that only means something near. */
const nearWeight = 0.6;

/** They say what kind of answer is wanted (answer-type.ts), not what it is about. */
const questionWords =
	/\bhow\s+(long|soon|quick(ly)?|fast|much|many|often|late|early|come)\b|\bdo (you|u|they)( guys)?( also| still)? (sell|carry|stock|offer)\b|\bthird[- ]part(y|ies)\b/gi;

/** A message's words, plain, with how much each belongs to the question (0–1). */
export type Weights = Map<string, number>;

/** Adds the words of a text that carry a topic. */
export function collect(
	weights: Weights,
	text: string,
	weight: number,
	{ language }: AskedIn,
	index: PassageIndex,
): void {
	for (const word of askedWords(text, language, index))
		if (!isStopWord(word, language) && (weights.get(word) ?? 0) < weight) weights.set(word, weight);
}

function askedWords(text: string, language: Language, index: PassageIndex): string[] {
	if (language === "en") {
		const words = wordsOf(text).map((word) => asShopSpells(word, index));
		return wordsOf(words.join(" ").replace(questionWords, " "));
	}
	const words = wordsOf(text, language).join(" ").replace(otherQuestionWords, " ");
	return words.split(" ").filter(Boolean);
}

/** A shortened or mistyped word spelled out, unless the shop has a word that is spelled so. */
function asShopSpells(word: string, index: PassageIndex): string {
	const meant = hasMeaning(termOf(word)) ? spelledOut(word) : (swappedSmallWord(word) ?? spelledOut(word));
	return index.holds(termOf(word)) && termOf(word) !== termOf(meant) ? word : meant;
}

/** Compounds that the shop does not have give way to the two of its words that they are made of. */
export function takeApart(weights: Weights, { language }: AskedIn, index: PassageIndex): void {
	if (language === "en") return;
	for (const [word, weight] of [...weights]) {
		const parts = partsOf(word, language, (term) => index.holds(term));
		if (!parts) continue;
		weights.delete(word);
		for (const part of parts) weights.set(part, Math.max(weight, weights.get(part) ?? 0));
	}
}

/** A word with the shop's terms that it may mean: itself, its correction, synonyms, what is near it. */
export function asWanted(word: string, weight: number, index: PassageIndex, languages: AskedIn): Wanted {
	const [term, ...elsewhere] = termsIn(word, languages, index);
	const terms = [{ term, weight: 1 }, ...elsewhere.map((other) => ({ term: other, weight: elsewhereWeight }))];
	const known = index.holds(term);
	let rarest = known ? index.rarity(term) : 0;
	const corrected = known ? null : correctionOf(word, term, index, languages);
	if (corrected) {
		terms.push({ term: corrected, weight: correctionWeight });
		rarest = index.rarity(corrected);
	}
	for (const same of sameThing(corrected ?? term))
		if (index.holds(same)) {
			terms.push({ term: same, weight: sameWeight });
			if (!known && !corrected) rarest = Math.max(rarest, index.rarity(same));
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
	for (const compound of index.compounds.of(corrected ?? term, (other) => index.holds(other)))
		if (!terms.some((entry) => entry.term === compound.term)) {
			terms.push({ term: compound.term, weight: compound.likeness });
			if (rarest === 0) rarest = index.rarity(compound.term);
		}
	terms.sort((left, right) => right.weight - left.weight);
	const rarity = rarest || unknownRarity(index);
	return {
		word,
		terms,
		known: rarest > 0,
		weight: weight * rarity * tellingOf(term) * (anything.test(word) ? anythingTells : 1),
		correction: corrected,
	};
}

/** The shop's word that was mistyped. A word that everybody knows is not mistyped, only because the shop never says it. */
function correctionOf(word: string, term: string, index: PassageIndex, { language }: AskedIn): string | null {
	if (language === "en" && hasMeaning(term)) return null;
	const { spelling } = index;
	const holds = (other: string) => index.holds(other);
	return (
		spelling.nearest(term, holds, Math.max(bareTerm(term).length, Math.min(word.length, 7))) ??
		(term === word ? null : spelling.nearest(word, holds))
	);
}

/** What a shop has, by no name: said of anything. */
const anything = /^(products?|items?|stuff|goods|types?|kinds?|sorts?)$/;
const anythingTells = 0.35;

/** Whatever is said everywhere tells little, however seldom this shop says it: 0.5 for the commonest word, 1 for a rare one. */
function tellingOf(term: string): number {
	const place = commonPlace(term);
	return place === null ? 1 : 1 - 0.5 * Math.max(0, 1 - Math.log(1 + place) / Math.log(commonWords));
}

const commonWords = 3000;

/** What a word that the shop never uses weighs: as much as one that a single document has. */
const unknownRarity = (index: PassageIndex) => Math.log(1 + (index.liveDocuments + 0.5) / 1.5);
