import { type SourceKind, shopifyKinds } from "~/knowledge/document";
import { knowledgeChanged } from "~/knowledge/document.store.server";
import { switchSource } from "~/knowledge/source.store.server";
import { inTransaction } from "~/platform/db.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { planSync } from "./merchant-syncs-knowledge.server";

/** A source is switched on or off: the next answer knows. One that comes back is compared with Shopify at once. */
export const merchantSwitchesSource = (shop: string, kind: SourceKind, enabled: boolean): Promise<void> =>
	inTransaction(async (tx) => {
		await knowledgeChanged(tx, shop, await switchSource(tx, shop, kind, enabled));
		const ofShopify = shopifyKinds.find((one) => one === kind);
		if (enabled && ofShopify) await planSync(tx, shop, [ofShopify], "whole");
		await wake(tx, inboxTopic(shop));
	});
