import { shopifyKinds } from "~/knowledge/document";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { installShop } from "~/settings/shop.store.server";
import { planSync } from "./merchant-syncs-knowledge.server";

/** The `admin.graphql` of Shopify's library. */
type AdminGraphql = (query: string, options?: { variables?: Record<string, unknown> }) => Promise<Response>;

const shopFacts = `#graphql
	query ShopFacts {
		shop { name email ianaTimezone currencyCode myshopifyDomain primaryDomain { host } }
		shopLocales { locale primary }
	}`;

/** A merchant opened Baton for the first time, or again after an uninstall: the shop exists and its knowledge is on its way. */
export async function shopIsInstalled(shop: string, graphql: AdminGraphql): Promise<void> {
	const facts = await readFacts(graphql);
	await inTransaction(async (tx) => {
		await installShop(shop, facts, now(), tx);
		await planSync(tx, shop, shopifyKinds, "whole");
	});
}

async function readFacts(graphql: AdminGraphql) {
	const { data } = await (await graphql(shopFacts)).json();
	const { shop } = data;
	return {
		name: shop.name,
		email: shop.email,
		timeZone: shop.ianaTimezone,
		currency: shop.currencyCode,
		locale: data.shopLocales.find((locale: { primary: boolean }) => locale.primary)?.locale ?? "en",
		origins: [...new Set([shop.primaryDomain.host, shop.myshopifyDomain])] as string[],
	};
}
