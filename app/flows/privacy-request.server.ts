import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import type { Person } from "~/privacy/privacy";
import { exportPerson, findRequest, finishRequest, redactPerson, redactShop } from "~/privacy/privacy.store.server";

/**
 * Does what a compliance webhook asked for. An export waits for the merchant under Settings → Data; a redaction
 * leaves the list of helpdesk tickets that only he can delete.
 */
export async function privacyRequest({ shop, requestId }: { shop: string; requestId: string }): Promise<void> {
	const request = await findRequest(shop, requestId);
	if (!request || request.state === "done") return;
	const person = request.result as unknown as Person;
	if (request.kind === "SHOP_REDACT") await inTransaction((tx) => redactShop(tx, shop));
	if (request.kind === "CUSTOMERS_REDACT")
		await inTransaction(async (tx) => {
			const ticketsToDelete = await redactPerson(tx, shop, person);
			await finishRequest(tx, shop, requestId, { ticketsToDelete }, now());
		});
	if (request.kind === "CUSTOMERS_DATA_REQUEST") {
		const result = await exportPerson(shop, person);
		await inTransaction((tx) => finishRequest(tx, shop, requestId, result, now()));
	}
	log.info({ shop, requestId, kind: request.kind }, "privacy request done");
}
