import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { findShop } from "~/settings/shop.store.server";

/** Shopify says that products or collections changed: one sync soon, however many webhooks say so. */
export async function knowledgeChanges(shop: string): Promise<void> {
	if (!(await findShop(shop))) return;
	await inTransaction((tx) => enqueue(tx, "sync-knowledge", { shop }, { singletonKey: shop, afterSeconds: 5 }));
}
