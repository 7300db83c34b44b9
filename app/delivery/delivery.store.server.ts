import type { Destination } from "~/connectors/connector";
import { later, minutes } from "~/platform/clock";
import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { enqueue } from "~/platform/jobs.server";

/** After this long without a ticket, the conversation goes to the Inbox. */
export const deadlineMinutes = 15;

export type Promised = { shop: string; handoffId: string; destination: Destination; now: Date };

/**
 * Promises the ticket of a handoff, inside the transaction that stores the handoff itself. For the Inbox there is
 * nothing to send: delivery and handoff are delivered at once.
 */
export async function promiseDelivery(tx: Tx, { shop, handoffId, destination, now }: Promised): Promise<void> {
	const delivered = destination === "inbox";
	const id = newId("delivery");
	await tx.delivery.create({
		data: {
			id,
			shop,
			handoffId,
			destination,
			state: delivered ? "delivered" : "pending",
			idempotencyKey: handoffId,
			createdAt: now,
			deadlineAt: later(now, minutes(deadlineMinutes)),
			deliveredAt: delivered ? now : null,
		},
	});
	if (delivered) await tx.handoff.updateMany({ where: { id: handoffId, shop }, data: { state: "delivered" } });
	else await enqueue(tx, "deliver-handoff", { shop, deliveryId: id }, { singletonKey: id });
}
