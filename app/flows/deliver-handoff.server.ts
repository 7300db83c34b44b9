import { type DueWork, takeDueWork } from "~/delivery/due-work.store.server";
import { tryDelivery } from "./try-delivery.server";
import { updateTicket } from "./update-ticket.server";
import { verifyConnection } from "./verify-connections.server";

type Only = { shop: string; deliveryId: string };

/** The next piece of work for helpdesks, taken for this worker; null: nothing is due, or all of it has to wait. */
export async function nextDueWork(only?: Only): Promise<(() => Promise<void>) | null> {
	const work = await takeDueWork(only);
	return work && (() => perform(work));
}

/**
 * One attempt to bring this handoff to its desk, if it is due and nobody else makes one. Safe to run at any time, any
 * number of times, by any number of workers.
 */
export async function deliverHandoff({ shop, deliveryId }: Only): Promise<void> {
	await (await nextDueWork({ shop, deliveryId }))?.();
}

async function perform(work: DueWork): Promise<void> {
	if (work.type === "deliver") return tryDelivery(work.delivery, work.parked);
	if (work.type === "update") return updateTicket(work.update, work.parked);
	await verifyConnection(work);
}
