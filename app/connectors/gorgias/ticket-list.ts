import { z } from "zod";
import { type Failure, failed, type Http, type Ticket } from "../connector";
import type { GorgiasAccount } from "./client";
import { moment } from "./moment";
import { readPages } from "./pages";

const ticket = z.object({
	id: z.number(),
	status: z.string().nullish(),
	updated_datetime: z.string().nullish(),
	closed_datetime: z.string().nullish(),
	snooze_datetime: z.string().nullish(),
});
type ListedTicket = z.infer<typeof ticket>;

const mostPages = 50;

/**
 * Those of these tickets that changed since and are not in the trash, oldest change first. The account's tickets are
 * read by their last change, which is one call in most cases, however many tickets are waited for.
 */
export async function readChangedTickets(
	tickets: Ticket[],
	since: Date,
	desk: { account: GorgiasAccount; http: Http },
): Promise<ListedTicket[] | Failure> {
	const wanted = new Set(tickets.map(({ remoteId }) => remoteId));
	const changed = new Map<number, ListedTicket>();
	const query = { order_by: "updated_datetime:desc", trashed: "false" };
	const list = { path: "/api/tickets", query, item: ticket, mostPages, of: "changed tickets" };
	const read = await readPages(list, desk, (page) => {
		const fresh = page.filter(({ updated_datetime: at }) => (moment(at) ?? since) >= since);
		for (const one of fresh) if (wanted.has(String(one.id))) changed.set(one.id, one);
		return fresh.length < page.length || changed.size === wanted.size;
	});
	return failed(read) ? read : [...changed.values()].reverse();
}
