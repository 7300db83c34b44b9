import { minutes, now, seconds } from "~/platform/clock";
import { conversationTopic, onWake } from "~/platform/live.server";
import { log } from "~/platform/log.server";
import type { ChatEvent } from "./chat-contract";
import { chatStateOf } from "./chat-state";
import type { Visitor } from "./conversation";
import { shopForChat } from "./shop-profile.server";
import { readAtMost, readConversation } from "./stream.store.server";
import { typingTopic } from "./typing.server";

export const heartbeatMs = seconds(15);
/** After this long the stream ends and the bubble comes again with its cursor: no stream outlives its shopper for long. */
export const lifetimeMs = minutes(5);

const encoder = new TextEncoder();

/**
 * The conversation as server-sent events: every message after the cursor and the state, then whatever comes. A
 * wake-up says only "look again"; what is sent is always read from the tables, so that nothing is missed or doubled.
 */
export function streamConversation(
	visitor: Visitor,
	conversationId: string,
	cursor: number,
	left: AbortSignal,
): ReadableStream<Uint8Array> {
	let stop = () => {};
	return new ReadableStream({
		start: (controller) => {
			stop = tell(controller, visitor, conversationId, cursor);
			// A hint that does not always come; the lifetime bounds what it misses.
			left.addEventListener("abort", stop, { once: true });
		},
		cancel: () => stop(),
	});
}

function tell(
	controller: ReadableStreamDefaultController<Uint8Array>,
	visitor: Visitor,
	conversationId: string,
	cursor: number,
): () => void {
	let ended = false;
	let reading = false;
	let again = false;
	let afterSeq = cursor;
	let lastState = "";
	let withTeam = false;

	const write = (text: string) => controller.enqueue(encoder.encode(text));
	const asText = (event: ChatEvent) => `data: ${JSON.stringify(event)}\n\n`;
	const end = () => {
		if (ended) return;
		ended = true;
		for (const release of releases) release();
		try {
			controller.close();
		} catch {
			// The reader has cancelled already.
		}
	};

	const readOnce = async () => {
		const news = await readConversation(visitor, conversationId, afterSeq);
		const shop = news && (await shopForChat(visitor.shop));
		if (ended) return;
		// Claimed by a customer, deleted, or uninstalled: it is not this reader's any more.
		if (!news || !shop) return end();
		// What is read together is sent together: a packet each would cost more than the words in it.
		let text = "";
		for (const message of news.messages) {
			afterSeq = message.seq;
			text += asText({ type: "message", message });
		}
		const state = chatStateOf(news.conversation, shop, now());
		const told = JSON.stringify(state);
		if (told !== lastState) text += asText({ type: "state", state });
		lastState = told;
		if (text) write(text);
		withTeam = state.stage === "with-team";
		if (news.messages.length === readAtMost) again = true;
	};
	const look = async () => {
		if (reading) {
			again = true;
			return;
		}
		reading = true;
		try {
			do {
				again = false;
				await readOnce();
			} while (again && !ended);
		} catch (error) {
			log.warn({ error }, "a chat stream could not be read on");
			end();
		} finally {
			reading = false;
		}
	};

	const beat = setInterval(() => {
		write(": beat\n\n");
		void look();
	}, heartbeatMs);
	const old = setTimeout(end, lifetimeMs);
	const releases = [
		() => clearInterval(beat),
		() => clearTimeout(old),
		onWake(conversationTopic(conversationId), look),
		onWake(typingTopic("teammate", conversationId), () => {
			// A line that has just come back calls every listener, so only where it can be true.
			if (withTeam && !ended) write(asText({ type: "typing", who: "teammate" }));
		}),
	];
	write("retry: 1000\n\n");
	void look();
	return end;
}
