import { type IndexedDocument, type ProductFacts, priceInWords, type Variant } from "~/knowledge/document";
import type { Wanted } from "~/knowledge/find-passages";
import { sameThing } from "~/knowledge/thesaurus";
import { plain, termOf, termsOf, wordsOf } from "~/knowledge/words";
import { namesItsKind } from "./answer-type";

/** What of a product's facts a question asks for. */
export type FactAsked = "price" | "stock" | "options";

const price =
	/\b(price|prices|priced|pricing|cost|costs|how much (is|are|does|do|for|would)|how much\s*\?*$|expensive|precio|cuanto (cuesta|vale)|prix|combien (coute|vaut)|preis|wie ?viel kostet|was kostet|prezzo|quanto costa|preco|quanto custa|prijs|hoeveel kost|wat kost)\b/;
const stock =
	/\b(in stock|out of stock|stock|available|availability|sold out|do you (still )?have|any .{0,20}left|still (have|sell)|can i (still )?buy|disponible|agotad[oa]|en rupture|auf lager|lieferbar|ausverkauft|verfugbar|disponibile|esaurit[oa]|disponivel|esgotad[oa]|op voorraad|beschikbaar|uitverkocht)\b/;
const options =
	/\b(which|what|how many|other|any other|different|all the|choice of|range of)\b.{0,20}\b(colou?rs?|sizes?|options?|variants?|versions?|flavou?rs?|scents?|styles?|volumes?|lengths?|materials?)\b|\bcomes? in\b.{0,20}\b(colou?rs?|sizes?)\b/;
const notThis =
	/\b(shipping|ship|delivery|deliver|return|repair|warranty|postage|weigh|hold|carry|contain|lift|support|rent|rental|tax|duty)\b/;

/** What the question asks of the product's facts; null when it asks for something else. */
export function factAsked(asking: string): FactAsked | null {
	const flat = plain(asking);
	if (notThis.test(flat)) return null;
	if (price.test(flat)) return "price";
	if (options.test(flat)) return "options";
	return stock.test(flat) ? "stock" : null;
}

/** The rest of a question that asks for a product's fact: what it names, plain. */
export function withoutFact(asking: string): string {
	const flat = plain(asking);
	const fact = factAsked(flat);
	return fact ? flat.replaceAll(everyMention[fact], " ") : flat;
}

const everyMention = {
	price: new RegExp(price, "g"),
	stock: new RegExp(stock, "g"),
	options: new RegExp(options, "g"),
};

/** The answer from the product's facts alone; "" when they do not hold it. */
export function productAnswer(title: string, product: ProductFacts, fact: FactAsked, asking: string): string {
	const variants = meantVariants(product, asking);
	if (fact === "price") return priceAnswer(title, product, variants);
	if (fact === "stock") return stockAnswer(title, product, variants);
	return optionsAnswer(title, product, asking);
}

/** Said around a product's name without asking for anything else. */
const asides =
	/^(big|bigger|large|larger|small|smaller|little|tiny|new|normal|regular|full|single|separate|seperate|extra|spare|another|replacement|cheapest|today|moment|total|altogether|each|apiece|online|version|size|colou?r|shop|store|buy|buying|order|want|love|euros?|dollars?|pounds?|usd|eur|gbp)$/;
const heavy = 0.45;

/** Whether a price question names something that the product is not called by: a part of it, or what goes with it. */
export function namesMore({ title, product }: IndexedDocument, own: Wanted[]): boolean {
	if (!product) return false;
	const { vendor, productType, tags, options, variants } = product;
	const names = [title, vendor, productType, ...tags, ...options.flatMap(({ name, values }) => [name, ...values])];
	const called = new Set(termsOf([...names, ...variants.map((variant) => variant.title)].join(" ")));
	const heaviest = Math.max(0, ...own.map(({ weight }) => weight));
	return own.some(
		({ word, terms, weight }) =>
			weight >= heavy * heaviest &&
			!asides.test(word) &&
			!terms.some(({ term }) => namesItsKind(term)) &&
			!terms.some((one) => one.weight >= sameName && called.has(one.term)),
	);
}

const sameName = 0.45;

