import { findConnection } from "~/connectors/connection.store.server";
import type { Destination } from "~/connectors/connector";
import { connectorOf } from "~/connectors/registry";
import { findDelivery, sendAgain } from "~/delivery/delivery.store.server";
import { reviveUpdates } from "~/delivery/ticket-update.store.server";
import { inTransaction } from "~/platform/db.server";
import { inboxTopic, wake } from "~/platform/live.server";

/**
 * A merchant sends a handoff to its desk once more: the same request under the same key, so that whatever happened
 * before, it ends as one ticket. `message` is for the merchant.
 */
export function merchantSendsAgain(asked: {
	shop: string;
	deliveryId: string;
}): Promise<{ ok: true } | { ok: false; message: string }> {
	const { shop, deliveryId } = asked;
	return inTransaction(async (tx) => {
		const delivery = await findDelivery(shop, deliveryId, tx);
		if (!delivery) return refused("This handoff is not there any more.");
		const destination = delivery.destination as Destination;
		const { label, connection } = connectorOf(destination);
		const connected = connection && (await findConnection(shop, destination, tx));
		if (connected?.state !== "connected") return refused(`${label} is not connected. Connect it in Settings first.`);
		if (!(await sendAgain(tx, shop, deliveryId))) return refused("It is being sent, or it has been delivered.");
		await reviveUpdates(tx, shop, deliveryId);
		await wake(tx, inboxTopic(shop));
		return { ok: true as const };
	});
}

const refused = (message: string) => ({ ok: false as const, message });
