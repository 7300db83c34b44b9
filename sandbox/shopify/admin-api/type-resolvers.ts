import { createHash } from "node:crypto";
import type { Customer } from "../../shops/customer";
import type { Article, Blog } from "../../shops/document";
import type { Order } from "../../shops/order";
import type { Collection, Image, Product, ProductOption, ProductVariant } from "../../shops/product";
import type { AdminContext, Resolvers } from "./context";
import { page } from "./paging";
import { articlesOf, list, variantsOf, visibleOrders } from "./query-resolvers";
import { search } from "./search";
import * as fields from "./search-fields";

const mediaOf = (image: Image) => ({
	__typename: "MediaImage",
	id: image.id.replace("ProductImage", "MediaImage"),
	alt: image.altText,
	mediaContentType: "IMAGE",
	status: "READY",
	fileStatus: "READY",
	image,
	preview: { image, status: "READY" },
});

const shorten = (text: string, length?: number | null) =>
	length && text.length > length ? `${text.slice(0, length - 3)}...` : text;

const ordersOf = (customer: Customer, context: AdminContext) =>
	visibleOrders(context).filter((order) => order.customerId === customer.id);

/** The object whose id is `id`. */
const withId = <Item extends { id: string }>(items: Item[], id: string) => items.find((item) => item.id === id) ?? null;

const priceRange = (product: Product, { shop }: AdminContext) => {
	const prices = product.variants.map(({ price }) => Number(price));
	const money = (amount: number) => ({ amount: amount.toFixed(2), currencyCode: shop.facts.currencyCode });
	return { minVariantPrice: money(Math.min(...prices)), maxVariantPrice: money(Math.max(...prices)) };
};

const catalog: Resolvers = {
	Product: {
		description: (product: Product, { truncateAt }) => shorten(product.description, truncateAt),
		bodyHtml: (product: Product) => product.descriptionHtml,
		featuredMedia: ({ images }: Product) => (images[0] ? mediaOf(images[0]) : null),
		featuredImage: ({ images }: Product) => images[0] ?? null,
		media: ({ images }: Product, args) => page(images.map(mediaOf), args),
		images: ({ images }: Product, args) => page(images, args),
		variants: (product: Product, args) =>
			page(
				product.variants.map((variant) => ({ ...variant, product })),
				args,
			),
		variantsCount: ({ variants }: Product) => ({ count: variants.length, precision: "EXACT" }),
		options: ({ options }: Product, { first }) => options.slice(0, first ?? options.length),
		collections: (product: Product, args, { shop }) =>
			page(
				shop.collections.filter(({ productIds }) => productIds.includes(product.id)),
				args,
			),
		priceRangeV2: (product: Product, _, context) => priceRange(product, context),
		hasOnlyDefaultVariant: ({ variants }: Product) => variants[0]?.title === "Default Title",
		hasOutOfStockVariants: ({ variants }: Product) => variants.some(({ inventoryQuantity }) => inventoryQuantity <= 0),
		tracksInventory: () => true,
		publishedOnPublication: ({ publishedAt }: Product) => publishedAt !== null,
		seo: ({ title, description }: Product) => ({ title, description: shorten(description, 320) }),
	},
	ProductOption: {
		optionValues: ({ id, values }: ProductOption) =>
			values.map((name, at) => ({
				id: `${id.replace("ProductOption", "ProductOptionValue")}${at}`,
				name,
				hasVariants: true,
			})),
	},
	ProductVariant: {
		sellableOnlineQuantity: ({ inventoryQuantity }: ProductVariant) => inventoryQuantity,
		inventoryItem: ({ id, sku, createdAt, updatedAt }: ProductVariant) => ({
			id: id.replace("ProductVariant", "InventoryItem"),
			sku,
			tracked: true,
			requiresShipping: true,
			createdAt,
			updatedAt,
		}),
	},
	Collection: {
		description: (collection: Collection, { truncateAt }) => shorten(collection.description, truncateAt),
		products: (collection: Collection, args, { shop }) =>
			page(
				shop.products.filter(({ id }) => collection.productIds.includes(id)),
				args,
			),
		productsCount: ({ productIds }: Collection) => ({ count: productIds.length, precision: "EXACT" }),
		hasProduct: ({ productIds }: Collection, { id }) => productIds.includes(id),
		seo: ({ title, description }: Collection) => ({ title, description }),
		sortOrder: () => "BEST_SELLING",
	},
	Image: {
		originalSrc: ({ url }: Image) => url,
		src: ({ url }: Image) => url,
		transformedSrc: ({ url }: Image) => url,
	},
};

