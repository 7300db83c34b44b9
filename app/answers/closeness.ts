import type { Wanted } from "~/knowledge/find-passages";
import { likeness } from "~/knowledge/word-vectors";
import { share } from "./covers";
import type { Evidence } from "./evidence";
import { readDocument } from "./read-document";

/** How near a document comes to the wanted words, each held by whatever means nearest to it; 0–1. */
export type Closeness = {
	/** Over all wanted words. */
	all: number;
	/** Over what title and heading do not explain, in the one sentence that does best. */
	beyond: number;
	/** Of the word that is farthest from anything, how far it is, by its share of the weight. */
	farthest: number;
};

/** Looks at the passage that says most, and at the best phrasing's words where there are phrasings. */
export function closenessOf(wanted: Wanted[], { aboutCovers, covers, hit, place }: Evidence): Closeness {
	const { title, passages, phrasings } = readDocument(hit.document);
	const passage = passages[place];
	const about = new Set([...title, ...(passage?.heading ?? [])]);
	const sentences = passage?.sentences.map(({ terms }) => terms) ?? [];
	const whole = new Set([...about, ...sentences.flatMap((terms) => [...terms])]);
	for (const { terms } of phrasings.slice(0, 40)) for (const term of terms) whole.add(term);
	const near = wanted.map((word, at) => Math.max(covers[at] ?? 0, nearest(word, whole)));
	const unexplained = wanted.map((word, at) => ({
		...word,
		weight: word.weight * (1 - Math.max(aboutCovers[at] ?? 0, nearest(word, about))),
	}));
	const beyond = sentences.map((terms) =>
		share(
			unexplained,
			wanted.map((word) => nearest(word, terms)),
		),
	);
	const all = wanted.reduce((sum, { weight }) => sum + weight, 0);
	return {
		all: share(wanted, near),
		beyond: Math.max(0, ...beyond),
		farthest: Math.max(0, ...wanted.map(({ weight }, at) => weight * (1 - (near[at] ?? 0)))) / Math.max(all, 1e-9),
	};
}

/** The best likeness of what a word may stand for with one of the terms. */
function nearest({ terms }: Wanted, among: Iterable<string>): number {
	const [meant] = terms;
	let best = 0;
	if (!meant) return 0;
	const set = among instanceof Set ? among : new Set(among);
	for (const { term, weight } of terms) if (set.has(term)) best = Math.max(best, weight);
	if (best < 1) for (const term of set) best = Math.max(best, likeness(meant.term, term));
	return best;
}
