import { createHmac } from "node:crypto";
import type {
	BrowserContext,
	ChatAction,
	ChatEvent,
	ChatMessage,
	MessageReply,
	SessionReply,
} from "~/conversations/chat-contract";
import { newSecret } from "~/platform/ids.server";
import { action as actionsDoor } from "~/routes/chat.actions";
import { loader as eventsDoor } from "~/routes/chat.events";
import { action as messagesDoor } from "~/routes/chat.messages";
import { action as sessionDoor } from "~/routes/proxy.session";

const origin = "https://baton.test";
const args = (request: Request) => ({ request, params: {}, context: {} });

/** A URL signed as Shopify's app proxy signs it. */
export function proxyUrl(shop: string, customerId = "", secret = "test-api-secret"): string {
	const query = {
		shop,
		logged_in_customer_id: customerId,
		path_prefix: "/apps/baton",
		// Shopify's library reads the real clock.
		timestamp: String(Math.floor(Date.now() / 1000)),
	};
	const signed = Object.entries(query)
		.map(([name, value]) => `${name}=${value}`)
		.sort()
		.join("");
	const signature = createHmac("sha256", secret).update(signed).digest("hex");
	return `${origin}/proxy/session?${new URLSearchParams({ ...query, signature })}`;
}

type Visit = { customerId?: string; visitor?: string; preview?: true; locale?: string };

/** POSTs to the session door, as the storefront does through the app proxy. */
export const openSession = (
	shop: string,
	{ customerId, visitor, preview, locale = "en" }: Visit = {},
): Promise<Response> =>
	sessionDoor(
		args(
			new Request(proxyUrl(shop, customerId), {
				method: "POST",
				headers: { "x-baton-address": newSecret() },
				body: JSON.stringify({ visitor, locale, preview }),
			}),
		),
	);

/** A shopper with the bubble open, who knows nothing but the doors. */
export async function shopper(shop: string, visit: Visit = {}) {
	const session: SessionReply = await (await openSession(shop, visit)).json();
	const address = newSecret();
	const headers = { authorization: `Bearer ${session.token}`, "x-baton-address": address };
	const post = (path: string, body: unknown) =>
		new Request(origin + path, { method: "POST", headers, body: JSON.stringify(body) });
	let conversation = session.state?.conversation;

	const say = async (
		text: string,
		more: { clientMessageId?: string; intent?: "person"; context?: BrowserContext } = {},
	) => {
		const body = { conversation, clientMessageId: newSecret(), text, ...more };
		const response = await messagesDoor(args(post("/chat/messages", body)));
		if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
		const reply: MessageReply = await response.json();
		conversation = reply.conversation;
		return reply;
	};
	const click = (action: ChatAction) => actionsDoor(args(post("/chat/actions", { conversation, action })));
	const listen = (cursor = 0) =>
		eventsDoor(args(new Request(`${origin}/chat/events?conversation=${conversation}&cursor=${cursor}`, { headers })));
	/** Everything that the stream tells, up to now: the messages, and the last state. */
	const read = async (cursor = 0) => {
		const stream = eventsOf(await listen(cursor));
		const messages: ChatMessage[] = [];
		for await (const event of stream) {
			if (event.type === "message") messages.push(event.message);
			if (event.type === "state") return { messages, state: event.state };
		}
		throw new Error("The stream ended without a state");
	};
	return {
		session,
		say,
		click,
		listen,
		read,
		post: (path: "/chat/messages" | "/chat/actions", body: unknown) =>
			(path === "/chat/messages" ? messagesDoor : actionsDoor)(args(post(path, body))),
		conversation: () => conversation ?? "",
		goTo: (id: string) => {
			conversation = id;
		},
	};
}

export type Shopper = Awaited<ReturnType<typeof shopper>>;

/** The events of a stream, one by one; leaving the loop cancels it. */
export async function* eventsOf(response: Response): AsyncGenerator<ChatEvent> {
	if (!response.ok || !response.body) throw new Error(`${response.status}: ${await response.text()}`);
	const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
	let rest = "";
	try {
		for (let read = await reader.read(); !read.done; read = await reader.read()) {
			const blocks = (rest + read.value).split("\n\n");
			rest = blocks.pop() ?? "";
			for (const block of blocks) if (block.startsWith("data: ")) yield JSON.parse(block.slice(6));
		}
	} finally {
		await reader.cancel();
	}
}
