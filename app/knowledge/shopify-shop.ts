/** What is read of the shop itself (Admin API 2026-10; validated in shopify-queries.test.ts). */
export const shopFactsQuery = `#graphql
	query ShopFacts {
		shop { name email ianaTimezone currencyCode myshopifyDomain primaryDomain { host } domains { host } }
		shopLocales { locale primary }
	}`;

export type ShopAnswer = {
	shop: {
		name: string;
		email: string;
		ianaTimezone: string;
		currencyCode: string;
		myshopifyDomain: string;
		primaryDomain: { host: string };
		/** Every domain that the shop is on, the ones of its markets too. */
		domains: { host: string }[];
	};
	shopLocales: { locale: string; primary: boolean }[];
};

/** The shop as Baton keeps it; the primary domain first, since shoppers are sent there. */
export function shopFactsOf({ shop, shopLocales }: ShopAnswer) {
	const hosts = [shop.primaryDomain.host, ...shop.domains.map(({ host }) => host), shop.myshopifyDomain];
	return {
		name: shop.name,
		email: shop.email,
		timeZone: shop.ianaTimezone,
		currency: shop.currencyCode,
		locale: shopLocales.find(({ primary }) => primary)?.locale ?? "en",
		origins: [...new Set(hosts)],
	};
}
