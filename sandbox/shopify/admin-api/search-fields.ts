import type { Customer } from "../../shops/customer";
import type { Article, Blog, Page } from "../../shops/document";
import type { Order } from "../../shops/order";
import type { Collection, Product, ProductVariant } from "../../shops/product";
import { idNumber } from "./paging";
import type { SearchFields } from "./search";

type Dated = { id: string; updatedAt: string; createdAt?: string };
const dated = { id: idNumber, updated_at: (one: Dated) => one.updatedAt, created_at: (one: Dated) => one.createdAt };
const published = {
	published_status: (one: Page | Article) => (one.isPublished ? ["published", "any"] : ["unpublished", "any"]),
	published_at: (one: Page | Article) => one.publishedAt,
};
const lower = (value: string) => value.toLowerCase();

/** What each type can be searched by. */
export const productFields: SearchFields = {
	...dated,
	default: (one: Product) => [
		one.title,
		one.productType,
		one.vendor,
		...one.tags,
		...one.variants.map(({ sku }) => sku),
	],
	title: (one: Product) => [one.title, ...one.title.split(/\s+/)],
	handle: (one: Product) => one.handle,
	vendor: (one: Product) => one.vendor,
	product_type: (one: Product) => one.productType,
	tag: (one: Product) => one.tags,
	sku: (one: Product) => one.variants.map(({ sku }) => sku),
	status: (one: Product) => one.status,
	inventory_total: (one: Product) => one.totalInventory,
	published_at: (one: Product) => one.publishedAt,
	published_status: (one: Product) =>
		one.publishedAt ? ["published", "any", "online_store:visible"] : ["unpublished"],
};

export const variantFields: SearchFields = {
	...dated,
	default: (one: ProductVariant) => [one.title, one.sku],
	sku: (one: ProductVariant) => one.sku,
	title: (one: ProductVariant) => one.title,
};

export const pageFields: SearchFields = {
	...dated,
	...published,
	default: (one: Page) => one.title,
	title: (one: Page) => [one.title, ...one.title.split(/\s+/)],
	handle: (one: Page) => one.handle,
};

export const articleFields: SearchFields = {
	...dated,
	...published,
	default: (one: Article) => [one.title, ...one.tags],
	title: (one: Article) => [one.title, ...one.title.split(/\s+/)],
	handle: (one: Article) => one.handle,
	tag: (one: Article) => one.tags,
	author: (one: Article) => one.author.name,
};

export const blogFields: SearchFields = {
	...dated,
	default: (one: Blog) => one.title,
	title: (one: Blog) => one.title,
	handle: (one: Blog) => one.handle,
};

export const collectionFields: SearchFields = {
	...dated,
	default: (one: Collection) => one.title,
	title: (one: Collection) => [one.title, ...one.title.split(/\s+/)],
	handle: (one: Collection) => one.handle,
};

export const customerFields: SearchFields = {
	...dated,
	default: (one: Customer) => [one.displayName, one.defaultEmailAddress?.emailAddress],
	customer_date: (one: Customer) => one.createdAt,
	email: (one: Customer) => one.defaultEmailAddress?.emailAddress,
	phone: (one: Customer) => one.defaultPhoneNumber?.phoneNumber,
	first_name: (one: Customer) => one.firstName,
	last_name: (one: Customer) => one.lastName,
	tag: (one: Customer) => one.tags,
	state: (one: Customer) => one.state,
};

export const orderFields: SearchFields = {
	...dated,
	default: (one: Order) => [one.name, one.email],
	// Shopify finds "#1041" by "1041" too.
	name: (one: Order) => [one.name, one.name.replace(/^#/, "")],
	email: (one: Order) => one.email,
	confirmation_number: (one: Order) => one.confirmationNumber,
	customer_id: (one: Order) => one.customerId.slice(one.customerId.lastIndexOf("/") + 1),
	processed_at: (one: Order) => one.processedAt,
	financial_status: (one: Order) => lower(one.displayFinancialStatus),
	fulfillment_status: (one: Order) => lower(one.displayFulfillmentStatus),
	return_status: (one: Order) => lower(one.returnStatus),
	status: (one: Order) => ["any", one.cancelledAt ? "cancelled" : one.closed ? "closed" : "open"],
	tag: (one: Order) => one.tags,
};
