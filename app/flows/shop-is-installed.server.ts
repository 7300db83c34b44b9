import { shopifyKinds } from "~/knowledge/document";
import { type ShopAnswer, shopFactsOf, shopFactsQuery } from "~/knowledge/shopify-shop";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { installShop } from "~/settings/shop.store.server";
import { planSync } from "./merchant-syncs-knowledge.server";

/** The `admin.graphql` of Shopify's library. */
type AdminGraphql = (query: string, options?: { variables?: Record<string, unknown> }) => Promise<Response>;

/** A merchant opened Baton for the first time, or again after an uninstall: the shop exists and its knowledge is on its way. */
export async function shopIsInstalled(shop: string, graphql: AdminGraphql): Promise<void> {
	const { data } = (await (await graphql(shopFactsQuery)).json()) as { data: ShopAnswer };
	await inTransaction(async (tx) => {
		await installShop(shop, shopFactsOf(data), now(), tx);
		await planSync(tx, shop, shopifyKinds, "whole");
	});
}
