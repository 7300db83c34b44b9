/**
 * What is read from the Admin API (2026-10). Validated in shopify-queries.test.ts against Shopify's schema.
 * First a list of ids with their times of change, a point each; then, of what is new or changed, the contents by id.
 * Page sizes keep each query below the 1,000 points that one may cost.
 */
const paged = "pageInfo { hasNextPage endCursor }";

export const listQueries = {
	policies: `#graphql
		query PolicyIds { shop { shopPolicies { id updatedAt } } }`,
	pages: `#graphql
		query PageIds($after: String) {
			items: pages(first: 250, after: $after, sortKey: ID) { nodes { id updatedAt isPublished } ${paged} }
			count: pagesCount { count }
		}`,
	articles: `#graphql
		query ArticleIds($after: String) {
			items: articles(first: 250, after: $after, sortKey: ID) { nodes { id updatedAt isPublished } ${paged} }
		}`,
	products: `#graphql
		query ProductIds($after: String, $query: String!) {
			items: products(first: 250, after: $after, sortKey: ID, query: $query) {
				nodes { id updatedAt status onlineStoreUrl } ${paged}
			}
			count: productsCount(query: $query, limit: null) { count }
		}`,
	collections: `#graphql
		query CollectionIds($after: String) {
			items: collections(first: 250, after: $after, sortKey: ID, query: "published_status:visible") {
				nodes { id updatedAt } ${paged}
			}
			count: collectionsCount(query: "published_status:visible") { count }
		}`,
	metaobjects: `#graphql
		query MetaobjectIds($after: String, $type: String!) {
			items: metaobjects(first: 250, after: $after, sortKey: "id", type: $type) { nodes { id updatedAt } ${paged} }
		}`,
} as const;

const productFields = `
	id handle title descriptionHtml productType vendor tags status onlineStoreUrl updatedAt
	featuredMedia { preview { image { url } } }
	options(first: 3) { name optionValues { name } }`;
const variantFields = "title sku price compareAtPrice availableForSale";

export const readQueries = {
	policies: `#graphql
		query Policies($ids: [ID!]!) { nodes(ids: $ids) { ... on ShopPolicy { id type title body updatedAt } } }`,
	pages: `#graphql
		query Pages($ids: [ID!]!) { nodes(ids: $ids) { ... on Page { id handle title body isPublished updatedAt } } }`,
	articles: `#graphql
		query Articles($ids: [ID!]!) {
			nodes(ids: $ids) { ... on Article { id handle title body isPublished updatedAt blog { handle } } }
		}`,
	products: `#graphql
		query Products($ids: [ID!]!, $metafields: [String!]!, $withMetafields: Boolean!) {
			nodes(ids: $ids) {
				... on Product {
					${productFields}
					metafields(first: 10, keys: $metafields) @include(if: $withMetafields) { nodes { namespace key type value } }
					variants(first: 30) { nodes { ${variantFields} } ${paged} }
				}
			}
			shop { currencyCode }
		}`,
	collections: `#graphql
		query Collections($ids: [ID!]!) {
			nodes(ids: $ids) { ... on Collection {
				id handle title descriptionHtml updatedAt
				products(first: 20) { nodes { title status } }
				productsCount { count }
			} }
		}`,
	metaobjects: `#graphql
		query Metaobjects($ids: [ID!]!) {
			nodes(ids: $ids) { ... on Metaobject { id handle type updatedAt fields { key type value } } }
		}`,
} as const;

export const moreVariantsQuery = `#graphql
	query MoreVariants($product: ID!, $after: String) {
		product(id: $product) { variants(first: 250, after: $after) { nodes { ${variantFields} } ${paged} } }
	}`;

/** Run by Shopify on its own time, for the first index of a large shop: three connections of the five allowed. */
export const bulkProductsQuery = (metafields: readonly string[]): string => `
	{ products(query: "status:active") { edges { node {
		${productFields}
		${metafields.length > 0 ? `metafields(keys: ${JSON.stringify(metafields)}) { edges { node { id namespace key type value } } }` : ""}
		variants { edges { node { id ${variantFields} } } }
	} } } }`;

export const startBulkMutation = `#graphql
	mutation StartBulk($query: String!) {
		bulkOperationRunQuery(query: $query, groupObjects: true) {
			bulkOperation { id }
			userErrors { code message }
		}
	}`;

export const bulkStateQuery = `#graphql
	query BulkState($id: ID!) {
		node(id: $id) { ... on BulkOperation { status errorCode url rootObjectCount } }
		shop { currencyCode }
	}`;

/** What the merchant may pick from. */
export const metafieldDefinitionsQuery = `#graphql
	query ProductMetafields {
		metafieldDefinitions(ownerType: PRODUCT, first: 100) { nodes { namespace key name type { name } } }
	}`;
export const metaobjectDefinitionsQuery = `#graphql
	query MetaobjectDefinitions {
		metaobjectDefinitions(first: 50) { nodes { type name fieldDefinitions { key name type { name } } } }
	}`;

export const subscriptionsQuery = `#graphql
	query MetaobjectSubscriptions {
		webhookSubscriptions(first: 50, topics: [METAOBJECTS_CREATE, METAOBJECTS_UPDATE, METAOBJECTS_DELETE]) {
			nodes { id topic filter uri }
		}
	}`;
export const subscribeMutation = `#graphql
	mutation Subscribe($topic: WebhookSubscriptionTopic!, $subscription: WebhookSubscriptionInput!) {
		webhookSubscriptionCreate(topic: $topic, webhookSubscription: $subscription) { userErrors { message } }
	}`;
export const unsubscribeMutation = `#graphql
	mutation Unsubscribe($id: ID!) { webhookSubscriptionDelete(id: $id) { userErrors { message } } }`;
