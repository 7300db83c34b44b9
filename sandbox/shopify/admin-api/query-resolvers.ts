import type { Order } from "../../shops/order";
import type { Shop } from "../../shops/shop";
import type { AdminContext, Resolver, Resolvers } from "./context";
import { page } from "./paging";
import { type SearchFields, search } from "./search";
import * as fields from "./search-fields";

type Listed = { id: string };
type Lists = { [name: string]: { of: (context: AdminContext) => Listed[]; fields: SearchFields } };

const recentDays = 60;

/** Without `read_all_orders` an app sees the orders of the last 60 days only. */
export function visibleOrders({ shop, scopes, nowMs }: AdminContext): Order[] {
	if (scopes.has("read_all_orders")) return shop.orders;
	const since = new Date(nowMs - recentDays * 24 * 3_600_000).toISOString();
	return shop.orders.filter((order) => order.createdAt >= since);
}

/** An article knows its blog, a variant its product; the demo data hold them inside these. */
export const articlesOf = (shop: Shop) =>
	shop.blogs.flatMap((blog) => blog.articles.map((article) => ({ ...article, blog })));
export const variantsOf = (shop: Shop) =>
	shop.products.flatMap((product) => product.variants.map((variant) => ({ ...variant, product })));

const lists: Lists = {
	products: { of: ({ shop }) => shop.products, fields: fields.productFields },
	productVariants: { of: ({ shop }) => variantsOf(shop), fields: fields.variantFields },
	collections: { of: ({ shop }) => shop.collections, fields: fields.collectionFields },
	pages: { of: ({ shop }) => shop.pages, fields: fields.pageFields },
	articles: { of: ({ shop }) => articlesOf(shop), fields: fields.articleFields },
	blogs: { of: ({ shop }) => shop.blogs, fields: fields.blogFields },
	customers: { of: ({ shop }) => shop.customers, fields: fields.customerFields },
	orders: { of: visibleOrders, fields: fields.orderFields },
};

const filtered = (name: string, context: AdminContext, query?: string | null) => {
	const list = lists[name] as Lists[string];
	return list.of(context).filter(search(query, list.fields));
};

export const list =
	(name: string): Resolver =>
	(_, args, context) =>
		page(filtered(name, context, args.query), args);

const count =
	(name: string): Resolver =>
	(_, { query, limit }, context) => {
		const found = filtered(name, context, query).length;
		return { count: Math.min(found, limit ?? found), precision: limit && found > limit ? "AT_LEAST" : "EXACT" };
	};

const single =
	(name: string): Resolver =>
	(_, { id }, context) =>
		filtered(name, context).find((one) => one.id === id) ?? null;

/** Anything with a gid that the app can see, with its type's name. */
function byId(id: string, context: AdminContext): object | null {
	const [, type = ""] = /^gid:\/\/shopify\/(\w+)\//.exec(id) ?? [];
	const { shop } = context;
	const everything: Listed[] = [
		shop.facts,
		...shop.policies,
		...shop.metaobjects,
		...context.bulk.of(shop),
		...Object.keys(lists).flatMap((name) => filtered(name, context)),
	];
	const found = everything.find((one) => one.id === id);
	return found ? { ...found, __typename: type } : null;
}

const all = Object.keys(lists);
const perList = (resolver: (name: string) => Resolver, rename: (name: string) => string) =>
	Object.fromEntries(all.map((name) => [rename(name), resolver(name)]));

export const queryResolvers: Resolvers = {
	QueryRoot: {
		...perList(list, (name) => name),
		...perList(count, (name) => `${name}Count`),
		...perList(single, (name) => name.replace(/s$/, "")),
		shop: (_, __, { shop }) => shop.facts,
		shopLocales: (_, { published }, { shop }) => shop.locales.filter((locale) => !published || locale.published),
		node: (_, { id }, context) => byId(id, context),
		nodes: (_, { ids }, context) => ids.map((id: string) => byId(id, context)),
		productByIdentifier: (_, { identifier }, { shop }) =>
			shop.products.find(({ id, handle }) => id === identifier.id || handle === identifier.handle) ?? null,
		collectionByIdentifier: (_, { identifier }, { shop }) =>
			shop.collections.find(({ id, handle }) => id === identifier.id || handle === identifier.handle) ?? null,
		customerByIdentifier: (_, { identifier }, { shop }) =>
			shop.customers.find(
				({ id, defaultEmailAddress, defaultPhoneNumber }) =>
					id === identifier.id ||
					(identifier.emailAddress && defaultEmailAddress?.emailAddress === identifier.emailAddress) ||
					(identifier.phoneNumber && defaultPhoneNumber?.phoneNumber === identifier.phoneNumber),
			) ?? null,
		currentAppInstallation: (_, __, { app, scopes }) => ({
			id: "gid://shopify/AppInstallation/1",
			accessScopes: app.scopes
				.filter((handle) => scopes.has(handle))
				.map((handle) => ({ handle, description: handle })),
			activeSubscriptions: [],
			launchUrl: app.url,
			app: {
				id: "gid://shopify/App/1",
				apiKey: app.apiKey,
				handle: "baton",
				title: "Baton",
				embedded: true,
				developerType: "PARTNER",
				webhookApiVersion: "2026-10",
			},
		}),
		publicApiVersions: () => [
			{ handle: "2026-10", displayName: "2026-10 (Latest)", supported: true },
			{ handle: "unstable", displayName: "unstable", supported: false },
		],
	},
};
