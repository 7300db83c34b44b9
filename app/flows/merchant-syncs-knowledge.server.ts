import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";

/** "Sync now": the worker reads the shop's knowledge anew; pressed twice it is one sync. */
export const merchantSyncsKnowledge = (shop: string): Promise<void> =>
	inTransaction((tx) => enqueue(tx, "sync-knowledge", { shop }, { singletonKey: shop }));
