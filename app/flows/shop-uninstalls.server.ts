import { listConnections } from "~/connectors/connection.store.server";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { forgetAccess } from "~/privacy/privacy.store.server";
import { promiseToLeave } from "./leave-desk.server";

/**
 * The merchant removed Baton: no chat is served any more and no credential is in use. The helpdesks are told, which
 * ends what is kept for that. `shop/redact` follows in 48 hours.
 */
export const shopUninstalls = (shop: string): Promise<void> =>
	inTransaction(async (tx) => {
		for (const { destination } of await listConnections(shop, tx)) await promiseToLeave(tx, shop, destination);
		await forgetAccess(tx, shop, now());
	});
