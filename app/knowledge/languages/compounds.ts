import type { Near } from "../near-terms";
import { termOf } from "../words";
import { englishOf } from "./concepts";
import { bareTerm, type Language, languageOfTerm, termIn } from "./language";

/** These write "the deadline for returns" as one word. */
const compounding = new Set<Language>(["de", "nl", "da", "nb", "sv", "fi"]);
/** What joins two words; also the end of the first that its stem has lost. */
const joints = /^(?:e|es|s|n|en|er|ung|ungs|ings|ing)?$/;
const shortestPart = 4;
const shortestCompound = 8;
const longestWord = 40;
const mostRemembered = 5_000;
/** "Frist" is what a "Rückgabefrist" is; "Rückgabe" only says of what. */
const headLikeness = 0.75;
const modifierLikeness = 0.65;

type Holds = (term: string) => boolean;

/** The compounds of a shop's own vocabulary: which of them hold a word, and which words a new one is made of. */
export class Compounds {
	private readonly terms: string[] = [];
	private readonly found = new Map<string, Near[]>();

	learn(term: string): void {
		if (!compounding.has(languageOfTerm(term)) || bareTerm(term).length < shortestCompound) return;
		this.terms.push(term);
		if (this.found.size > 0) this.found.clear();
	}

	/** The compounds of this term and another word that is known, as near as they are. */
	of(term: string, holds: Holds): Near[] {
		if (this.terms.length === 0 || !compounding.has(languageOfTerm(term))) return none;
		const known = this.found.get(term);
		if (known) return known;
		if (this.found.size > mostRemembered) this.found.clear();
		const near = this.lookUp(bareTerm(term), languageOfTerm(term), holds);
		this.found.set(term, near);
		return near;
	}

	private lookUp(part: string, language: Language, holds: Holds): Near[] {
		if (part.length < shortestPart) return none;
		return this.terms.flatMap((term) => {
			if (languageOfTerm(term) !== language || !holds(term)) return [];
			const whole = bareTerm(term);
			if (whole.length < part.length + 3) return [];
			if (whole.endsWith(part) && isWord(whole.slice(0, -part.length), language, holds))
				return [{ term, likeness: headLikeness }];
			if (whole.startsWith(part) && endsInWord(whole.slice(part.length), language, holds))
				return [{ term, likeness: modifierLikeness }];
			return [];
		});
	}
}

const none: Near[] = [];

const isKnown = (term: string, holds: Holds) => holds(term) || englishOf(term) !== undefined;

/** The first part of a compound as it is written there, with or without the joint. */
const isWord = (written: string, language: Language, holds: Holds): boolean =>
	[written, written.replace(/s$/, "")].some((word) => word.length >= 3 && isKnown(termOf(word, language), holds));

/** What follows the first part: its lost ending or a joint, then a stem. */
function endsInWord(rest: string, language: Language, holds: Holds): boolean {
	for (let at = 0; at <= Math.min(4, rest.length - 3); at++)
		if (joints.test(rest.slice(0, at)) && isKnown(termIn(language, rest.slice(at)), holds)) return true;
	return false;
}

/** The two words of the shop that a word is made of, plain; null when it is none, or the shop has the word itself. */
export function partsOf(word: string, language: Language, holds: Holds): [string, string] | null {
	if (!compounding.has(language) || word.length < shortestCompound || word.length > longestWord) return null;
	if (isKnown(termOf(word, language), holds)) return null;
	for (let at = 3; at <= word.length - shortestPart; at++) {
		const last = word.slice(at);
		if (!holds(termOf(last, language))) continue;
		for (const first of [word.slice(0, at), word.slice(0, at).replace(/s$/, "")])
			if (holds(termOf(first, language))) return [first, last];
	}
	return null;
}
