import { randomBytes, randomUUID } from "node:crypto";
import type { ChatEvent, MessageReply } from "~/conversations/chat-contract";
import { mintChatToken } from "~/identity/chat-token.server";
import type { Shopper } from "./load";

/** After this many turns a shopper leaves and another comes. */
const turnsPerVisit = 25;
const answerWithinMs = 10_000;

type Visit = {
	headers: Record<string, string>;
	conversation: string | null;
	heard: Map<number, () => void>;
	answeredUpTo: number;
	stop: AbortController;
};

/** A shopper as the bubble is one: a stream that stays open, a POST a message, the turn over when the answer arrives. */
export async function batonShopper(appUrl: string, shop: string, questions: string[], index: number): Promise<Shopper> {
	let visit = await begin(shop);
	return {
		turn: async (count) => {
			if (count % turnsPerVisit === turnsPerVisit - 1) {
				visit.stop.abort();
				visit = await begin(shop);
			}
			const text = questions[(index * 977 + count * 131) % questions.length] ?? "";
			const sent = await post(appUrl, visit, text);
			if (!visit.conversation) {
				visit.conversation = sent.conversation;
				await listen(appUrl, visit);
			}
			await answered(visit, sent.seq);
		},
		leave: () => visit.stop.abort(),
	};
}

async function begin(shop: string): Promise<Visit> {
	const token = await mintChatToken({
		shop,
		visitorHash: randomBytes(32).toString("hex"),
		customerId: null,
		preview: false,
	});
	const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
	return { headers, conversation: null, heard: new Map(), answeredUpTo: 0, stop: new AbortController() };
}

async function post(appUrl: string, visit: Visit, text: string): Promise<MessageReply> {
	const body = JSON.stringify({ conversation: visit.conversation ?? undefined, clientMessageId: randomUUID(), text });
	const response = await fetch(`${appUrl}/chat/messages`, { method: "POST", headers: visit.headers, body });
	if (!response.ok) throw new Error(`POST /chat/messages answered ${response.status}: ${await response.text()}`);
	return response.json();
}

async function listen(appUrl: string, visit: Visit): Promise<void> {
	const url = `${appUrl}/chat/events?conversation=${visit.conversation}&cursor=0`;
	const response = await fetch(url, { headers: visit.headers, signal: visit.stop.signal });
	if (!response.ok || !response.body) throw new Error(`GET /chat/events answered ${response.status}`);
	void read(response.body, visit).catch(() => undefined);
}

async function read(body: ReadableStream<Uint8Array>, visit: Visit): Promise<void> {
	const decoder = new TextDecoder();
	let buffer = "";
	for await (const chunk of body) {
		buffer += decoder.decode(chunk, { stream: true });
		const blocks = buffer.split("\n\n");
		buffer = blocks.pop() ?? "";
		for (const block of blocks)
			for (const line of block.split("\n"))
				if (line.startsWith("data:")) hear(JSON.parse(line.slice(5)) as ChatEvent, visit);
	}
}

function hear(event: ChatEvent, visit: Visit) {
	if (event.type !== "message" || event.message.role !== "agent") return;
	visit.answeredUpTo = Math.max(visit.answeredUpTo, event.message.seq);
	for (const [seq, done] of visit.heard) if (seq < visit.answeredUpTo) done();
}

function answered(visit: Visit, seq: number): Promise<void> {
	if (visit.answeredUpTo > seq) return Promise.resolve();
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => finish(() => reject(new Error("No answer within ten seconds"))), answerWithinMs);
		const finish = (end: () => void) => {
			clearTimeout(timer);
			visit.heard.delete(seq);
			end();
		};
		visit.heard.set(seq, () => finish(resolve));
	});
}
