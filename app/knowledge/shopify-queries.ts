/**
 * What is read from the Admin API (2026-10). Validated in shopify-queries.test.ts against Shopify's schema.
 * Page sizes keep each below the 1,000 points that one query may cost.
 */
export const policiesQuery = `#graphql
	query KnowledgePolicies {
		shop { shopPolicies { id type title body updatedAt } }
	}`;

export const pagesQuery = `#graphql
	query KnowledgePages($after: String) {
		pages(first: 100, after: $after, query: "published_status:published") {
			nodes { id handle title body isPublished updatedAt }
			pageInfo { hasNextPage endCursor }
		}
		pagesCount { count }
	}`;

export const articlesQuery = `#graphql
	query KnowledgeArticles($after: String) {
		articles(first: 100, after: $after, query: "published_status:published") {
			nodes { id handle title body isPublished updatedAt blog { handle } }
			pageInfo { hasNextPage endCursor }
		}
	}`;

export const productsQuery = `#graphql
	query KnowledgeProducts($after: String) {
		products(first: 18, after: $after, query: "status:active") {
			nodes {
				id handle title descriptionHtml productType vendor tags status onlineStoreUrl updatedAt
				featuredMedia { preview { image { url } } }
				options(first: 3) { name optionValues { name } }
				variants(first: 30) {
					nodes { title sku price compareAtPrice availableForSale }
					pageInfo { hasNextPage endCursor }
				}
			}
			pageInfo { hasNextPage endCursor }
		}
		productsCount(query: "status:active") { count }
		shop { currencyCode }
	}`;

export const moreVariantsQuery = `#graphql
	query KnowledgeVariants($product: ID!, $after: String) {
		product(id: $product) {
			variants(first: 250, after: $after) {
				nodes { title sku price compareAtPrice availableForSale }
				pageInfo { hasNextPage endCursor }
			}
		}
	}`;

export const knowledgeQueries = { policiesQuery, pagesQuery, articlesQuery, productsQuery, moreVariantsQuery };

export type PageInfo = { hasNextPage: boolean; endCursor: string | null };
export type Connection<Node> = { nodes: Node[]; pageInfo: PageInfo };

export type PolicyNode = { id: string; type: string; title: string; body: string; updatedAt: string };
export type PageNode = {
	id: string;
	handle: string;
	title: string;
	body: string;
	isPublished: boolean;
	updatedAt: string;
};
export type ArticleNode = PageNode & { blog: { handle: string } };
export type VariantNode = {
	title: string;
	sku: string | null;
	price: string;
	compareAtPrice: string | null;
	availableForSale: boolean;
};
export type ProductNode = {
	id: string;
	handle: string;
	title: string;
	descriptionHtml: string;
	productType: string;
	vendor: string;
	tags: string[];
	status: string;
	/** null: not on the online store. */
	onlineStoreUrl: string | null;
	updatedAt: string;
	featuredMedia: { preview: { image: { url: string } | null } | null } | null;
	options: { name: string; optionValues: { name: string }[] }[];
	variants: Connection<VariantNode>;
};
