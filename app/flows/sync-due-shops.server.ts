import { later, minutes, now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { shopsSyncedBefore } from "~/settings/shop.store.server";

/** Pages, articles and policies have no webhook (facts: no such topics in 2026-10): they are looked at this often. */
const syncEvery = minutes(30);

export async function syncDueShops(): Promise<void> {
	const due = await shopsSyncedBefore(later(now(), -syncEvery));
	for (const shop of due) await inTransaction((tx) => enqueue(tx, "sync-knowledge", { shop }, { singletonKey: shop }));
}
