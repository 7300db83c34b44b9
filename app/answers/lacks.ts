import { likeness, rarenessOf } from "~/knowledge/word-vectors";
import { termOf, wordsOf } from "~/knowledge/words";
import { wantsSomeType } from "./answer-type";
import { share } from "./covers";
import type { Evidence } from "./evidence";
import { readDocument } from "./read-document";
import type { Understood } from "./understand";

/** What a question asks for that the best passage does not hold; every figure is about 0–1. */
export type Lacks = {
	/** Of the words of this message alone, the heaviest that is not held, by its share of their weight. */
	ownMissing: number;
	/** Of the words of this message that the passage does not say, how rare in English the rarest is. */
	rareMissing: number;
	/** How well the least held of its heavy words is held, by what means nearest to it. */
	least: number;
	/** 1: it names a number (a model, a size) that neither title nor passage has. */
	numberMissing: number;
	/** 1: it wants an amount, a time, a place … */
	typed: number;
	/** Of what title and heading do not say, how much the one sentence holds that has the kind of thing asked for. */
	typedHeld: number;
	/** "How many pockets": 1 when a number stands before the pockets, −1 when none does, 0 for any other question. */
	counted: number;
};

/** A word counts as heavy from this share of the heaviest word's weight. */
const heavy = 0.45;

export function lacksOf({ wanted, own, asking }: Understood, evidence: Evidence): Lacks {
	const { covers, aboutCovers, sentences, hit, place } = evidence;
	const { title, passages } = readDocument(hit.document);
	const passage = passages[place];
	const terms = new Set([
		...title,
		...(passage?.heading ?? []),
		...(passage?.sentences ?? []).flatMap((one) => [...one.terms]),
	]);
	const mine = wanted.flatMap((word, at) => (own.has(word.word) ? [{ word, cover: covers[at] ?? 0 }] : []));
	const weight = mine.reduce((sum, { word }) => sum + word.weight, 0);
	const heaviest = Math.max(0, ...mine.map(({ word }) => word.weight));
	const important = mine.filter(({ word }) => word.weight >= heavy * heaviest);
	const nearness = (term: string) => Math.max(0, ...[...terms].map((other) => likeness(term, other)));
	const untold = wanted.map((word, at) => ({ ...word, weight: word.weight * (1 - (aboutCovers[at] ?? 0)) }));
	const toldAll = untold.every(({ weight: rest }) => rest === 0);
	const typed = wantsSomeType(asking);
	const fitting = sentences.filter(({ typeFit }) => typeFit === 1);
	const typedHeld = fitting.map((one) => (toldAll ? 1 : share(untold, one.covers)));
	return {
		ownMissing: weight === 0 ? 1 : Math.max(0, ...mine.map(({ word, cover }) => word.weight * (1 - cover))) / weight,
		rareMissing: Math.max(0, ...mine.map(({ word, cover }) => rarenessOf(word.terms[0]?.term ?? "") * (1 - cover))),
		least: Math.min(1, ...important.map(({ word, cover }) => Math.max(cover, nearness(word.terms[0]?.term ?? "")))),
		numberMissing: mine.some(({ word, cover }) => /\d/.test(word.word) && cover === 0) ? 1 : 0,
		typed: typed ? 1 : 0,
		typedHeld: typed ? Math.max(0, ...typedHeld) : 0,
		counted: countedIn(asking, `${hit.document.title}. ${evidence.body}`),
	};
}

/** The heaviest word of this message that neither the passage nor its title says, in the shopper's words. */
export function lackingWord({ wanted, own }: Understood, { covers }: Evidence): string | null {
	const mine = wanted.map((word, at) => ({ ...word, cover: covers[at] ?? 0 })).filter(({ word }) => own.has(word));
	const weight = mine.reduce((sum, one) => sum + one.weight, 0);
	const lacks = mine
		.map(({ word, weight: own, cover }) => ({ word, weight: own * (1 - cover) }))
		.sort((left, right) => right.weight - left.weight)[0];
	return lacks && lacks.weight >= muchLacking * weight ? lacks.word : null;
}

const muchLacking = 0.25;

const asksForCount = /\bhow many ((?:\p{L}+ ?){1,3})/u;
const number =
	/^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred|thousand|dozen|single|double|twin|pair|no|none|several)$/;
const endsThing =
	/^(?:are|is|do|does|did|can|could|will|would|should|have|has|of|in|on|with|for|to|the|a|an|i|you|it|they|come|fit|put|until|till|before|after|from|per)$/;
/** Measured, not counted: an answer shortens them. */
const units =
	/^((kilo|milli)?(grams?|litres?|liters?)|kilos?|pounds?|ounces?|(centi|milli|kilo)?(metres?|meters?)|inch(es)?|feet|miles?|watts?|volts?|degrees?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/;
const wordsBefore = 3;

/** Whether a number stands before what "how many …" counts, or after its colon. */
function countedIn(asking: string, text: string): number {
	const said = asking.match(asksForCount)?.[1]?.trim().split(" ") ?? [];
	const end = said.findIndex((word) => endsThing.test(word));
	const things = end < 0 ? said : said.slice(0, end);
	const thing = things[things.length - 1];
	if (!thing || units.test(thing)) return 0;
	const words = wordsOf(text);
	const at = words.flatMap((word, place) => (termOf(word) === termOf(thing) ? [place] : []));
	return at.some((place) => words.slice(Math.max(0, place - wordsBefore), place + 2).some((word) => number.test(word)))
		? 1
		: -1;
}