const people: Resolvers = {
	Customer: {
		email: ({ defaultEmailAddress }: Customer) => defaultEmailAddress?.emailAddress ?? null,
		phone: ({ defaultPhoneNumber }: Customer) => defaultPhoneNumber?.phoneNumber ?? null,
		addresses: ({ defaultAddress }: Customer) => (defaultAddress ? [defaultAddress] : []),
		addressesV2: ({ defaultAddress }: Customer, args) => page(defaultAddress ? [defaultAddress] : [], args),
		orders: (customer: Customer, args, context) =>
			page(ordersOf(customer, context).filter(search(args.query, fields.orderFields)), args),
		lastOrder: (customer: Customer, _, context) =>
			ordersOf(customer, context).sort((one, other) => other.processedAt.localeCompare(one.processedAt))[0] ?? null,
		statistics: () => ({ predictedSpendTier: null }),
	},
	CustomerEmailAddress: {
		validFormat: () => true,
		marketingState: () => "NOT_SUBSCRIBED",
		openTrackingLevel: () => "UNKNOWN",
	},
	Order: {
		customer: (order: Order, _, { shop }) => withId(shop.customers, order.customerId),
		lineItems: (order: Order, args) => page(order.lineItems, args),
		fulfillments: (order: Order, { first }) => order.fulfillments.slice(0, first ?? undefined),
		refunds: (order: Order, { first }) => order.refunds.slice(0, first ?? undefined),
		statusPageUrl: (order: Order) => order.statusPageUrl,
		billingAddress: (order: Order) => order.shippingAddress,
		displayAddress: (order: Order) => order.shippingAddress,
		presentmentCurrencyCode: (order: Order) => order.currencyCode,
		currentSubtotalPriceSet: (order: Order) => order.subtotalPriceSet,
		originalTotalPriceSet: (order: Order) => order.totalPriceSet,
		currentSubtotalLineItemsQuantity: ({ lineItems }: Order) =>
			lineItems.reduce((sum, { currentQuantity }) => sum + currentQuantity, 0),
		confirmed: () => true,
	},
	LineItem: {
		product: (line: Order["lineItems"][number], _, { shop }) => withId(shop.products, line.productId),
		variant: (line: Order["lineItems"][number], _, { shop }) => withId(variantsOf(shop), line.variantId),
		image: (line: Order["lineItems"][number], _, { shop }) => withId(shop.products, line.productId)?.images[0] ?? null,
		discountedTotalSet: (line: Order["lineItems"][number]) => line.originalTotalSet,
		discountedUnitPriceSet: (line: Order["lineItems"][number]) => line.originalUnitPriceSet,
	},
	MailingAddress: { countryCode: ({ countryCodeV2 }) => countryCodeV2 },
};

const content: Resolvers = {
	Article: { blog: (article: Article & { blog?: Blog }) => article.blog },
	Blog: {
		articles: (blog: Blog, args, { shop }) =>
			page(
				articlesOf(shop).filter((article) => article.blog.id === blog.id),
				args,
			),
		articlesCount: ({ articles }: Blog) => ({ count: articles.length, precision: "EXACT" }),
		commentPolicy: () => "CLOSED",
	},
	Shop: {
		shopPolicies: (_, __, { shop }) => shop.policies,
		domains: (_, __, { shop: { facts } }) => [facts.primaryDomain, ...(facts.otherDomains ?? [])],
		products: list("products"),
		collections: list("collections"),
		orders: list("orders"),
		customers: list("customers"),
		timezoneAbbreviation: (_, __, { shop, nowMs }) => timeZonePart(shop.facts.ianaTimezone, "short", nowMs),
		timezoneOffset: (_, __, { shop, nowMs }) =>
			timeZonePart(shop.facts.ianaTimezone, "longOffset", nowMs).replace(/^GMT/, "").replace(":", "") || "+0000",
		enabledPresentmentCurrencies: (_, __, { shop }) => [shop.facts.currencyCode],
		storefrontUrl: (_, __, { shop }) => shop.facts.url,
		billingAddress: (_, __, { shop }) => shop.facts.shopAddress,
	},
	ShopPlan: { displayName: ({ publicDisplayName }) => publicDisplayName },
};

const timeZonePart = (timeZone: string, timeZoneName: "short" | "longOffset", nowMs: number) =>
	new Intl.DateTimeFormat("en", { timeZone, timeZoneName })
		.formatToParts(nowMs)
		.find(({ type }) => type === "timeZoneName")?.value ?? "";

const themes: Resolvers = {
	QueryRoot: {
		themes: (_, args, { shop }) => {
			const main = { id: mainTheme, name: "Baton demo theme", role: "MAIN", prefix: "/", ...dates(shop.facts) };
			return page(args.roles && !args.roles.includes("MAIN") ? [] : [main], args);
		},
		theme: (_, { id }, { shop }) =>
			id === mainTheme ? { id, name: "Baton demo theme", role: "MAIN", prefix: "/", ...dates(shop.facts) } : null,
	},
	OnlineStoreTheme: {
		files: (_, { filenames, first }, { themeFiles, shop }) => {
			const names = Object.keys(themeFiles).filter((name) => !filenames || filenames.includes(name));
			const files = names.map((filename) => {
				const body = themeFiles[filename] ?? "";
				const checksumMd5 = createHash("md5").update(body).digest("hex");
				return {
					id: filename,
					filename,
					contentType: "application/json",
					size: body.length,
					checksumMd5,
					body,
					...dates(shop.facts),
				};
			});
			return page(files, { first });
		},
	},
	OnlineStoreThemeFile: {
		body: ({ body }: { body: string }) => ({ __typename: "OnlineStoreThemeFileBodyText", content: body }),
	},
};
const mainTheme = "gid://shopify/OnlineStoreTheme/1";
const dates = ({ createdAt, updatedAt }: { createdAt: string; updatedAt: string }) => ({ createdAt, updatedAt });

export const typeResolvers: Resolvers[] = [catalog, people, content, themes];
