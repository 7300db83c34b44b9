import type { Calendar } from "./calendar";
import { type MetafieldDraft, type MetaobjectDraft, makeCustomData } from "./make-custom-data";
import { type CustomerDraft, makeCustomer, makeStaff, type StaffDraft, withOrders } from "./make-customer";
import { type ArticleDraft, makeBlog, makePage, makePolicy, type PageDraft, type PolicyDraft } from "./make-document";
import { makeOrder, type OrderDraft } from "./make-order";
import { type CollectionDraft, makeCollection, makeProduct, type ProductDraft } from "./make-product";
import { making } from "./making";
import type { FaqEntry, Shop, ShopFacts, ShopLocale } from "./shop";

/** A demo shop as its folder writes it down. */
export type ShopDraft = {
	/** Ids of this shop's objects count up from here. */
	firstId: number;
	facts: Omit<ShopFacts, "id" | "primaryDomain" | "url" | "shopAddress" | "createdAt" | "updatedAt"> & {
		shopAddress: Omit<ShopFacts["shopAddress"], "id">;
	};
	locales: ShopLocale[];
	policies: PolicyDraft[];
	pages: PageDraft[];
	blogs: { title: string; articles: ArticleDraft[] }[];
	products: ProductDraft[];
	collections: CollectionDraft[];
	customers: CustomerDraft[];
	orders: OrderDraft[];
	staff: StaffDraft[];
	faq: FaqEntry[];
	metafields?: MetafieldDraft[];
	metaobjects?: MetaobjectDraft[];
};

/** `origin`: where the storefront is, "http://localhost:4000". */
export function makeShop(draft: ShopDraft, origin: string, calendar: Calendar): Shop {
	const facts = factsOf(draft, origin, calendar);
	const made = making(facts, calendar, draft.firstId);
	const products = draft.products.map((product) => makeProduct(product, made));
	const customData = makeCustomData(draft.metafields ?? [], draft.metaobjects ?? [], products, made);
	const customers = draft.customers.map((customer) => makeCustomer(customer, made));
	const orders = draft.orders.map((order) => makeOrder(order, customers, products, made));
	return {
		facts,
		locales: draft.locales,
		policies: draft.policies.map((policy) => makePolicy(policy, made)),
		pages: draft.pages.map((page) => makePage(page, made)),
		blogs: draft.blogs.map(({ title, articles }) => makeBlog(title, articles, made)),
		products,
		collections: draft.collections.map((collection) => makeCollection(collection, products, made)),
		customers: customers.map((customer) => withOrders(customer, orders)),
		orders,
		staff: draft.staff.map((member) => makeStaff(member, made)),
		...customData,
	};
}

function factsOf({ facts, firstId }: ShopDraft, origin: string, calendar: Calendar): ShopFacts {
	const { host, protocol } = new URL(origin);
	return {
		...facts,
		id: `gid://shopify/Shop/${firstId}`,
		primaryDomain: { id: `gid://shopify/Domain/${firstId}`, host, url: origin, sslEnabled: protocol === "https:" },
		url: origin,
		shopAddress: { ...facts.shopAddress, id: `gid://shopify/ShopAddress/${firstId}` },
		createdAt: calendar.ago(900),
		updatedAt: calendar.ago(7),
	};
}
