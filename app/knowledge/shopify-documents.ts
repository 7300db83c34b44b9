import { contentsOpening } from "./collection-text";
import type { NewDocument, ProductFacts } from "./document";
import { htmlToText } from "./html-text";
import { metafieldText } from "./metafield-text";
import type {
	ArticleNode,
	BareProductNode,
	CollectionNode,
	MetafieldNode,
	MetaobjectNode,
	PageNode,
	PolicyNode,
	VariantNode,
} from "./shopify-nodes";
import type { Choices } from "./source-choice";

const plainDocument = { questions: [], product: null };

/** Null for a policy without text: Shopify lists those that were never written. */
export function policyDocument(node: PolicyNode, locale: string): NewDocument | null {
	const text = htmlToText(node.body);
	if (!text) return null;
	const url = `/policies/${node.type.toLowerCase().replaceAll("_", "-")}`;
	return { ...common(node, locale), url, text, ...plainDocument };
}

export function pageDocument(node: PageNode, locale: string): NewDocument | null {
	if (!node.isPublished) return null;
	return { ...common(node, locale), url: `/pages/${node.handle}`, text: htmlToText(node.body), ...plainDocument };
}

export function articleDocument(node: ArticleNode, locale: string): NewDocument | null {
	if (!node.isPublished) return null;
	const url = `/blogs/${node.blog.handle}/${node.handle}`;
	return { ...common(node, locale), url, text: htmlToText(node.body), ...plainDocument };
}

const mostNamed = 20;

/** What the collection says of itself, and some of what is in it. */
export function collectionDocument(node: CollectionNode, locale: string): NewDocument {
	const titles = node.products.nodes.filter(({ status }) => status === "ACTIVE").map(({ title }) => title);
	const more = (node.productsCount?.count ?? titles.length) - titles.length;
	const rest = more > 0 && titles.length >= mostNamed ? ` and ${more} more` : "";
	const holds = titles.length > 0 ? `${contentsOpening(node.title, locale)}${titles.join(", ")}${rest}.` : "";
	const text = [htmlToText(node.descriptionHtml), holds].filter(Boolean).join("\n\n");
	return { ...common(node, locale), url: `/collections/${node.handle}`, text, ...plainDocument };
}

/** Null for an entry of another definition than the merchant picked, or without question or answer. */
export function metaobjectDocument(
	node: MetaobjectNode,
	choice: Choices["metaobjects"],
	locale: string,
): NewDocument | null {
	if (!choice || node.type !== choice.type) return null;
	const field = (wanted: string) => {
		const found = node.fields.find(({ key }) => key === wanted);
		return found ? metafieldText(found.type, found.value) || htmlToText(found.value ?? "") : "";
	};
	const [title, text] = [field(choice.question).slice(0, 500), field(choice.answer)];
	if (!title || !text) return null;
	return { ...common({ ...node, title }, locale), url: "", text, questions: [title], product: null };
}

export type WholeProduct = {
	node: BareProductNode;
	/** All of them, over however many pages they came. */
	variants: VariantNode[];
	metafields: MetafieldNode[];
	currency: string;
};

/** Null for a product that shoppers cannot see. */
export function productDocument(product: WholeProduct, choices: Choices, locale: string): NewDocument | null {
	const { node } = product;
	if (node.status !== "ACTIVE" || !node.onlineStoreUrl) return null;
	return {
		...common(node, locale),
		url: `/products/${node.handle}`,
		text: htmlToText(node.descriptionHtml),
		questions: [],
		product: factsOf(product, choices),
	};
}

function factsOf({ node, variants, metafields, currency }: WholeProduct, { products }: Choices): ProductFacts {
	const cheapest = [...variants].sort((left, right) => Number(left.price) - Number(right.price))[0];
	const picked = products.metafields.flatMap(({ key, name }) => {
		const found = metafields.find((one) => `${one.namespace}.${one.key}` === key);
		const text = found ? metafieldText(found.type, found.value).replace(/\s+/g, " ").slice(0, 500) : "";
		return text ? [[name, text]] : [];
	});
	return {
		handle: node.handle,
		vendor: node.vendor,
		productType: node.productType,
		tags: node.tags,
		currency,
		price: cheapest?.price ?? "0.00",
		...(cheapest?.compareAtPrice && { compareAtPrice: cheapest.compareAtPrice }),
		available: variants.some(({ availableForSale }) => availableForSale),
		image: node.featuredMedia?.preview?.image?.url ?? null,
		options: node.options.map(({ name, optionValues }) => ({ name, values: optionValues.map((value) => value.name) })),
		variants: variants.map(({ title, sku, price, compareAtPrice, availableForSale }) => ({
			title,
			...(sku && { sku }),
			price,
			...(compareAtPrice && { compareAtPrice }),
			available: availableForSale,
		})),
		...(picked.length > 0 && { metafields: Object.fromEntries(picked) }),
	};
}

const common = ({ id, title, updatedAt }: { id: string; title: string; updatedAt: string }, locale: string) => ({
	externalId: id,
	title,
	locale,
	remoteUpdatedAt: new Date(updatedAt),
});
