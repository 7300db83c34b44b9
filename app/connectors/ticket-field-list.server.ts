import { type Destination, failed, type TicketField } from "./connector";
import { deskAccount, deskHttp } from "./desk-account.server";
import { connectorOf } from "./registry";

/** The desk's own text fields as it names them now; null: it has none to fill, or does not say, and ids are typed. */
export async function listTicketFields(shop: string, destination: Destination): Promise<TicketField[] | null> {
	const { ticketFields } = connectorOf(destination);
	if (!ticketFields) return null;
	const opened = await deskAccount(shop, destination);
	if (failed(opened)) return null;
	const found = await ticketFields.list(opened.account, deskHttp);
	return failed(found) ? null : found.filter(({ id }) => ticketFields.id.test(id));
}
