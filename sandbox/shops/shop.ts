import type { Gid } from "./admin-object";
import type { MetafieldDefinition, Metaobject, MetaobjectDefinition } from "./custom-data";
import type { Customer, MailingAddress, StaffMember } from "./customer";
import type { Blog, Page, ShopPolicy } from "./document";
import type { Order } from "./order";
import type { Collection, Product } from "./product";

/**
 * A demo shop as plain, JSON-safe data. Names and formats are those of the Admin GraphQL objects (2026-10), so that a
 * default resolver can read them; relations are ids (`customerId`, `productIds`). Money is a decimal string ("129.00"),
 * a date is ISO 8601 in UTC, an id is a gid.
 */
export type Shop = {
	facts: ShopFacts;
	locales: ShopLocale[];
	policies: ShopPolicy[];
	pages: Page[];
	blogs: Blog[];
	products: Product[];
	collections: Collection[];
	customers: Customer[];
	orders: Order[];
	staff: StaffMember[];
	/** What the merchant may keep of a product besides Shopify's own fields. */
	metafieldDefinitions: MetafieldDefinition[];
	metaobjectDefinitions: MetaobjectDefinition[];
	metaobjects: Metaobject[];
};

/** The `Shop` object. */
export type ShopFacts = {
	id: Gid<"Shop">;
	/** "fjell-and-fern.myshopify.com" */
	myshopifyDomain: string;
	name: string;
	description: string;
	email: string;
	contactEmail: string;
	shopOwnerName: string;
	ianaTimezone: string;
	currencyCode: string;
	currencyFormats: { moneyFormat: string; moneyWithCurrencyFormat: string };
	/** Where shoppers are: the storefront's host and origin. */
	primaryDomain: Domain;
	/** Of its other markets. */
	otherDomains?: Domain[];
	url: string;
	shopAddress: MailingAddress & { id: Gid<"ShopAddress"> };
	unitSystem: "METRIC_SYSTEM" | "IMPERIAL_SYSTEM";
	weightUnit: "KILOGRAMS" | "POUNDS";
	taxesIncluded: boolean;
	plan: { publicDisplayName: string; partnerDevelopment: boolean; shopifyPlus: boolean };
	createdAt: string;
	updatedAt: string;
};

export type Domain = { id: Gid<"Domain">; host: string; url: string; sslEnabled: boolean };

export type ShopLocale = { locale: string; name: string; primary: boolean; published: boolean };

/** An answer that the merchant wrote himself; Shopify knows nothing of it. */
export type FaqEntry = { title: string; phrasings: string[]; answer: string };
