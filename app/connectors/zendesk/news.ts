import { z } from "zod";
import { later, seconds } from "~/platform/clock";
import { type Connector, type DeskNews, type Failure, failed, type Http, type Ticket } from "../connector";
import { readZendesk, type ZendeskAccount, type ZendeskCredentials } from "./client";
import { commentsSince } from "./comments";
import { receive, subscribe, unsubscribe } from "./subscription";
import { moment, replyNews, statusNews } from "./ticket-news";

const manyTickets = z.object({
	tickets: z.array(
		z.object({ id: z.number(), status: z.string(), requester_id: z.number(), updated_at: z.string().nullish() }),
	),
	metric_sets: z.array(z.object({ ticket_id: z.number(), status_updated_at: z.string().nullish() })).nullish(),
});
type Found = z.infer<typeof manyTickets>["tickets"][number];

/** Zendesk shows so many tickets at once. */
const mostAtOnce = 100;

/** Zendesk's times are full seconds. */
const secondMs = seconds(1);

/** What happened to these tickets since: which of them changed, when their status did, and what was answered in them. */
async function poll(
	tickets: Ticket[],
	since: Date,
	account: ZendeskAccount,
	http: Http,
): Promise<DeskNews[] | Failure> {
	const from = later(since, -secondMs);
	const news: DeskNews[] = [];
	for (let at = 0; at < tickets.length; at += mostAtOnce) {
		const ids = tickets.slice(at, at + mostAtOnce).map(({ remoteId }) => remoteId);
		const path = `/api/v2/tickets/show_many?ids=${ids.map(encodeURIComponent).join(",")}&include=metric_sets`;
		const found = await readZendesk(account, http, path, manyTickets);
		if (failed(found)) return found;
		const changes = new Map(found.metric_sets?.map((one) => [one.ticket_id, one.status_updated_at]));
		for (const ticket of found.tickets.filter(({ updated_at }) => isSince(updated_at, from))) {
			const told = await newsOfTicket(ticket, changes.get(ticket.id), from, { account, http });
			if (failed(told)) return told;
			news.push(...told);
		}
	}
	return news;
}

async function newsOfTicket(
	{ id, status, requester_id, updated_at }: Found,
	statusAt: string | null | undefined,
	since: Date,
	desk: { account: ZendeskAccount; http: Http },
): Promise<DeskNews[] | Failure> {
	const remoteId = String(id);
	const read = await commentsSince({ remoteId, remoteUrl: "" }, since, desk);
	if (failed(read)) return read;
	const replies = read.comments
		.filter(({ created_at }) => isSince(created_at, since))
		.map((comment) => {
			const by = read.authors.find((author) => author.id === comment.author_id);
			return replyNews(remoteId, requester_id, {
				id: comment.id,
				at: comment.created_at,
				author: { id: comment.author_id ?? "", name: by?.name, isStaff: by?.role === "agent" || by?.role === "admin" },
				isPublic: comment.public === true,
				text: comment.plain_body ?? comment.body ?? "",
			});
		});
	const changedAt = statusAt ?? updated_at;
	const standing = isSince(changedAt, since) ? statusNews(remoteId, status, changedAt) : null;
	return [...replies.reverse(), standing].filter((one) => one !== null);
}

function isSince(text: string | null | undefined, since: Date): boolean {
	const at = moment(text);
	return at !== null && at >= since;
}

export const news: Connector<ZendeskCredentials>["news"] = { subscribe, unsubscribe, receive, poll };
