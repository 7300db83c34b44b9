import { maskCardNumbers } from "~/conversations/card-numbers";
import type { MessageBody, NewMessage } from "~/conversations/message";
import { days, minutes } from "~/platform/clock";

/** Where a ticket stands at its desk. */
const ticketStatuses = ["open", "pending", "solved"] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** A ticket is asked about for this long after its handoff; a solved one, which may be opened again, for less. */
export const followedMs = days(30);
export const followedWhenSolvedMs = days(2);

/** A desk without a webhook is asked often; one with a webhook now and then, in case a call of it was lost. */
const askEvery = { alone: minutes(2), besideWebhook: minutes(60) };
const longestPause = minutes(60);

/** How long until a desk is asked again. After fruitless questions the pauses grow, so that a dead desk costs little. */
export function pauseBeforeNextAsk({ webhook, failures }: { webhook: boolean; failures: number }): number {
	const every = webhook ? askEvery.besideWebhook : askEvery.alone;
	return Math.min(Math.max(every * 2 ** Math.min(failures, 8), every), longestPause);
}

/** Clocks differ, and desks list late: what was asked for is asked for again this far back. News count once. */
export const askedAgainMs = minutes(5);

const mostCharacters = 10_000;
const mostNameCharacters = 80;

/** Control characters but line breaks and tabs, and marks that turn the direction of what follows. */
const unprintable = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

const tidy = (text: string) => text.replace(/\r\n?/g, "\n").replace(unprintable, "").trim();

/** A public reply of the desk as the shopper finds it in the chat: plain text, never markup. */
export function replyInChat(
	reply: { author: string; text: string },
	{ id, key }: { id: string; key: string },
): NewMessage {
	const text = maskCardNumbers(tidy(reply.text));
	const author = tidy(reply.author).replace(/\s+/g, " ").slice(0, mostNameCharacters);
	const body: MessageBody = { ...(author ? { author } : {}), byEmail: true };
	return {
		id,
		clientMessageId: key,
		role: "teammate",
		kind: "text",
		text: text.length > mostCharacters ? `${text.slice(0, mostCharacters)} …` : text,
		body,
		decision: null,
		public: true,
	};
}
