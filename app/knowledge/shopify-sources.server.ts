import { type Failure, failed } from "~/connectors/connector";
import type { NewDocument, SourceKind } from "./document";
import type { AdminReader } from "./shopify-admin.server";
import { articleDocument, pageDocument, policyDocument, productDocument } from "./shopify-documents";
import * as queries from "./shopify-queries";

/** A page of documents as it arrives. `read`: how many items of the source were looked at so far; `total`: of how many, when known. */
export type Batch = { documents: NewDocument[]; read: number; total: number | null };

type Reading = AsyncGenerator<Batch | Failure, void>;
type Known = { admin: AdminReader; locale: string };

/** The sources that Shopify holds, each read page by page. A failure ends the reading. */
export const shopifySources: Record<Exclude<SourceKind, "faq">, (known: Known) => Reading> = {
	policies: readPolicies,
	pages: readPages,
	articles: readArticles,
	products: readProducts,
};

const kept = (documents: (NewDocument | null)[]): NewDocument[] =>
	documents.filter((document): document is NewDocument => document !== null);

async function* readPolicies({ admin, locale }: Known): Reading {
	const answer = await admin<{ shop: { shopPolicies: queries.PolicyNode[] } }>(queries.policiesQuery);
	if (failed(answer)) return yield answer;
	const nodes = answer.shop.shopPolicies;
	yield { documents: kept(nodes.map((node) => policyDocument(node, locale))), read: nodes.length, total: nodes.length };
}

async function* readPages({ admin, locale }: Known): Reading {
	type Answer = { pages: queries.Connection<queries.PageNode>; pagesCount: { count: number } | null };
	let read = 0;
	for await (const answer of pagesOf<Answer>(admin, queries.pagesQuery, ({ pages }) => pages.pageInfo)) {
		if (failed(answer)) return yield answer;
		read += answer.pages.nodes.length;
		const documents = kept(answer.pages.nodes.map((node) => pageDocument(node, locale)));
		yield { documents, read, total: answer.pagesCount?.count ?? null };
	}
}

async function* readArticles({ admin, locale }: Known): Reading {
	type Answer = { articles: queries.Connection<queries.ArticleNode> };
	let read = 0;
	for await (const answer of pagesOf<Answer>(admin, queries.articlesQuery, ({ articles }) => articles.pageInfo)) {
		if (failed(answer)) return yield answer;
		read += answer.articles.nodes.length;
		yield { documents: kept(answer.articles.nodes.map((node) => articleDocument(node, locale))), read, total: null };
	}
}

async function* readProducts({ admin, locale }: Known): Reading {
	type Answer = {
		products: queries.Connection<queries.ProductNode>;
		productsCount: { count: number } | null;
		shop: { currencyCode: string };
	};
	let read = 0;
	for await (const answer of pagesOf<Answer>(admin, queries.productsQuery, ({ products }) => products.pageInfo)) {
		if (failed(answer)) return yield answer;
		const documents: (NewDocument | null)[] = [];
		for (const node of answer.products.nodes) {
			const variants = await allVariants(admin, node);
			if (failed(variants)) return yield variants;
			documents.push(productDocument(node, variants, answer.shop.currencyCode, locale));
		}
		read += documents.length;
		yield { documents: kept(documents), read, total: answer.productsCount?.count ?? null };
	}
}

/** Every page of a connection; a failure is the last thing it yields. */
async function* pagesOf<Answer>(
	admin: AdminReader,
	query: string,
	pageInfoOf: (answer: Answer) => queries.PageInfo,
): AsyncGenerator<Answer | Failure, void> {
	let after: string | null = null;
	do {
		const answer: Answer | Failure = await admin<Answer>(query, { after });
		yield answer;
		if (failed(answer)) return;
		const { hasNextPage, endCursor } = pageInfoOf(answer);
		after = hasNextPage ? endCursor : null;
	} while (after !== null);
}

/** Shopify allows 2,048 variants: those beyond the first page are read one product at a time. */
async function allVariants(admin: AdminReader, node: queries.ProductNode): Promise<queries.VariantNode[] | Failure> {
	type Answer = { product: { variants: queries.Connection<queries.VariantNode> } | null };
	const variants = [...node.variants.nodes];
	let { pageInfo } = node.variants;
	while (pageInfo.hasNextPage) {
		const answer: Answer | Failure = await admin<Answer>(queries.moreVariantsQuery, {
			product: node.id,
			after: pageInfo.endCursor,
		});
		if (failed(answer)) return answer;
		if (!answer.product) break;
		variants.push(...answer.product.variants.nodes);
		pageInfo = answer.product.variants.pageInfo;
	}
	return variants;
}
