import { bareTerm } from "./languages/language";

/** The shop's own vocabulary, to correct what a shopper mistyped. Words are kept by first letter and length. */
export class Spelling {
	private readonly drawers = new Map<string, string[]>();
	private readonly found = new Map<string, string | null>();

	learn(term: string): void {
		if (bareTerm(term).length < 3 || /\d/.test(term)) return;
		const drawer = drawerOf(term[0] as string, term.length);
		const words = this.drawers.get(drawer);
		if (words) words.push(term);
		else this.drawers.set(drawer, [term]);
		if (this.found.size > 0) this.found.clear();
	}

	/**
	 * The nearest known term with the same first letter: one edit for a word written with 4 letters and more, two for 8 and
	 * more, and one edit more where both sound alike; of the equally near the one that sounds alike. Else null.
	 */
	nearest(term: string, holds: (term: string) => boolean, written = bareTerm(term).length): string | null {
		const key = `${term} ${written}`;
		const known = this.found.get(key);
		if (known !== undefined) return known;
		if (this.found.size > 5_000) this.found.clear();
		const nearest = this.lookUp(term, holds, written);
		this.found.set(key, nearest);
		return nearest;
	}

	private lookUp(term: string, holds: (term: string) => boolean, written: number): string | null {
		if (written < shortest || /\d/.test(term)) return null;
		const reach = written < 8 ? 1 : 2;
		const sound = soundOf(term);
		let best: string | null = null;
		let least = Number.POSITIVE_INFINITY;
		for (let length = term.length - reach; length <= term.length + reach; length++)
			for (const candidate of this.drawers.get(drawerOf(term[0] as string, length)) ?? []) {
				const edits = editsBetween(term, candidate, reach + 1);
				if (edits > reach + 1) continue;
				const soundsAlike = bareTerm(candidate).length >= shortest && soundOf(candidate) === sound;
				const slips = edits - (soundsAlike ? 1 : 0);
				const apart = slips - letterCounts * lettersOf(candidate, term);
				if (slips <= reach && apart < least && holds(candidate)) {
					least = apart;
					best = candidate;
				}
			}
		return best;
	}
}

/** Shorter words are a slip away from too many others. */
const shortest = 4;
/** Of two words that are as near, the one with more of the letters; never as much as an edit. */
const letterCounts = 0.02;

/** How many of the other word's letters a word has. */
const lettersOf = (word: string, other: string): number =>
	other.length - [...word].reduce((rest, letter) => rest.replace(letter, ""), other).length;

/** Roughly how a plain word sounds: its consonants, those that are heard alike as one. */
export const soundOf = (word: string): string =>
	word
		.replace(/ph/g, "f")
		.replace(/gh|wh/g, "")
		.replace(/c(?=[eiy])/g, "s")
		.replace(/ck|[cq]/g, "k")
		.replace(/z/g, "s")
		.replace(/x/g, "ks")
		.replace(/(?<=.)[aeiouyhw]/g, "")
		.replace(/(.)\1+/g, "$1");

const drawerOf = (first: string, length: number) => `${first}${length}`;

/** Insertions, deletions, substitutions and swaps of neighbours between two words; `most + 1` when there are more. */
export function editsBetween(left: string, right: string, most: number): number {
	if (Math.abs(left.length - right.length) > most) return most + 1;
	let before: number[] = [];
	let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let row = 1; row <= left.length; row++) {
		const current = [row];
		let least = row;
		for (let column = 1; column <= right.length; column++) {
			const same = left[row - 1] === right[column - 1];
			let edits = Math.min(
				at(previous, column) + 1,
				at(current, column - 1) + 1,
				at(previous, column - 1) + (same ? 0 : 1),
			);
			const swapped =
				row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
			if (swapped) edits = Math.min(edits, at(before, column - 2) + 1);
			current.push(edits);
			least = Math.min(least, edits);
		}
		if (least > most) return most + 1;
		before = previous;
		previous = current;
	}
	return Math.min(at(previous, right.length), most + 1);
}

const at = (row: number[], index: number): number => row[index] ?? Number.MAX_SAFE_INTEGER;
