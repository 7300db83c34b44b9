import { type Failure, failed } from "~/connectors/connector";
import type { NewDocument, ShopifyKind } from "./document";
import type { AdminReader } from "./shopify-admin.server";
import {
	articleDocument,
	collectionDocument,
	metaobjectDocument,
	pageDocument,
	policyDocument,
	productDocument,
} from "./shopify-documents";
import type * as nodes from "./shopify-nodes";
import { moreVariantsQuery, readQueries } from "./shopify-queries";
import type { Choices } from "./source-choice";

/** How many are read at once: a product may cost about 45 points of the 1,000 that a query may. */
export const readAtOnce: Record<ShopifyKind, number> = {
	policies: 20,
	pages: 50,
	articles: 50,
	products: 18,
	collections: 30,
	metaobjects: 50,
};

export type Known = { choices: Choices; locale: string };
/** By external id; null for what is gone or what shoppers cannot see. */
export type Contents = Map<string, NewDocument | null>;

/** The documents of these ids as Shopify has them now. */
export async function readContents(
	admin: AdminReader,
	kind: ShopifyKind,
	ids: string[],
	known: Known,
): Promise<Contents | Failure> {
	const keys = known.choices.products.metafields.map(({ key }) => key);
	const answer = await admin<{ nodes: ({ id?: string } | null)[]; shop?: { currencyCode: string } }>(
		readQueries[kind],
		{
			ids,
			...(kind === "products" && { metafields: keys, withMetafields: keys.length > 0 }),
		},
	);
	if (failed(answer)) return ids.length > 1 && answer.kind === "refused" ? inHalves(admin, kind, ids, known) : answer;
	const contents: Contents = new Map(ids.map((id) => [id, null]));
	for (const node of answer.nodes) {
		if (!node?.id) continue;
		const document = await documentOf(admin, kind, node, answer.shop?.currencyCode ?? "", known);
		if (failed(document)) return document;
		contents.set(node.id, document);
	}
	return contents;
}

/** A query that Shopify finds too dear is asked again for half as many. */
async function inHalves(admin: AdminReader, kind: ShopifyKind, ids: string[], known: Known) {
	const middle = Math.ceil(ids.length / 2);
	const first = await readContents(admin, kind, ids.slice(0, middle), known);
	if (failed(first)) return first;
	const second = await readContents(admin, kind, ids.slice(middle), known);
	return failed(second) ? second : new Map([...first, ...second]);
}

async function documentOf(
	admin: AdminReader,
	kind: ShopifyKind,
	node: object,
	currency: string,
	{ choices, locale }: Known,
): Promise<NewDocument | null | Failure> {
	if (kind === "policies") return policyDocument(node as nodes.PolicyNode, locale);
	if (kind === "pages") return pageDocument(node as nodes.PageNode, locale);
	if (kind === "articles") return articleDocument(node as nodes.ArticleNode, locale);
	if (kind === "collections") return collectionDocument(node as nodes.CollectionNode, locale);
	if (kind === "metaobjects") return metaobjectDocument(node as nodes.MetaobjectNode, choices.metaobjects, locale);
	const product = node as nodes.ProductNode;
	const variants = await allVariants(admin, product);
	if (failed(variants)) return variants;
	const metafields = product.metafields?.nodes ?? [];
	return productDocument({ node: product, variants, metafields, currency }, choices, locale);
}

/** Shopify allows 2,048 variants: those beyond the first page are read one product at a time. */
async function allVariants(admin: AdminReader, node: nodes.ProductNode): Promise<nodes.VariantNode[] | Failure> {
	type Answer = { product: { variants: nodes.Connection<nodes.VariantNode> } | null };
	const variants = [...node.variants.nodes];
	let { pageInfo } = node.variants;
	while (pageInfo.hasNextPage) {
		const asked = { product: node.id, after: pageInfo.endCursor };
		const answer: Answer | Failure = await admin<Answer>(moreVariantsQuery, asked);
		if (failed(answer)) return answer;
		if (!answer.product) break;
		variants.push(...answer.product.variants.nodes);
		pageInfo = answer.product.variants.pageInfo;
	}
	return variants;
}
