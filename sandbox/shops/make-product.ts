import { decimal, handleOf, legacyId, type Making, plainText } from "./making";
import type { Collection, Image, Product, ProductOption, ProductVariant } from "./product";

/** A product as a person would write it down. */
export type ProductDraft = {
	title: string;
	handle?: string;
	type: string;
	vendor?: string;
	tags: string[];
	/** The first part of every SKU. */
	sku: string;
	price: number;
	/** The price before the sale. */
	was?: number;
	/** Pieces of each variant. */
	stock?: number;
	options?: Record<string, string[]>;
	/** Exceptions, by what a variant's title contains: "Moss", or "Moss / M". The later wins. */
	except?: Record<string, { price?: number; was?: number | null; stock?: number }>;
	/** Sold although there is none in stock. */
	onOrder?: boolean;
	description: string;
	daysOld?: number;
	daysSinceChange?: number;
	status?: Product["status"];
};

export function makeProduct(draft: ProductDraft, { id, facts, calendar }: Making): Product {
	const productId = id("Product");
	const handle = draft.handle ?? handleOf(draft.title);
	const dates = {
		createdAt: calendar.ago(draft.daysOld ?? 300, "10:15"),
		updatedAt: calendar.ago(draft.daysSinceChange ?? 12, "13:40"),
	};
	const choices = Object.entries(draft.options ?? { Title: ["Default Title"] });
	const options = choices.map(
		([name, values], index): ProductOption => ({ id: id("ProductOption"), name, position: index + 1, values }),
	);
	const images = imagesOf(draft, handle).map(
		(image): Image => ({ ...image, url: `${facts.url}/cdn/shop/files/${image.url}`, id: id("ProductImage") }),
	);
	const variants = combinations(choices).map((selectedOptions, index): ProductVariant => {
		const variantId = id("ProductVariant");
		const title = selectedOptions.map(({ value }) => value).join(" / ");
		const { price, was, stock } = termsOf(draft, title);
		return {
			id: variantId,
			legacyResourceId: legacyId(variantId),
			title,
			displayName: title === "Default Title" ? draft.title : `${draft.title} - ${title}`,
			price: decimal(price),
			compareAtPrice: was === null ? null : decimal(was),
			availableForSale: stock > 0 || Boolean(draft.onOrder),
			inventoryPolicy: draft.onOrder ? "CONTINUE" : "DENY",
			inventoryQuantity: stock,
			sku: `${draft.sku}-${String(index + 1).padStart(2, "0")}`,
			position: index + 1,
			selectedOptions,
			image: images.find(({ altText }) => selectedOptions.some(({ value }) => altText.endsWith(`, ${value}`))) ?? null,
			...dates,
		};
	});
	const status = draft.status ?? "ACTIVE";
	return {
		id: productId,
		legacyResourceId: legacyId(productId),
		handle,
		title: draft.title,
		descriptionHtml: draft.description,
		description: plainText(draft.description),
		productType: draft.type,
		vendor: draft.vendor ?? facts.name,
		tags: draft.tags,
		status,
		options,
		variants,
		images,
		totalInventory: variants.reduce((sum, { inventoryQuantity }) => sum + inventoryQuantity, 0),
		onlineStoreUrl: status === "ACTIVE" ? `${facts.url}/products/${handle}` : null,
		publishedAt: status === "ACTIVE" ? dates.createdAt : null,
		metafields: [],
		...dates,
	};
}

/** One picture a colour, or just one. */
function imagesOf({ title, options }: ProductDraft, handle: string) {
	const size = { width: 1200, height: 1200 };
	const colours = options?.Colour ?? options?.Color;
	if (!colours) return [{ url: `${handle}.svg`, altText: title, ...size }];
	return colours.map((colour) => ({
		url: `${handle}--${handleOf(colour)}.svg`,
		altText: `${title}, ${colour}`,
		...size,
	}));
}

function combinations(choices: [string, string[]][]): { name: string; value: string }[][] {
	return choices.reduce<{ name: string; value: string }[][]>(
		(sofar, [name, values]) => sofar.flatMap((chosen) => values.map((value) => [...chosen, { name, value }])),
		[[]],
	);
}

function termsOf(draft: ProductDraft, title: string) {
	const terms: { price: number; was: number | null; stock: number } = {
		price: draft.price,
		was: draft.was ?? null,
		stock: draft.stock ?? 20,
	};
	for (const [part, exception] of Object.entries(draft.except ?? {})) {
		if (` / ${title} / `.includes(` / ${part} / `)) Object.assign(terms, exception);
	}
	return terms;
}

export type CollectionDraft = {
	title: string;
	handle?: string;
	description: string;
	holds: (product: Product) => boolean;
};

export function makeCollection(draft: CollectionDraft, products: Product[], { id, calendar }: Making): Collection {
	const collectionId = id("Collection");
	return {
		id: collectionId,
		legacyResourceId: legacyId(collectionId),
		handle: draft.handle ?? handleOf(draft.title),
		title: draft.title,
		descriptionHtml: draft.description,
		description: plainText(draft.description),
		productIds: products.filter(draft.holds).map((product) => product.id),
		updatedAt: calendar.ago(20, "08:30"),
	};
}
