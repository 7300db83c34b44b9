import type { Metafield, MetafieldDefinition, Metaobject, MetaobjectDefinition } from "./custom-data";

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

export type Gid<Type extends string> = `gid://shopify/${Type}/${number}`;

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
	primaryDomain: { id: Gid<"Domain">; host: string; url: string; sslEnabled: boolean };
	url: string;
	shopAddress: MailingAddress & { id: Gid<"ShopAddress"> };
	unitSystem: "METRIC_SYSTEM" | "IMPERIAL_SYSTEM";
	weightUnit: "KILOGRAMS" | "POUNDS";
	taxesIncluded: boolean;
	plan: { publicDisplayName: string; partnerDevelopment: boolean; shopifyPlus: boolean };
	createdAt: string;
	updatedAt: string;
};

export type ShopLocale = { locale: string; name: string; primary: boolean; published: boolean };

export const policyTypes = [
	"CONTACT_INFORMATION",
	"LEGAL_NOTICE",
	"PRIVACY_POLICY",
	"REFUND_POLICY",
	"SHIPPING_POLICY",
	"SUBSCRIPTION_POLICY",
	"TERMS_OF_SALE",
	"TERMS_OF_SERVICE",
] as const;
export type PolicyType = (typeof policyTypes)[number];

export type ShopPolicy = {
	id: Gid<"ShopPolicy">;
	type: PolicyType;
	title: string;
	/** HTML */
	body: string;
	url: string;
	createdAt: string;
	updatedAt: string;
};

export type Page = {
	id: Gid<"Page">;
	handle: string;
	title: string;
	/** HTML */
	body: string;
	bodySummary: string;
	isPublished: boolean;
	publishedAt: string;
	createdAt: string;
	updatedAt: string;
};

export type Blog = { id: Gid<"Blog">; handle: string; title: string; articles: Article[] } & Dated;

export type Article = {
	id: Gid<"Article">;
	handle: string;
	title: string;
	/** HTML */
	body: string;
	/** HTML */
	summary: string;
	author: { name: string };
	tags: string[];
	isPublished: boolean;
	publishedAt: string;
} & Dated;

export type Product = {
	id: Gid<"Product">;
	legacyResourceId: string;
	handle: string;
	title: string;
	/** HTML */
	descriptionHtml: string;
	/** The same without tags. */
	description: string;
	productType: string;
	vendor: string;
	tags: string[];
	status: "ACTIVE" | "DRAFT" | "ARCHIVED";
	options: ProductOption[];
	variants: ProductVariant[];
	images: Image[];
	totalInventory: number;
	onlineStoreUrl: string | null;
	publishedAt: string | null;
	metafields: Metafield[];
} & Dated;

export type ProductOption = { id: Gid<"ProductOption">; name: string; position: number; values: string[] };

export type ProductVariant = {
	id: Gid<"ProductVariant">;
	legacyResourceId: string;
	/** "Moss / M"; "Default Title" when there is nothing to choose. */
	title: string;
	displayName: string;
	price: string;
	compareAtPrice: string | null;
	availableForSale: boolean;
	inventoryPolicy: "DENY" | "CONTINUE";
	inventoryQuantity: number;
	sku: string;
	position: number;
	selectedOptions: { name: string; value: string }[];
	/** Of the product's images, the one that shows this variant. */
	image: Image | null;
} & Dated;

export type Image = { id: Gid<"ProductImage">; url: string; altText: string; width: number; height: number };

export type Collection = {
	id: Gid<"Collection">;
	legacyResourceId: string;
	handle: string;
	title: string;
	/** HTML */
	descriptionHtml: string;
	description: string;
	productIds: Gid<"Product">[];
	updatedAt: string;
};

export type Customer = {
	id: Gid<"Customer">;
	legacyResourceId: string;
	firstName: string | null;
	lastName: string | null;
	displayName: string;
	defaultEmailAddress: { emailAddress: string } | null;
	defaultPhoneNumber: { phoneNumber: string } | null;
	defaultAddress: MailingAddress | null;
	tags: string[];
	locale: string;
	note: string | null;
	verifiedEmail: boolean;
	state: "ENABLED" | "DISABLED" | "INVITED" | "DECLINED";
	/** UnsignedInt64, so a string. Counts orders older than those kept here, too. */
	numberOfOrders: string;
	amountSpent: Money;
} & Dated;

