import { days, later, now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { deleteConversationsBefore, deleteStaleReceipts, everyShop } from "~/privacy/privacy.store.server";
import { parseSettings } from "~/settings/settings";

/** Receipts and done requests are proof for longer than Shopify retries and asks. */
const receiptDays = 60;

/** Nightly: each shop's conversations live as long as its merchant wishes. */
export async function applyRetention(): Promise<void> {
	for (const shop of await everyShop()) {
		const { retentionDays } = parseSettings(shop.settings);
		const before = later(now(), -days(retentionDays));
		if (retentionDays === 0 || !shop.oldest || shop.oldest >= before) continue;
		const deleted = await inTransaction((tx) => deleteConversationsBefore(tx, shop.domain, before));
		if (deleted > 0) log.info({ shop: shop.domain, deleted }, "conversations past their retention are deleted");
	}
	await deleteStaleReceipts(later(now(), -days(receiptDays)));
}
