import { excludeEachOther } from "./distinct-words";
import { hasMeaning, likeness } from "./word-vectors";

const nearEnough = 0.52;
const mostNear = 6;
const mostRemembered = 5_000;

export type Near = { term: string; likeness: number };

/** The shop's own vocabulary by meaning: which of its terms are near another word. */
export class NearTerms {
	private readonly terms: string[] = [];
	private readonly found = new Map<string, Near[]>();

	learn(term: string): void {
		if (!hasMeaning(term)) return;
		this.terms.push(term);
		if (this.found.size > 0) this.found.clear();
	}

	/** The nearest terms that the shop holds, best first, without the term itself. */
	of(term: string, holds: (term: string) => boolean): Near[] {
		const known = this.found.get(term);
		if (known) return known;
		const near = hasMeaning(term) ? this.lookUp(term, holds) : [];
		if (this.found.size > mostRemembered) this.found.clear();
		this.found.set(term, near);
		return near;
	}

	private lookUp(term: string, holds: (term: string) => boolean): Near[] {
		const near: Near[] = [];
		for (const other of this.terms) {
			const alike = likeness(term, other);
			if (alike >= nearEnough && other !== term && holds(other) && !excludeEachOther(term, other))
				near.push({ term: other, likeness: alike });
		}
		return near.sort((left, right) => right.likeness - left.likeness).slice(0, mostNear);
	}
}
