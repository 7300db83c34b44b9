import { type IndexedDocument, priceInWords } from "~/knowledge/document";
import { titleTerms } from "~/knowledge/passage-index";
import { plain, termsOf } from "~/knowledge/words";

const asksForRange =
	/^(?:\W*(?:hi|hello|hey)\W+)?(?:do (?:you|u)(?: guys)?(?: also| still)? (?:sell|carry|stock|offer|make|have)|have you got|got any|i(?:m| am) looking for|are you selling) (?:any |some |a |an |the )?(.+?)\W*$/;
const mostNamed = 4;

/** What "do you sell …?" asks for; null for any other question. */
export function rangeAsked(asking: string): string[] | null {
	const thing = plain(asking).trim().match(asksForRange)?.[1];
	const terms = thing ? [...new Set(termsOf(thing))] : [];
	return terms.length > 0 && terms.length <= 3 ? terms : null;
}

/** The products that are called so, by name or kind, in the order given. */
export const productsCalled = (terms: string[], documents: IndexedDocument[]): IndexedDocument[] =>
	documents.filter((document) => {
		if (!document.product) return false;
		const called = new Set(titleTerms(document));
		return terms.every((term) => called.has(term));
	});

/** The products with their prices, a line each; "" for none. */
export function rangeAnswer(products: IndexedDocument[]): string {
	const lines = products.slice(0, mostNamed).flatMap(({ title, product }) => {
		if (!product) return [];
		const from = new Set(product.variants.map(({ price }) => price)).size > 1 ? "from " : "";
		const soldOut = product.available ? "" : ", sold out right now";
		return [`${title}: ${from}${priceInWords(product.price, product.currency)}${soldOut}`];
	});
	return lines.join("\n");
}
