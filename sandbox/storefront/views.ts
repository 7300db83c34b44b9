import { policyHandle } from "../shops/make-document";
import type { Collection, Product } from "../shops/product";
import type { Shop } from "../shops/shop";
import { liquidProduct, onSale, productByHandle, productsOf } from "./liquid-product";
import { search } from "./search";
import { themeSettings } from "./theme-settings";
import type { View } from "./world";

const home: View = ({ shop }) => {
	const { featured, heroProduct } = themeSettings(shop);
	const hero = productByHandle(shop, heroProduct);
	return {
		template: "index",
		title: shop.facts.name,
		objects: {
			featured: featuredOf(shop, featured),
			hero: hero && liquidProduct(hero),
			collections: shop.collections.map((collection) => liquidCollection(shop, collection)),
			articles: articlesOf(shop).slice(0, 3),
		},
	};
};

const product: View = ({ shop }, { handle = "" }, query) => {
	const found = productByHandle(shop, handle);
	return (
		found && {
			template: "product",
			title: found.title,
			objects: { product: liquidProduct(found, query.get("variant")), related: relatedTo(shop, found) },
		}
	);
};

const collectionList: View = ({ shop }) => ({
	template: "list-collections",
	title: "Collections",
	objects: { collections: shop.collections.map((collection) => liquidCollection(shop, collection)) },
});

const collection: View = ({ shop }, { handle = "" }) => {
	const found = handle === "all" ? everything(shop) : shop.collections.find((candidate) => candidate.handle === handle);
	return (
		(found && {
			template: "collection",
			title: found.title,
			objects: { collection: liquidCollection(shop, found) },
		}) ??
		null
	);
};

const page: View = ({ shop }, { handle = "" }) => {
	const found = shop.pages.find((candidate) => candidate.handle === handle && candidate.isPublished);
	return (
		(found && { template: "page", title: found.title, objects: { page: { ...found, content: found.body } } }) ?? null
	);
};

const policy: View = ({ shop }, { handle = "" }) => {
	const found = shop.policies.find(({ type }) => policyHandle(type) === handle);
	return (found && { template: "policy", title: found.title, objects: { policy: found } }) ?? null;
};

const blog: View = ({ shop }, { blog: handle = "" }) => {
	const found = shop.blogs.find((candidate) => candidate.handle === handle);
	return (
		(found && {
			template: "blog",
			title: found.title,
			objects: {
				blog: { title: found.title },
				articles: articlesOf(shop).filter((article) => article.blog === handle),
			},
		}) ??
		null
	);
};

const article: View = ({ shop }, { blog: blogHandle = "", article: handle = "" }) => {
	const found = articlesOf(shop).find((candidate) => candidate.blog === blogHandle && candidate.handle === handle);
	return (found && { template: "article", title: found.title, objects: { article: found } }) ?? null;
};

const cart: View = () => ({ template: "cart", title: "Your cart" });

const searchPage: View = ({ shop }, _params, query) => {
	const terms = query.get("q")?.trim() ?? "";
	return { template: "search", title: "Search", objects: { search: { terms, ...search(shop, terms) } } };
};

/** The pages of a theme by their paths. */
export const views: [pattern: string, view: View][] = [
	["/", home],
	["/collections", collectionList],
	["/collections/:handle", collection],
	["/collections/:collection/products/:handle", product],
	["/products/:handle", product],
	["/pages/:handle", page],
	["/policies/:handle", policy],
	["/blogs/:blog", blog],
	["/blogs/:blog/:article", article],
	["/cart", cart],
	["/search", searchPage],
];

export const notFound = { template: "404", title: "Page not found", status: 404 };

function liquidCollection(shop: Shop, source: Pick<Collection, "handle" | "title" | "descriptionHtml" | "productIds">) {
	const products = productsOf(shop, source).map((found) => liquidProduct(found));
	return {
		title: source.title,
		handle: source.handle,
		url: `/collections/${source.handle}`,
		description: source.descriptionHtml,
		products,
		products_count: products.length,
		featured_image: products[0]?.featured_image ?? null,
	};
}

const everything = (shop: Shop) => ({
	handle: "all",
	title: "All products",
	descriptionHtml: "",
	productIds: shop.products.map(({ id }) => id),
});

const featuredOf = (shop: Shop, handle: string) => {
	const found = shop.collections.find((candidate) => candidate.handle === handle);
	return found ? liquidCollection(shop, found) : null;
};

const relatedTo = (shop: Shop, source: Product) =>
	onSale(shop)
		.filter(({ id, productType }) => id !== source.id && productType === source.productType)
		.slice(0, 4)
		.map((found) => liquidProduct(found));

const articlesOf = (shop: Shop) =>
	shop.blogs.flatMap(({ handle, articles }) =>
		articles.map((found) => ({
			blog: handle,
			handle: found.handle,
			title: found.title,
			url: `/blogs/${handle}/${found.handle}`,
			content: found.body,
			excerpt: found.summary,
			author: found.author.name,
			published_at: found.publishedAt,
		})),
	);
