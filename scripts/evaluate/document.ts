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
				variants: line.product.variants.map((variant) => ({ ...variant, sku: variant.sku ?? undefined })),
			}
		: null,
	remoteUpdatedAt: null,
});
