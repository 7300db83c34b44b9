import { z } from "zod";
import { type Failure, failed, type Http, type TicketField } from "../connector";
import { readZendesk, type ZendeskAccount } from "./client";

const page = z.object({
	ticket_fields: z.array(
		z.object({
			id: z.number(),
			type: z.string(),
			title: z.string(),
			active: z.boolean(),
			/** False: one of Zendesk's own, such as Subject. */
			removable: z.boolean(),
		}),
	),
});

/** Of these types is a field that takes any text. */
const textTypes = ["text", "textarea"];

/** The account's own text fields, as they are named there. Zendesk gives 100 a page; there is no account with more. */
export async function listTicketFields(account: ZendeskAccount, http: Http): Promise<TicketField[] | Failure> {
	const found = await readZendesk(account, http, "/api/v2/ticket_fields", page);
	if (failed(found)) return found;
	return found.ticket_fields
		.filter(({ active, removable, type }) => active && removable && textTypes.includes(type))
		.map(({ id, title }) => ({ id: String(id), name: title }));
}
