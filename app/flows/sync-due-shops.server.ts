import { type ShopifyKind, shopifyKinds } from "~/knowledge/document";
import { pagesReadBefore } from "~/knowledge/item.store.server";
import { isReconcileDue } from "~/knowledge/reconcile";
import { reconciledTimes } from "~/knowledge/source.store.server";
import { hours, later, minutes, now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { findShop, shopsSyncedBefore } from "~/settings/shop.store.server";
import { planSync } from "./merchant-syncs-knowledge.server";

/** Pages, articles and policies have no webhook (no such topics in 2026-10): they are looked at this often. */
const syncEvery = minutes(30);
const pagesEvery = hours(24);
/** Too many to be listed each time; webhooks tell of them. What they missed is found by its time of change, deletions at night. */
const nightly: ShopifyKind[] = ["products", "collections"];
const often = shopifyKinds.filter((kind) => !nightly.includes(kind));

/** One shop after the other; what goes wrong in one keeps no other from its turn. */
export async function syncDueShops(): Promise<void> {
	for (const shop of await shopsSyncedBefore(later(now(), -syncEvery)))
		await syncDueShop(shop).catch((error: unknown) => log.error({ error, shop }, "a shop's sync could not be planned"));
}

async function syncDueShop(shop: string): Promise<void> {
	const profile = await findShop(shop);
	if (!profile) return;
	const pages = await pagesReadBefore(shop, pagesEvery);
	const times = await reconciledTimes(shop);
	const due = nightly.filter((kind) => isReconcileDue(times.get(kind) ?? null, now(), profile.timeZone));
	await inTransaction(async (tx) => {
		if (!due.includes("products")) await planSync(tx, shop, ["products"], "recent");
		await planSync(tx, shop, [...often, ...due], "whole");
		if (due.length > 0) await enqueue(tx, "look-at-shop", { shop }, { singletonKey: shop });
		for (const itemId of pages) await enqueue(tx, "read-item", { shop, itemId });
	});
}
