import { type Connector, type DeskNews, type Failure, failed, type Http, type Ticket } from "../connector";
import type { GorgiasAccount, GorgiasCredentials } from "./client";
import { type ListedMessage, reaches, readMessages } from "./message-list";
import { moment } from "./moment";
import { receive, subscribe, unsubscribe } from "./subscription";
import { readChangedTickets } from "./ticket-list";
import { isReply, statusNews } from "./ticket-news";

/** What happened to these tickets since: which of them changed, and what people answered in those. */
async function poll(
	tickets: Ticket[],
	since: Date,
	account: GorgiasAccount,
	http: Http,
): Promise<DeskNews[] | Failure> {
	const changed = await readChangedTickets(tickets, since, { account, http });
	if (failed(changed)) return changed;
	const news: DeskNews[] = [];
	for (const { id, ...facts } of changed) {
		const remoteId = String(id);
		const status = statusNews(remoteId, facts);
		const replies = await repliesSince(remoteId, since, { account, http });
		if (failed(replies)) return replies;
		news.push(...replies, ...(status ? [status] : []));
	}
	return news;
}

async function repliesSince(remoteId: string, since: Date, desk: { account: GorgiasAccount; http: Http }) {
	const read = await readMessages({ remoteId, remoteUrl: "" }, desk, (page) => reaches(page, since));
	if (failed(read)) return read;
	return read
		.map((message) => replyNews(remoteId, message))
		.filter((reply) => reply !== null)
		.filter(({ at }) => at >= since)
		.reverse();
}

/** `stripped_text` is the answer without what it quotes and signs with. */
function replyNews(remoteId: string, message: ListedMessage): DeskNews | null {
	const at = moment(message.sent_datetime) ?? moment(message.created_datetime);
	const text = message.stripped_text || message.body_text;
	if (
		!at ||
		!text ||
		!isReply({ ...message, fromAgent: message.from_agent === true, isPublic: message.public === true })
	)
		return null;
	return { type: "reply", id: `message-${message.id}`, remoteId, at, author: message.sender?.name || "Support", text };
}

export const news: Connector<GorgiasCredentials>["news"] = { subscribe, unsubscribe, receive, poll };