/** The variants whose option values the question names; all of them when it names none. */
export function meantVariants(product: ProductFacts, asking: string): Variant[] {
	const words = wordsOf(asking);
	const spelledAlso = words.flatMap((word) => sameThing(termOf(word)));
	const said = new Set([...words, ...spelledAlso, ...words.slice(1).map((word, at) => (words[at] ?? "") + word)]);
	let meant = product.variants;
	for (const { values } of product.options) {
		const named = values.filter((value) => isNamed(value, said));
		const narrowed = meant.filter(({ title }) => named.some((value) => title.split(" / ").includes(value)));
		if (narrowed.length > 0) meant = narrowed;
	}
	return meant;
}

const letterSizes: Record<string, string> = {
	small: "s",
	medium: "m",
	large: "l",
	xlarge: "xl",
	xsmall: "xs",
	extralarge: "xl",
};

/** "90 L" is named by "90l", "90 l" or "90-liter"; "M" by "medium". */
function isNamed(value: string, said: Set<string>): boolean {
	const joined = wordsOf(value).join("");
	if (joined.length > 1 || /\d/.test(joined)) {
		if (said.has(joined)) return true;
		if (wordsOf(value).length > 1 && wordsOf(value).every((word) => said.has(word))) return true;
	}
	return (
		Object.entries(letterSizes).some(([word, letter]) => letter === joined && said.has(word)) ||
		(joined.length > 2 && said.has(joined))
	);
}

function priceAnswer(title: string, { currency, variants: all }: ProductFacts, variants: Variant[]): string {
	const prices = [...new Set(variants.map((variant) => variant.price))];
	if (prices.length === 0) return "";
	if (prices.length === 1) {
		const which = variants.length < all.length ? ` (${variants.map((variant) => variant.title).join(", ")})` : "";
		return `${title}${which}: ${priceInWords(prices[0] as string, currency)}.`;
	}
	const byPrice = prices.map((amount) => {
		const titles = variants.filter((variant) => variant.price === amount).map((variant) => variant.title);
		return `${titles.join(", ")}: ${priceInWords(amount, currency)}`;
	});
	if (byPrice.join("; ").length <= 240) return `${title}: ${byPrice.join("; ")}.`;
	const sorted = [...prices].sort((left, right) => Number(left) - Number(right));
	const [lowest, highest] = [sorted[0] as string, sorted[sorted.length - 1] as string];
	return `${title}: ${priceInWords(lowest, currency)} to ${priceInWords(highest, currency)}, depending on the version.`;
}

function stockAnswer(title: string, { available }: ProductFacts, variants: Variant[]): string {
	const named = variants.filter((variant) => variant.title !== "Default Title");
	if (named.length === 0) return `${title} is ${available ? "in stock" : "sold out"} right now.`;
	const list = (wanted: boolean) =>
		named.filter((variant) => variant.available === wanted).map((variant) => variant.title);
	const [inStock, soldOut] = [list(true), list(false)];
	if (soldOut.length === 0) return `${title}: in stock right now (${shortList(inStock)}).`;
	if (inStock.length === 0) return `${title}: sold out right now (${shortList(soldOut)}).`;
	return `${title}: in stock right now: ${shortList(inStock)}. Sold out: ${shortList(soldOut)}.`;
}

/** Which of a product's options a question can ask for by their name. */
const optionNames = [/colou?r/, /size/, /flavou?r/, /scent/, /volume/, /length/, /material/];

function optionsAnswer(title: string, product: ProductFacts, asking: string): string {
	const real = product.options.filter(({ name, values }) => name !== "Title" && values.length > 0);
	const asked = optionNames.filter((option) => option.test(plain(asking)));
	const has = (option: RegExp) => real.some(({ name }) => option.test(plain(name)));
	const isOther = asked.length > 0 && !asked.some(has) && real.some(({ name }) => isNamedOption(name));
	return real.length === 0 || isOther
		? ""
		: `${title}: ${real.map(({ name, values }) => `${name}: ${values.join(", ")}`).join("; ")}.`;
}

const isNamedOption = (name: string): boolean => optionNames.some((option) => option.test(plain(name)));

const shortList = (titles: string[]): string =>
	titles.length <= 12 ? titles.join(", ") : `${titles.slice(0, 12).join(", ")} and ${titles.length - 12} more`;
