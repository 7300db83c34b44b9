import { z } from "zod";
import { later, minutes } from "~/platform/clock";
import { Failure, failed, type Http, type Ticket } from "../connector";
import { callGorgias, type GorgiasAccount } from "./client";
import { moment } from "./moment";
import { readPages } from "./pages";

const message = z.object({
	id: z.number(),
	external_id: z.string().nullish(),
	channel: z.string().nullish(),
	via: z.string().nullish(),
	from_agent: z.boolean().nullish(),
	public: z.boolean().nullish(),
	sender: z.object({ name: z.string().nullish() }).nullish(),
	body_text: z.string().nullish(),
	stripped_text: z.string().nullish(),
	created_datetime: z.string().nullish(),
	sent_datetime: z.string().nullish(),
});
export type ListedMessage = z.infer<typeof message>;

/** A ticket of 6,000 messages is read to its end. */
const mostPages = 60;

/** A ticket's messages, newest first, page by page, until `enough` says so. */
export function readMessages(
	{ remoteId }: Ticket,
	desk: { account: GorgiasAccount; http: Http },
	enough: (page: ListedMessage[]) => boolean,
): Promise<ListedMessage[] | Failure> {
	const query = { ticket_id: remoteId, order_by: "created_datetime:desc" };
	return readPages(
		{ path: "/api/messages", query, item: message, mostPages, of: "messages of the ticket" },
		desk,
		enough,
	);
}

/** Is there a message with one of these ids? It says of itself that it is of `at`. */
export async function hasMessage(
	ticket: Ticket,
	wanted: { externalIds: string[]; at: string },
	desk: { account: GorgiasAccount; http: Http },
): Promise<boolean | Failure> {
	const isIt = ({ external_id: id }: ListedMessage) => wanted.externalIds.includes(id ?? "");
	const since = later(new Date(wanted.at), -minutes(1));
	const found = await readMessages(ticket, desk, (page) => page.some(isIt) || reaches(page, since));
	return failed(found) ? found : found.some(isIt);
}

/** Adds a message that carries our own id, unless it is there already. */
export async function addOnce(
	ticket: Ticket,
	body: { external_id: string; created_datetime: string },
	desk: { account: GorgiasAccount; http: Http },
): Promise<"done" | Failure> {
	const wanted = { externalIds: [body.external_id], at: body.created_datetime };
	const there = await hasMessage(ticket, wanted, desk);
	if (failed(there)) return there;
	return there ? "done" : addMessage(ticket, body, desk);
}

export async function addMessage(
	{ remoteId }: Ticket,
	body: object,
	{ account, http }: { account: GorgiasAccount; http: Http },
): Promise<"done" | Failure> {
	const path = `/api/tickets/${encodeURIComponent(remoteId)}/messages`;
	const added = await callGorgias(account, http, path, { method: "POST", body: JSON.stringify(body) });
	return failed(added) ? missing(added) : "done";
}

/** A ticket can be merged into another one of its customer's, by people or by Gorgias itself; its number is gone then. */
export const missing = (failure: Failure): Failure =>
	failure.kind === "gone"
		? new Failure(
				"gone",
				"The ticket is no longer in Gorgias: it was deleted, or merged into another.",
				failure.details,
			)
		: failure;

/** Does the page, newest first, go back beyond this moment? */
export function reaches(page: ListedMessage[], since: Date): boolean {
	const oldest = moment(page.at(-1)?.created_datetime);
	return oldest !== null && oldest < since;
}
