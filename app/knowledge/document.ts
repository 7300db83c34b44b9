/** Where knowledge comes from; one row of KnowledgeSource each. */
export const sourceKinds = [
	"policies",
	"pages",
	"articles",
	"products",
	"collections",
	"metaobjects",
	"faq",
	"files",
	"web",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Of these, what Shopify holds. */
export const shopifyKinds = ["policies", "pages", "articles", "products", "collections", "metaobjects"] as const;
export type ShopifyKind = (typeof shopifyKinds)[number];

export type DocumentKind = "policy" | "page" | "article" | "product" | "faq";

export const kindOfSource: Record<SourceKind, DocumentKind> = {
	policies: "policy",
	pages: "page",
	articles: "article",
	products: "product",
	collections: "page",
	metaobjects: "faq",
	faq: "faq",
	files: "page",
	web: "page",
};

export type Variant = {
	/** "S / Red"; "Default Title" when the product has no options. */
	title: string;
	sku?: string;
	/** A decimal in the product's currency: "49.00". */
	price: string;
	compareAtPrice?: string;
	available: boolean;
};

/** What Shopify knows of a product besides its description. */
export type ProductFacts = {
	handle: string;
	vendor: string;
	productType: string;
	tags: string[];
	/** ISO 4217 */
	currency: string;
	/** The lowest price. */
	price: string;
	compareAtPrice?: string;
	available: boolean;
	image: string | null;
	options: { name: string; values: string[] }[];
	variants: Variant[];
	metafields?: Record<string, string>;
};

/** A document as its source has it. */
export type NewDocument = {
	/** Its id at the source, e.g. gid://shopify/Product/1. */
	externalId: string;
	title: string;
	url: string;
	locale: string;
	/** Plain text, paragraphs split by an empty line. */
	text: string;
	/** Merchant-written phrasings (FAQ); empty for anything else. */
	questions: string[];
	product: ProductFacts | null;
	remoteUpdatedAt: Date | null;
};

/** A document as the index holds it. */
export type IndexedDocument = {
	id: string;
	/** The source's id. */
	externalId: string;
	kind: DocumentKind;
	title: string;
	url: string;
	locale: string;
	questions: string[];
	product: ProductFacts | null;
	/** See passages.ts. */
	passages: string[];
};

/** A price as it is shown: "$49.00", "€12.50", "CHF 8.00". */
export function priceInWords(amount: string, currency: string): string {
	const symbol = { USD: "$", EUR: "€", GBP: "£", CAD: "CA$", AUD: "A$" }[currency];
	return symbol ? `${symbol}${amount}` : `${currency} ${amount}`;
}
