import { failed } from "~/connectors/connector";
import { adminReader } from "~/knowledge/shopify-admin.server";
import { type ShopAnswer, shopFactsOf, shopFactsQuery } from "~/knowledge/shopify-shop";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { findShop, installShop } from "~/settings/shop.store.server";

/**
 * Reads what Shopify says of the shop itself: its webhook names one domain, and a shop may be on many, each of which the
 * chat answers on and pages are read from. Throws when Shopify can't be reached, so that the job comes again.
 */
export async function lookAtShop({ shop }: { shop: string }): Promise<void> {
	if (!(await findShop(shop))) return;
	const admin = await adminReader(shop);
	const answer = failed(admin) ? admin : await admin<ShopAnswer>(shopFactsQuery);
	if (failed(answer)) {
		if (answer.kind === "busy" || answer.kind === "unreachable") throw new Error(`${shop}: ${answer.message}`);
		return;
	}
	await inTransaction(async (tx) => {
		if (await findShop(shop, tx)) await installShop(shop, shopFactsOf(answer), now(), tx);
	});
}
