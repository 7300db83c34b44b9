import { type DueWork, takeDueWork } from "~/delivery/due-work.store.server";
import { tryDelivery } from "./try-delivery.server";
import { updateTicket } from "./update-ticket.server";
import { verifyConnection } from "./verify-connections.server";

/**
 * The next piece of work for helpdesks, taken for this worker; null: nothing is due, or all of it has to wait. Safe to
 * ask for at any time, any number of times, by any number of workers.
 */
export async function nextDueWork(): Promise<(() => Promise<void>) | null> {
	const work = await takeDueWork();
	return work && (() => perform(work));
}

async function perform(work: DueWork): Promise<void> {
	if (work.type === "deliver") return tryDelivery(work.delivery, work.parked);
	if (work.type === "update") return updateTicket(work.update, work.parked);
	await verifyConnection(work);
}
