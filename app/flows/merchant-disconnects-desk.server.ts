import { deleteConnection } from "~/connectors/connection.store.server";
import { type Destination, failed } from "~/connectors/connector";
import { deskAccount, deskHttp } from "~/connectors/desk-account.server";
import { connectorOf } from "~/connectors/registry";
import { closeLine, findLine } from "~/desk-news/desk-line.store.server";
import { inTransaction } from "~/platform/db.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { adjustSettings, shopOf } from "~/settings/shop.store.server";

/**
 * The desk is told that Baton is gone, and its secrets are deleted whatever it says. `message` is for the merchant; it
 * says so when handoffs now go to the Inbox.
 */
export async function merchantDisconnectsDesk(asked: {
	shop: string;
	destination: Destination;
}): Promise<{ ok: true; message: string }> {
	const { shop, destination } = asked;
	const { label } = connectorOf(destination);
	const revoked = await revoke(shop, destination);
	const movedToInbox = await inTransaction(async (tx) => {
		await deleteConnection(tx, shop, destination);
		await closeLine(tx, shop, destination);
		await wake(tx, inboxTopic(shop));
		const { settings } = await shopOf(shop, tx);
		if (settings.handoff.destination !== destination) return false;
		await adjustSettings(shop, { handoff: { ...settings.handoff, destination: "inbox" } }, tx);
		return true;
	});
	const sentences = [
		`${label} is disconnected.`,
		...(revoked ? [] : [`${label} could not be told; remove Baton's access there as well.`]),
		...(movedToInbox ? ["Handoffs go to the Inbox from now on."] : []),
	];
	return { ok: true, message: sentences.join(" ") };
}

/** Takes the webhook down and gives the access back. False: the desk did not hear of it. */
async function revoke(shop: string, destination: Destination): Promise<boolean> {
	const { connection, news } = connectorOf(destination);
	const line = await findLine(shop, destination);
	const webhook = line?.webhook ?? null;
	if (!connection?.revoke && !webhook) return true;
	const desk = await deskAccount(shop, destination);
	if (failed(desk)) return false;
	const silenced = webhook ? await news?.unsubscribe?.(desk.account, deskHttp, webhook) : "done";
	const revoked = await connection?.revoke?.(desk.account, deskHttp);
	return !failed(silenced) && !failed(revoked);
}
