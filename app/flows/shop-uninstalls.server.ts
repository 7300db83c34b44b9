import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { forgetAccess } from "~/privacy/privacy.store.server";

/** The merchant removed Baton: no chat is served any more and every credential is gone. `shop/redact` follows in 48 hours. */
export const shopUninstalls = (shop: string): Promise<void> => inTransaction((tx) => forgetAccess(tx, shop, now()));
