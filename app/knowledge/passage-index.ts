import type { IndexedDocument } from "./document";
import { Compounds } from "./languages/compounds";
import { documentLanguage } from "./languages/detect";
import type { Language } from "./languages/language";
import { NearTerms } from "./near-terms";
import { PostingList } from "./posting-list";
import { Spelling } from "./spelling";
import { phrasingTerms, termsOf } from "./words";

/**
 * One shop's knowledge, ready to be searched: an inverted index that documents are added to and removed from.
 * A unit is what is scored by itself: a passage, or one phrasing of a merchant-written answer.
 */
export class PassageIndex {
	readonly postings = new Map<string, PostingList>();
	readonly spelling = new Spelling();
	readonly nearTerms = new NearTerms();
	readonly compounds = new Compounds();
	/** By document number; null where a document was removed. */
	readonly documents: (IndexedDocument | null)[] = [];
	/** Per unit: document number, passage (or −1 − phrasing), length in terms. */
	unitDocument = new Int32Array(64);
	unitPlace = new Int32Array(64);
	unitLength = new Uint16Array(64);
	units = 0;
	liveDocuments = 0;
	livePassages = 0;
	deadUnits = 0;
	totalLength = 0;
	/** What its documents are written in, and how many are. */
	private readonly written = new Map<Language, number>();
	/** Of products whose facts are withheld, the document as it was added. */
	private readonly withheld = new Map<number, IndexedDocument>();
	private readonly numberOf = new Map<string, number>();
	private readonly numberAt = new Map<string, number>();

	/** Adds the document; an older one of the same id gives way. */
	add(document: IndexedDocument): void {
		this.remove(document.id);
		const number = this.documents.length;
		this.documents.push(document);
		this.numberOf.set(document.id, number);
		if (document.url.startsWith("/")) this.numberAt.set(document.url, number);
		const language = documentLanguage(document);
		this.written.set(language, (this.written.get(language) ?? 0) + 1);
		const title = counted(titleTerms(document));
		const seen = new Set<string>();
		const unit = (terms: string[], place: number) => this.addUnit(number, place, terms, title, seen);
		for (const [place, text] of document.passages.entries()) unit(termsOf(text, language), place);
		for (const [place, text] of document.questions.entries()) unit(phrasingTerms(text, language), -1 - place);
		if (document.passages.length + document.questions.length === 0) unit([], 0);
		for (const term of seen) this.listOf(term).documents++;
		this.liveDocuments++;
		this.livePassages += document.passages.length;
	}

	remove(id: string): void {
		const number = this.numberOf.get(id);
		if (number === undefined) return;
		const document = this.withheld.get(number) ?? (this.documents[number] as IndexedDocument);
		this.withheld.delete(number);
		const language = documentLanguage(document);
		this.written.set(language, (this.written.get(language) ?? 1) - 1);
		const written = document.passages.flatMap((text) => termsOf(text, language));
		const phrased = document.questions.flatMap((text) => phrasingTerms(text, language));
		const terms = [...titleTerms(document), ...written, ...phrased];
		for (const term of new Set(terms)) this.listOf(term).documents--;
		this.documents[number] = null;
		this.numberOf.delete(id);
		this.liveDocuments--;
		this.livePassages -= document.passages.length;
		this.deadUnits += Math.max(1, document.passages.length + document.questions.length);
	}

	/** Tells no price and no stock of this product until it is added anew. */
	withholdFacts(id: string): void {
		const number = this.numberOf.get(id);
		const document = number === undefined ? null : this.documents[number];
		if (number === undefined || !document?.product) return;
		this.withheld.set(number, document);
		const passages = document.passages.map((text, place) => (place === 0 ? `${document.title}.` : text));
		this.documents[number] = { ...document, product: null, passages };
	}

	get(id: string): IndexedDocument | null {
		const number = this.numberOf.get(id);
		return number === undefined ? null : (this.documents[number] ?? null);
	}

	/** The document that a path of the storefront shows, e.g. /products/handle. */
	byPath(path: string): IndexedDocument | null {
		const number = this.numberAt.get(path);
		return number === undefined ? null : (this.documents[number] ?? null);
	}

	/** The languages that its documents are written in, the commonest first. */
	languages(): Language[] {
		const all = [...this.written].filter(([, count]) => count > 0);
		return all.sort(([, left], [, right]) => right - left).map(([language]) => language);
	}

	/** How much a term tells apart: about 0 for a word that every document has, 6 for one in four hundred. */
	rarity(term: string): number {
		const holders = this.postings.get(term)?.documents ?? 0;
		return Math.log(1 + (this.liveDocuments - holders + 0.5) / (holders + 0.5));
	}

	holds(term: string): boolean {
		return (this.postings.get(term)?.documents ?? 0) > 0;
	}

	private addUnit(number: number, place: number, terms: string[], title: Map<string, number>, seen: Set<string>) {
		if (this.units === this.unitDocument.length) this.grow();
		const unit = this.units++;
		this.unitDocument[unit] = number;
		this.unitPlace[unit] = place;
		this.unitLength[unit] = Math.min(terms.length, 65_535);
		this.totalLength += terms.length;
		const body = counted(terms);
		for (const [term, count] of body) {
			this.listOf(term).push(unit, count, title.get(term) ?? 0);
			seen.add(term);
		}
		for (const [term, count] of title) {
			if (!body.has(term)) this.listOf(term).push(unit, 0, count);
			seen.add(term);
		}
	}

	private listOf(term: string): PostingList {
		let list = this.postings.get(term);
		if (!list) {
			list = new PostingList();
			this.postings.set(term, list);
			this.spelling.learn(term);
			this.nearTerms.learn(term);
			this.compounds.learn(term);
		}
		return list;
	}

	private grow(): void {
		const size = this.unitDocument.length * 2;
		const bigger = <Kind extends Int32Array | Uint16Array>(from: Kind, to: Kind): Kind => {
			to.set(from);
			return to;
		};
		this.unitDocument = bigger(this.unitDocument, new Int32Array(size));
		this.unitPlace = bigger(this.unitPlace, new Int32Array(size));
		this.unitLength = bigger(this.unitLength, new Uint16Array(size));
	}
}

/** What a document is called: its title, what Shopify calls a policy, and a product's kind, maker and tags. */
export function titleTerms(document: IndexedDocument): string[] {
	const { kind, title, url, product } = document;
	const policyName = kind === "policy" ? (url.split("/").pop() ?? "").replaceAll("-", " ") : "";
	return termsOf(
		[title, policyName, product?.productType ?? "", product?.vendor ?? "", ...(product?.tags ?? [])].join(" "),
		documentLanguage(document),
	);
}

function counted(terms: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
	return counts;
}
