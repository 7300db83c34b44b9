import type { NewDocument } from "~/knowledge/document";
import type { KnowledgeLine } from "./format";

/** A line of knowledge.jsonl as its source would give it. */
export const asDocument = (line: KnowledgeLine): NewDocument => ({
	externalId: line.id,
	title: line.title,
	url: line.url,
	locale: line.locale,
	text: line.text,
	questions: line.questions,
	product: line.product
		? {
				...line.product,
				compareAtPrice: line.product.compareAtPrice ?? undefined,
				image: null,
				variants: variantsOf(line.product),
			}
		: null,
	remoteUpdatedAt: null,
});

/** At Shopify a product that is sold in one version has one variant of this name. */
const variantsOf = ({ variants, price, available }: NonNullable<KnowledgeLine["product"]>) =>
	variants.length === 0
		? [{ title: "Default Title", price, available }]
		: variants.map((variant) => ({ ...variant, sku: variant.sku ?? undefined }));
