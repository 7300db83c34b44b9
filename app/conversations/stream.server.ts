import { minutes, now, seconds } from "~/platform/clock";
import { conversationTopic, onWake } from "~/platform/live.server";
import { log } from "~/platform/log.server";
import type { ChatEvent, ChatMessage } from "./chat-contract";
import { chatStateOf } from "./chat-state";
import type { Conversation, Visitor } from "./conversation";
import { toChatMessage } from "./message";
import { shopForChat } from "./shop-profile.server";
import { readAtMost, readConversation } from "./stream.store.server";
import { isTurnUnderWay, onTurn, type TurnNews } from "./turn-news.server";
import { onTyping } from "./typing.server";

const heartbeatMs = seconds(15);
/** After this long the stream ends and the bubble comes again with its cursor: no stream outlives its shopper for long. */
const lifetimeMs = minutes(5);

const encoder = new TextEncoder();
const asText = (event: ChatEvent) => `data: ${JSON.stringify(event)}\n\n`;

/**
 * The conversation as server-sent events: every message after the cursor and the state, then whatever comes. A
 * wake-up says only "look again", and what is sent is read from the tables; only a turn that was written in this
 * process, right after what has been sent, is told without reading it back. So nothing is missed or doubled.
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
			const telling = new Telling(controller, visitor, conversationId, cursor);
			stop = () => telling.end();
			telling.begin();
			// A hint that does not always come; the lifetime bounds what it misses.
			left.addEventListener("abort", stop, { once: true });
		},
		cancel: () => stop(),
	});
}

/** One reader of one conversation. */
class Telling {
	private ended = false;
	private busy = false;
	private again = false;
	/** The version of the conversation that has been told; what a wake-up spoke of may be newer. */
	private version = -1;
	private wokenTo = -1;
	private lastState = "";
	private withTeam = false;
	private releases: (() => void)[] = [];

	constructor(
		private readonly controller: ReadableStreamDefaultController<Uint8Array>,
		private readonly visitor: Visitor,
		private readonly conversationId: string,
		private afterSeq: number,
	) {}

	begin(): void {
		const beat = setInterval(() => {
			this.write(": beat\n\n");
			void this.goOn(null);
		}, heartbeatMs);
		const old = setTimeout(() => this.end(), lifetimeMs);
		this.releases = [
			() => clearInterval(beat),
			() => clearTimeout(old),
			onWake(conversationTopic(this.conversationId), (version) => this.wake(version)),
			onTurn(this.conversationId, (news) => {
				if (news || this.isBehind()) void this.goOn(news);
			}),
			onTyping({ who: "teammate", shop: this.visitor.shop, conversationId: this.conversationId }, () => {
				if (this.withTeam && !this.ended) this.write(asText({ type: "typing", who: "teammate" }));
			}),
		];
		this.write("retry: 1000\n\n");
		void this.goOn(null);
	}

	end(): void {
		if (this.ended) return;
		this.ended = true;
		for (const release of this.releases) release();
		try {
			this.controller.close();
		} catch {
			// The reader has cancelled already.
		}
	}

	private wake(version: number | null): void {
		if (version === null) return void this.goOn(null);
		this.wokenTo = Math.max(this.wokenTo, version);
		if (this.isBehind() && !isTurnUnderWay(this.conversationId)) void this.goOn(null);
	}

	private isBehind(): boolean {
		return this.wokenTo > this.version;
	}

	/** Tells a turn of this process where it follows on what has been told; reads on otherwise, one at a time. */
	private async goOn(news: TurnNews | null): Promise<void> {
		this.again = true;
		if (this.busy) return;
		this.busy = true;
		try {
			if (news && news.fromVersion === this.version && this.mayStillRead(news.conversation)) {
				this.again = false;
				await this.tell(news.conversation, news.messages.filter((message) => message.public).map(toChatMessage));
			}
			while ((this.again || this.isBehind()) && !this.ended) {
				this.again = false;
				await this.read();
			}
		} catch (error) {
			log.warn({ error }, "a chat stream could not be read on");
			this.end();
		} finally {
			this.busy = false;
		}
	}

	/** Whoever has read it may go on, until a customer claims it. */
	private mayStillRead({ customerId }: Conversation): boolean {
		return customerId === null || customerId === this.visitor.customerId;
	}

	private async read(): Promise<void> {
		const news = await readConversation(this.visitor, this.conversationId, this.afterSeq);
		if (this.ended) return;
		// Claimed by a customer, or deleted: it is not this reader's any more.
		if (!news) return this.end();
		await this.tell(news.conversation, news.messages);
		if (news.messages.length === readAtMost) this.again = true;
	}

	/** What is told together is sent together: a packet each would cost more than the words in it. */
	private async tell(conversation: Conversation, messages: ChatMessage[]): Promise<void> {
		const shop = await shopForChat(this.visitor.shop);
		if (this.ended) return;
		// Uninstalled meanwhile.
		if (!shop) return this.end();
		this.version = conversation.version;
		let text = "";
		for (const message of messages) {
			this.afterSeq = message.seq;
			text += asText({ type: "message", message });
		}
		const state = chatStateOf(conversation, shop, now());
		const told = JSON.stringify(state);
		if (told !== this.lastState) text += asText({ type: "state", state });
		this.lastState = told;
		if (text) this.write(text);
		this.withTeam = state.stage === "with-team";
	}

	private write(text: string): void {
		this.controller.enqueue(encoder.encode(text));
	}
}
