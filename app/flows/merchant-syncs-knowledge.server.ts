import { type ShopifyKind, shopifyKinds } from "~/knowledge/document";
import { planRuns } from "~/knowledge/source.store.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { inboxTopic, wake } from "~/platform/live.server";

/** "Sync now": the worker compares everything with Shopify; pressed twice it is one sync. */
export const merchantSyncsKnowledge = (shop: string): Promise<void> =>
	inTransaction((tx) => planSync(tx, shop, shopifyKinds, "whole"));

/** Plans a look at these sources, and the work for it. `anew`: also what has not changed at Shopify is read again. */
export async function planSync(
	tx: Tx,
	shop: string,
	kinds: readonly ShopifyKind[],
	mode: "whole" | "recent",
	anew = false,
): Promise<void> {
	await planRuns(tx, shop, [...kinds], { mode, anew });
	await enqueue(tx, "sync-knowledge", { shop }, { singletonKey: shop });
	await wake(tx, inboxTopic(shop));
}

/** What waits for Shopify need not wait any longer. */
export const goOnSyncing = (shop: string): Promise<void> =>
	inTransaction((tx) => enqueue(tx, "sync-knowledge", { shop }, { singletonKey: shop }));
