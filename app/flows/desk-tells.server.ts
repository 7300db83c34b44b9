import type { DeskNews, Destination } from "~/connectors/connector";
import { findConversation } from "~/conversations/conversation.store.server";
import { recordEvents } from "~/conversations/event.store.server";
import { messageKey } from "~/conversations/message";
import { addMessage } from "~/conversations/message.store.server";
import { replyInChat } from "~/desk-news/desk-news";
import {
	type FollowedTicket,
	findTicket,
	keepNews,
	settleStatus,
	statusBefore,
} from "~/desk-news/desk-news.store.server";
import { now } from "~/platform/clock";
import { inTransaction, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { inboxTopic, wake } from "~/platform/live.server";

type Told = { shop: string; destination: Destination; news: DeskNews };

/**
 * A desk tells what became of tickets, by its webhook or because it was asked. Each piece of news counts once, however
 * it comes; what is about no ticket of this shop's is nobody's. Returns how many pieces were new.
 */
export async function deskTells(shop: string, destination: Destination, all: DeskNews[]): Promise<number> {
	let kept = 0;
	for (const news of all) if (await inTransaction((tx) => hear(tx, { shop, destination, news }))) kept += 1;
	return kept;
}

/** The news, the event and, of a reply, the shopper's message commit together. False: known, or about nothing of ours. */
async function hear(tx: Tx, told: Told): Promise<boolean> {
	const { shop, destination, news } = told;
	const ticket = await findTicket(tx, shop, { destination, remoteId: news.remoteId });
	const conversation = ticket && (await findConversation(shop, ticket.conversationId, tx, { lock: true }));
	if (!ticket || !conversation) return false;
	const kept = news.type === "reply" ? await hearReply(tx, told, ticket) : await hearStatus(tx, told, ticket);
	if (kept) await wake(tx, inboxTopic(shop));
	return kept;
}

async function hearReply(tx: Tx, { shop, destination, news }: Told, ticket: FollowedTicket): Promise<boolean> {
	if (news.type !== "reply") return false;
	const { handoffId, conversationId } = ticket;
	const message = replyInChat(news, { id: newId("message"), key: messageKey.deskReply(destination, news.id) });
	if (message.text === "") return false;
	const { id, at } = news;
	const row = {
		id,
		destination,
		handoffId,
		at,
		heardAt: now(),
		author: news.author.slice(0, 80),
		messageId: message.id,
	};
	if (!(await keepNews(tx, shop, { ...row, type: "reply" }))) return false;
	// A conversation that was handed over stays so: the shopper's next message still begins a new one.
	await addMessage(tx, { shop, conversationId, at: now(), message });
	await recordEvents(tx, shop, conversationId, [{ type: "desk-replied", handoffId, happenedAt: at.toISOString() }]);
	return true;
}

async function hearStatus(tx: Tx, { shop, destination, news }: Told, ticket: FollowedTicket): Promise<boolean> {
	if (news.type !== "status") return false;
	const { handoffId, conversationId } = ticket;
	const { id, at, status } = news;
	// Desks tell of every touch of a ticket; only what changes how it stands is news.
	if ((await statusBefore(tx, shop, handoffId, at)) === status) return false;
	if (!(await keepNews(tx, shop, { id, destination, handoffId, at, heardAt: now(), type: "status", status })))
		return false;
	await settleStatus(tx, shop, ticket);
	const changed = { type: "ticket-changed" as const, handoffId, status, happenedAt: at.toISOString() };
	await recordEvents(tx, shop, conversationId, [changed]);
	return true;
}
