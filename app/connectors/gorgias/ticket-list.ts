import { z } from "zod";
import { Failure, failed, type Http, type Ticket } from "../connector";
import { type GorgiasAccount, label, readGorgias } from "./client";
import { moment } from "./moment";

const ticket = z.object({
	id: z.number(),
	status: z.string().nullish(),
	updated_datetime: z.string().nullish(),
	closed_datetime: z.string().nullish(),
	snooze_datetime: z.string().nullish(),
});
export type ListedTicket = z.infer<typeof ticket>;

const page = z.object({
	data: z.array(ticket),
	meta: z.object({ next_cursor: z.string().nullish() }).nullish(),
});

const mostPages = 50;

/**
 * Those of these tickets that changed since and are not in the trash, oldest change first. The account's tickets are read by their last change,
 * which is one call in most cases, however many tickets are waited for.
 */
export async function readChangedTickets(
	tickets: Ticket[],
	since: Date,
	{ account, http }: { account: GorgiasAccount; http: Http },
): Promise<ListedTicket[] | Failure> {
	const wanted = new Set(tickets.map(({ remoteId }) => remoteId));
	const query = new URLSearchParams({ order_by: "updated_datetime:desc", trashed: "false", limit: "100" });
	const changed = new Map<number, ListedTicket>();
	for (let pages = 0; pages < mostPages; pages += 1) {
		const found = await readGorgias(account, http, `/api/tickets?${query}`, page);
		if (failed(found)) return found;
		const fresh = found.data.filter(({ updated_datetime: at }) => (moment(at) ?? since) >= since);
		for (const one of fresh) if (wanted.has(String(one.id))) changed.set(one.id, one);
		const cursor = found.meta?.next_cursor;
		if (!cursor || fresh.length < found.data.length || changed.size === wanted.size)
			return [...changed.values()].reverse();
		query.set("cursor", cursor);
	}
	return new Failure("unreachable", `${label} shows more changed tickets than can be read.`);
}
