/** What the queries of shopify-queries.ts answer. */
export type PageInfo = { hasNextPage: boolean; endCursor: string | null };
export type Connection<Node> = { nodes: Node[]; pageInfo: PageInfo };

/** An item of a list; the fields that say whether shoppers can see it are there as far as its type has them. */
export type ListedNode = {
	id: string;
	updatedAt: string;
	isPublished?: boolean;
	status?: string;
	onlineStoreUrl?: string | null;
};

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
export type CollectionNode = {
	id: string;
	handle: string;
	title: string;
	descriptionHtml: string;
	updatedAt: string;
	products: { nodes: { title: string; status: string }[] };
	productsCount: { count: number } | null;
};
export type MetaobjectNode = {
	id: string;
	handle: string;
	type: string;
	updatedAt: string;
	fields: { key: string; type: string; value: string | null }[];
};
export type VariantNode = {
	title: string;
	sku: string | null;
	price: string;
	compareAtPrice: string | null;
	availableForSale: boolean;
};
export type MetafieldNode = { namespace: string; key: string; type: string; value: string };
/** A product without what comes in pages of its own. */
export type BareProductNode = {
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
};
export type ProductNode = BareProductNode & {
	variants: Connection<VariantNode>;
	metafields?: { nodes: MetafieldNode[] };
};
