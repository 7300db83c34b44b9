import type { NewDocument, ProductFacts } from "./document";
import { htmlToText } from "./html-text";
import type { ArticleNode, PageNode, PolicyNode, ProductNode, VariantNode } from "./shopify-queries";

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

/** Null for a product that shoppers cannot see. `variants` are all of them, over however many pages they came. */
export function productDocument(
	node: ProductNode,
	variants: VariantNode[],
	currency: string,
	locale: string,
): NewDocument | null {
	if (node.status !== "ACTIVE" || !node.onlineStoreUrl) return null;
	return {
		...common(node, locale),
		url: `/products/${node.handle}`,
		text: htmlToText(node.descriptionHtml),
		questions: [],
		product: factsOf(node, variants, currency),
	};
}

function factsOf(node: ProductNode, variants: VariantNode[], currency: string): ProductFacts {
	const cheapest = [...variants].sort((left, right) => Number(left.price) - Number(right.price))[0];
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
	};
}

const common = ({ id, title, updatedAt }: { id: string; title: string; updatedAt: string }, locale: string) => ({
	externalId: id,
	title,
	locale,
	remoteUpdatedAt: new Date(updatedAt),
});
