import { isPretend } from "~/knowledge/fetch-page.server";
import { addItem, mostItems } from "~/knowledge/item.store.server";
import { ownAddress } from "~/knowledge/web-address";
import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { shopOf } from "~/settings/shop.store.server";
import type { Added } from "./merchant-adds-file.server";

/** A merchant adds a page of his own shop by its address; the worker reads it now, and again every day. */
export async function merchantAddsPage(shop: string, address: string): Promise<Added> {
	const { origins } = await shopOf(shop);
	const checked = ownAddress(address, { domains: origins, pretend: isPretend() });
	if ("problem" in checked) return { ok: false, problem: checked.problem };
	return inTransaction(async (tx) => {
		const id = await addItem(tx, shop, { source: "web", name: checked.url.href, format: "html", content: null });
		if (!id) return { ok: false, problem: `There are ${mostItems} pages already. Remove some first.` };
		await enqueue(tx, "read-item", { shop, itemId: id });
		await wake(tx, inboxTopic(shop));
		return { ok: true, id };
	});
}
