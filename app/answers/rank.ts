import type { BrowserContext } from "~/conversations/chat-contract";
import type { IndexedDocument } from "~/knowledge/document";
import { findPassages, type Hit, type Wanted } from "~/knowledge/find-passages";
import { documentLanguage } from "~/knowledge/languages/detect";
import type { PassageIndex } from "~/knowledge/passage-index";
import { termsOf } from "~/knowledge/words";

const candidates = 12;
/** Looked at before the page in view and named products move up. */
const looked = 16;
/** How much more the page in view counts, and a product that is called by its whole name. */
const inViewWeight = 2.4;
const namedWeight = 0.35;

/** What was found, with what the shopper looks at and the products he names moved to the front. */
export function rank(index: PassageIndex, wanted: Wanted[], inView: IndexedDocument | null, asksOfView = false): Hit[] {
	const hits = findPassages(index, wanted, looked).map((hit) => ({
		...hit,
		score: hit.score * (1 + namedWeight * named(hit.document, wanted, index)),
	}));
	const seen = inView && (hitInView(inView, wanted) ?? (asksOfView ? firstOf(inView) : null));
	const all = seen ? [seen, ...hits.filter(({ document }) => document !== inView)] : hits;
	return all.sort((left, right) => right.score - left.score).slice(0, candidates);
}

/** How much of a product's own name the question says, 0–1, squared: half a name is often another product's. */
export function named(document: IndexedDocument, wanted: Wanted[], index: PassageIndex): number {
	if (document.kind !== "product") return 0;
	const title = nameOf(document);
	const said = new Set(
		wanted.flatMap(({ terms }) => terms.filter(({ weight }) => weight >= 0.8).map(({ term }) => term)),
	);
	const weigh = (terms: string[]) => terms.reduce((sum, term) => sum + index.rarity(term), 0);
	return (weigh(title.filter((term) => said.has(term))) / Math.max(weigh(title), 1e-9)) ** 2;
}

/** The first word of a product's name that says neither who made it nor what kind it is; null when there is none. */
export function inventedNameOf(document: IndexedDocument): string | null {
	if (!document.product) return null;
	const { vendor, productType, tags } = document.product;
	const kind = new Set(termsOf([vendor, productType, ...tags].join(" "), documentLanguage(document)));
	return nameOf(document).find((term) => !kind.has(term)) ?? null;
}

const names = new WeakMap<IndexedDocument, string[]>();

function nameOf(document: IndexedDocument): string[] {
	const known = names.get(document) ?? [...new Set(termsOf(document.title, documentLanguage(document)))];
	names.set(document, known);
	return known;
}

const firstOf = (document: IndexedDocument): Hit => ({ document, place: 0, phrasing: null, score: 0 });

/** The passage of the page in view that says most; null when it says nothing of what is wanted. */
function hitInView(document: IndexedDocument, wanted: Wanted[]): Hit | null {
	let best: Hit | null = null;
	for (const [place, passage] of document.passages.entries()) {
		const terms = new Set(termsOf(passage, documentLanguage(document)));
		let score = 0;
		for (const word of wanted)
			score += word.weight * (word.terms.find(({ term }) => terms.has(term))?.weight ?? 0) * inViewWeight;
		if (score > (best?.score ?? 0)) best = { document, place, phrasing: null, score };
	}
	return best;
}

/** The document whose page the shopper has open. */
export function documentInView(index: PassageIndex, context: BrowserContext): IndexedDocument | null {
	const path = context.product ? `/products/${context.product}` : pathOf(context.pageUrl);
	if (!path || path === "/") return null;
	const known = index.byPath(path) ?? index.byPath(path.replace(/^\/[a-z]{2}(-[a-z]{2})?\//i, "/"));
	return known ?? index.byPath(path.replace(/^.*(\/products\/[^/]+)$/, "$1"));
}

const pathOf = (url: string | undefined): string | null => {
	if (!url) return null;
	try {
		return new URL(url, "https://shop.invalid").pathname.replace(/\/$/, "");
	} catch {
		return null;
	}
};
