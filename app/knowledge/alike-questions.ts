import { isCountry } from "~/answers/countries";
import { questionLanguage } from "./languages/detect";
import type { Language } from "./languages/language";
import { isStopWord } from "./stop-words";
import { synonymsOf } from "./thesaurus";
import { alikeness, likeness, type Meaning, meaningOf } from "./word-vectors";
import { plain, termOf, wordsOf } from "./words";

/** A question as it is compared with others. */
export type ReadQuestion = { terms: Set<string>; names: Set<string>; asks: string | null; meaning: Meaning };

/** Words that ask, in any question; they tell no two questions apart. */
const asking = new Set(
	"can could may would do does is are have has get got want need like possible offer provide sell buy purchase order take give make please know tell wonder wondering help question hi hello hey thanks thank".split(
		" ",
	),
);
/** What kind of answer is asked for: who asks how much is not answered by how long. */
const kinds: [string, RegExp][] = [
	["amount", /\bhow much\b|\bwhat (is|are) the (price|cost)s?\b|\bcosts?\b|\bprices?\b/],
	["time", /\bhow (long|soon|fast|quick)\b|\bwhen\b|\bhow many (days|weeks|hours|months|years)\b/],
	["count", /\bhow many\b/],
	["place", /\bwhere\b/],
	["person", /\bwho\b/],
	["reason", /\bwhy\b/],
];
const synonymCounts = 0.9;
/** Words that stand in the same places; "red" and "blue" do too, hence it takes more around them. */
const nearEnough = 0.6;
const enoughAround = 0.6;
const sameWords = 0.72;
/** Fewer words in common, but the same direction. */
const someWords = 0.6;
const sameMeaning = 0.88;

/** Takes a question apart: the terms that carry it, and of these the ones that name one thing and no other. */
export function readQuestion(question: string): ReadQuestion {
	const language = questionLanguage(question, "en");
	const words = wordsOf(question, language).filter((word) => !isStopWord(word, language));
	const telling = words.filter((word) => !asking.has(word));
	const terms = new Set((telling.length > 0 ? telling : words).map((word) => termOf(word, language)));
	const flat = plain(question);
	const asks = kinds.find(([, pattern]) => pattern.test(flat))?.[0] ?? null;
	return { terms, names: namesIn(question, language), asks, meaning: meaningOf(terms) };
}

/** Numbers, countries, and words with a capital inside a sentence; where most words have one, as German nouns do, it names nothing. */
function namesIn(question: string, language: Language): Set<string> {
	const written = question.split(/\s+/).filter(Boolean);
	const inside = written.filter((_, at) => at > 0 && !/[.!?:]$/.test(written[at - 1] ?? ""));
	const capitals = inside.filter((word) => /^\p{Lu}/u.test(word));
	const named = language === "de" || capitals.length > inside.length / 2 ? [] : capitals;
	const numbers = written.filter((word) => /\d/.test(word));
	const countries = wordsOf(question).filter(isCountry);
	const words = [...numbers, ...named]
		.flatMap((word) => wordsOf(word))
		.filter((word) => word.length > 1 || /\d/.test(word));
	return new Set(
		[...words, ...countries]
			.filter((word) => !isStopWord(word, language) && !asking.has(word))
			.map((word) => termOf(word, language)),
	);
}

/**
 * Whether one answer would do for both. Words count by what they mean, but what is named in one of them (a country, a
 * product, a number) must be said in the other too: who asks for Norway is not answered by Sweden.
 */
export function sameQuestion(left: ReadQuestion, right: ReadQuestion): boolean {
	if (left.asks && right.asks && left.asks !== right.asks) return false;
	if (!holdsNames(left, right) || !holdsNames(right, left)) return false;
	const exact = (held(left.terms, right.terms, 0) + held(right.terms, left.terms, 0)) / 2;
	const near = exact >= enoughAround ? 1 : 0;
	const shared = (held(left.terms, right.terms, near) + held(right.terms, left.terms, near)) / 2;
	if (shared >= sameWords) return true;
	const adds =
		[...left.terms].every((term) => holds(right.terms, term)) ||
		[...right.terms].every((term) => holds(left.terms, term));
	return adds && shared >= someWords && alikeness(left.meaning, right.meaning) >= sameMeaning;
}

const holdsNames = ({ names }: ReadQuestion, { terms }: ReadQuestion) => [...names].every((name) => terms.has(name));
const holds = (terms: Set<string>, term: string) =>
	terms.has(term) || synonymsOf(term).some((other) => terms.has(other));

/** How much of these terms the others hold, 0–1; `near`: what a word that only stands in the same places counts. */
function held(terms: Set<string>, others: Set<string>, near: number): number {
	let sum = 0;
	for (const term of terms) {
		if (others.has(term)) sum++;
		else if (holds(others, term)) sum += synonymCounts;
		else if (near > 0) sum += near * nearest(term, others);
	}
	return sum / Math.max(1, terms.size);
}

function nearest(term: string, others: Set<string>): number {
	const best = Math.max(0, ...[...others].map((other) => likeness(term, other)));
	return best >= nearEnough ? best : 0;
}
