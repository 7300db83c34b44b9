import { type ItemSource, readAgain, removeItem } from "~/knowledge/item.store.server";
import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { inboxTopic, wake } from "~/platform/live.server";

/** A file or page that was added goes; the next answer knows nothing of it. */
export const merchantRemovesItem = (shop: string, source: ItemSource, id: string): Promise<void> =>
	inTransaction(async (tx) => {
		await removeItem(tx, shop, source, id);
		await wake(tx, inboxTopic(shop));
	});

/** A page is read again now instead of tomorrow. */
export const merchantReadsPageAgain = (shop: string, id: string): Promise<void> =>
	inTransaction(async (tx) => {
		if (!(await readAgain(tx, shop, id))) return;
		await enqueue(tx, "read-item", { shop, itemId: id });
		await wake(tx, inboxTopic(shop));
	});
