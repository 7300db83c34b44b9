import { Drop } from "liquidjs";
import type { Customer } from "../shops/customer";
import { legacyId } from "../shops/making";
import type { Shop } from "../shops/shop";
import { type Cart, cartJson } from "./cart";
import { liquidCustomer } from "./liquid-customer";

/** Which page of the theme is shown: "product", "customers/account"; `objects` are the page's own (`product`). */
export type PageView = { template: string; title: string; status?: number; objects?: Record<string, unknown> };

export type Visit = {
	shop: Shop;
	customer: Customer | null;
	cart: Cart;
	/** "http://localhost:4000" */
	origin: string;
	/** Without the locale's prefix. */
	path: string;
	/** "nb" */
	locale: string;
	designMode: boolean;
};

/** The objects that every template and every app embed may use. */
export function globalObjects(visit: Visit, view: PageView) {
	const { shop, customer, cart, path, origin } = visit;
	return {
		shop: liquidShop(shop),
		customer: customer && liquidCustomer(shop, customer),
		cart: { ...inLocale(cartJson(shop, cart), visit), currency: currencyOf(shop) },
		request: {
			host: new URL(origin).host,
			origin,
			path,
			page_type: view.template,
			design_mode: visit.designMode,
			visual_preview_mode: false,
			locale: languageOf(visit, visit.locale),
		},
		localization: {
			language: languageOf(visit, visit.locale),
			available_languages: publishedLocales(shop).map(({ locale }) => languageOf(visit, locale)),
			country: {
				iso_code: shop.facts.shopAddress.countryCodeV2,
				name: shop.facts.shopAddress.country,
				currency: currencyOf(shop),
			},
		},
		routes: routesOf(visit),
		template: new Template(view.template),
		page_title: view.title,
		app: { metafields: {} },
		...inLocale(view.objects ?? {}, visit),
	};
}

export const publishedLocales = (shop: Shop) => shop.locales.filter(({ published }) => published);

export const primaryLocale = (shop: Shop): string => shop.locales.find(({ primary }) => primary)?.locale ?? "en";

/** "/" or "/nb": where this locale's pages begin. */
const rootOf = (shop: Shop, locale: string): string => (locale === primaryLocale(shop) ? "/" : `/${locale}`);

function liquidShop({ facts, locales }: Shop) {
	return {
		id: Number(legacyId(facts.id)),
		name: facts.name,
		description: facts.description,
		email: facts.contactEmail,
		domain: facts.primaryDomain.host,
		permanent_domain: facts.myshopifyDomain,
		url: facts.url,
		secure_url: facts.url,
		currency: facts.currencyCode,
		money_format: facts.currencyFormats.moneyFormat,
		money_with_currency_format: facts.currencyFormats.moneyWithCurrencyFormat,
		locale: locales.find(({ primary }) => primary)?.locale ?? "en",
		customer_accounts_enabled: true,
	};
}

const symbols: Record<string, string> = { EUR: "€", USD: "$" };

const currencyOf = ({ facts }: Shop) => ({
	iso_code: facts.currencyCode,
	symbol: symbols[facts.currencyCode] ?? facts.currencyCode,
	name: facts.currencyCode,
});

function languageOf({ shop, locale: current }: Visit, locale: string) {
	const found = shop.locales.find((candidate) => candidate.locale === locale);
	return {
		iso_code: locale,
		name: found?.name ?? locale,
		endonym_name: new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale,
		primary: found?.primary ?? false,
		root_url: rootOf(shop, locale),
		current: locale === current,
	};
}

/** The same with the locale in front of every path, as Shopify's objects have it: `/products/x` is `/nb/products/x`. */
export function inLocale<Value>(value: Value, visit: Pick<Visit, "shop" | "locale">): Value {
	const root = rootOf(visit.shop, visit.locale);
	return root === "/" ? value : (prefixed(value, root) as Value);
}

function prefixed(value: unknown, root: string, key = ""): unknown {
	if (typeof value === "string") return /(^|_)url$/.test(key) && value.startsWith("/") ? root + value : value;
	if (Array.isArray(value)) return value.map((item) => prefixed(item, root));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, prefixed(part, root, name)]));
}

/** Liquid's `routes`, and the paths behind `window.Shopify.routes`. */
export function routesOf({ shop, locale }: Pick<Visit, "shop" | "locale">) {
	const root = rootOf(shop, locale);
	const under = (path: string) => (root === "/" ? path : root + path);
	return {
		root_url: root,
		account_url: under("/account"),
		account_login_url: under("/account/login"),
		account_logout_url: under("/account/logout"),
		cart_url: under("/cart"),
		cart_add_url: under("/cart/add"),
		cart_change_url: under("/cart/change"),
		cart_update_url: under("/cart/update"),
		cart_clear_url: under("/cart/clear"),
		search_url: under("/search"),
		predictive_search_url: under("/search/suggest"),
		collections_url: under("/collections"),
		all_products_collection_url: under("/collections/all"),
	};
}

/** Prints and compares as the template's name, and has its parts, as Shopify's `template`. */
class Template extends Drop {
	readonly name: string;
	readonly directory: string | null;
	readonly suffix = null;

	constructor(private readonly full: string) {
		super();
		const parts = full.split("/");
		this.name = parts.at(-1) ?? full;
		this.directory = parts.length > 1 ? (parts[0] ?? null) : null;
	}

	override valueOf() {
		return this.full;
	}
}