export type MailingAddress = {
	name: string;
	address1: string;
	address2: string | null;
	zip: string;
	city: string;
	country: string;
	countryCodeV2: string;
	phone: string | null;
};

export type Money = { amount: string; currencyCode: string };
export type MoneyBag = { shopMoney: Money; presentmentMoney: Money };

export type FinancialStatus =
	| "PENDING"
	| "AUTHORIZED"
	| "PAID"
	| "PARTIALLY_PAID"
	| "PARTIALLY_REFUNDED"
	| "REFUNDED"
	| "VOIDED"
	| "EXPIRED";
export type FulfillmentStatus = "UNFULFILLED" | "PARTIALLY_FULFILLED" | "FULFILLED" | "ON_HOLD";
export type DeliveryStatus = "LABEL_PRINTED" | "IN_TRANSIT" | "OUT_FOR_DELIVERY" | "DELIVERED" | "ATTEMPTED_DELIVERY";
export type CancelReason = "CUSTOMER" | "DECLINED" | "FRAUD" | "INVENTORY" | "OTHER" | "STAFF";

export type Order = {
	id: Gid<"Order">;
	legacyResourceId: string;
	/** "#1041" */
	name: string;
	number: number;
	confirmationNumber: string;
	customerId: Gid<"Customer">;
	email: string;
	phone: string | null;
	customerLocale: string;
	currencyCode: string;
	displayFinancialStatus: FinancialStatus;
	displayFulfillmentStatus: FulfillmentStatus;
	returnStatus: "NO_RETURN" | "RETURN_REQUESTED" | "IN_PROGRESS" | "RETURNED";
	cancelReason: CancelReason | null;
	cancelledAt: string | null;
	closed: boolean;
	note: string | null;
	tags: string[];
	lineItems: LineItem[];
	fulfillments: Fulfillment[];
	refunds: Refund[];
	shippingAddress: MailingAddress;
	shippingLine: { title: string };
	subtotalPriceSet: MoneyBag;
	totalShippingPriceSet: MoneyBag;
	totalRefundedSet: MoneyBag;
	/** What was ordered. */
	totalPriceSet: MoneyBag;
	/** What is left of it after refunds and cancellation. */
	currentTotalPriceSet: MoneyBag;
	statusPageUrl: string;
	processedAt: string;
} & Dated;

export type LineItem = {
	id: Gid<"LineItem">;
	title: string;
	/** "Storm Anorak - Moss / M" */
	name: string;
	variantTitle: string | null;
	sku: string;
	quantity: number;
	/** Without what was refunded. */
	currentQuantity: number;
	productId: Gid<"Product">;
	variantId: Gid<"ProductVariant">;
	originalUnitPriceSet: MoneyBag;
	originalTotalSet: MoneyBag;
};

export type Fulfillment = {
	id: Gid<"Fulfillment">;
	name: string;
	status: "SUCCESS" | "CANCELLED" | "OPEN";
	displayStatus: DeliveryStatus;
	trackingInfo: { company: string; number: string; url: string }[];
	totalQuantity: number;
	estimatedDeliveryAt: string | null;
	inTransitAt: string | null;
	deliveredAt: string | null;
} & Dated;

export type Refund = { id: Gid<"Refund">; createdAt: string; note: string; totalRefundedSet: MoneyBag };

export type StaffMember = {
	id: Gid<"StaffMember">;
	firstName: string;
	lastName: string;
	name: string;
	email: string;
	locale: string;
	isShopOwner: boolean;
	active: boolean;
};

/** An answer that the merchant wrote himself; Shopify knows nothing of it. */
export type FaqEntry = { title: string; phrasings: string[]; answer: string };

export type Dated = { createdAt: string; updatedAt: string };
