import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type {
	ActionRequest,
	ChatError,
	ChatEvent,
	ChatMessage,
	ChatState,
	MessageRequest,
	SessionReply,
} from "~/conversations/chat-contract";
import { buildBubble } from "../../scripts/build-bubble";
import { type PageOptions, storefrontPage } from "./storefront";

type Refusal = { status: number; body: ChatError };

/**
 * A storefront and an app in one small server that speaks the chat contract from a script: what the bubble is tried
 * with, without a database behind it. The page is reached as localhost, the chat doors as 127.0.0.1: two origins.
 */
export async function startScriptedChat() {
	const assets = await buildBubble();
	const chat = new ScriptedChat(assets);
	const server = createServer((request, response) => void chat.serve(request, response));
	await new Promise<void>((resolve) => server.listen(0, resolve));
	chat.port = (server.address() as AddressInfo).port;
	return Object.assign(chat, {
		stop: () => {
			server.closeAllConnections();
			server.close();
		},
	});
}

class ScriptedChat {
	port = 0;
	page: PageOptions = {};
	texts: SessionReply["texts"] = {
		agentName: "Fern",
		greeting: "Hi, how can I help?",
		suggestions: ["Where do you ship?", "What is your return policy?"],
		disclosure: "Fern is an AI agent. This chat is stored to help you.",
	};
	signedIn = false;
	/** What the doors were asked, in order: "POST /chat/messages" and the like. */
	asked: string[] = [];
	requests: MessageRequest[] = [];
	actions: ActionRequest["action"][] = [];
	/** Refusals for the next requests of a door. */
	refusals = new Map<string, Refusal[]>();
	/** How the script answers a message of the shopper's. */
	replies: (text: string, intent?: "person") => void = () => this.answer("We ship to all of Europe.");
	messages: ChatMessage[] = [];
	state: ChatState | null = null;
	earlier: SessionReply["earlier"];
	tokens = 0;
	tokenIsValid = (_token: string) => true;

	private streams = new Set<{ response: ServerResponse; cursor: number }>();
	private conversations = 0;
	private seq = 100;

	constructor(private assets: Map<string, Uint8Array>) {}

	get origin() {
		return `http://localhost:${this.port}`;
	}

	/** Stores a message and tells it to whoever listens. */
	say(message: Partial<ChatMessage> & Pick<ChatMessage, "role" | "kind" | "text">): ChatMessage {
		const seq = ++this.seq;
		const stored: ChatMessage = { id: `m${seq}`, seq, at: new Date().toISOString(), ...message };
		this.messages.push(stored);
		this.tell({ type: "message", message: stored });
		return stored;
	}

	answer(text: string, more: Partial<ChatMessage> = {}) {
		return this.say({ role: "agent", kind: "answer", text, helpful: "unrated", ...more });
	}

	become(changes: Partial<ChatState>) {
		this.state = { ...(this.state ?? this.newState()), ...changes };
		this.tell({ type: "state", state: this.state });
	}

	offer(text = "I could not find that. Would you like to connect with a person?") {
		const { id } = this.say({ role: "agent", kind: "offer", text });
		this.become({ stage: "offered", openQuestion: id });
	}

	askEmail(text = "What is your e-mail, so that we can reply?") {
		const { id } = this.say({ role: "agent", kind: "ask-email", text });
		this.become({ stage: "asking-email", openQuestion: id });
	}

	tell(event: ChatEvent) {
		for (const stream of this.streams) this.send(stream, event);
	}

	dropStreams() {
		for (const { response } of this.streams) response.destroy();
		this.streams.clear();
	}

	listening() {
		return this.streams.size;
	}

	refuseNext(door: string, ...refusals: Refusal[]) {
		this.refusals.set(door, refusals);
	}

	async serve(request: IncomingMessage, response: ServerResponse) {
		const url = new URL(request.url ?? "/", this.origin);
		const asset = this.assets.get(url.pathname.replace("/assets/", ""));
		if (asset) return response.writeHead(200, { "content-type": "text/javascript" }).end(asset);
		if (url.pathname === "/cart.js")
			return json(response, 200, { token: "c1", total_price: 0, currency: "EUR", items: [] });
		if (!/^\/(apps|chat)\//.test(url.pathname))
			return response.writeHead(200, { "content-type": "text/html" }).end(storefrontPage(this.page));
		response.setHeader("access-control-allow-origin", this.origin);
		response.setHeader("access-control-allow-headers", "authorization, content-type");
		if (request.method === "OPTIONS") return response.writeHead(204).end();
		const door = url.pathname.replace("/apps/baton", "");
		this.asked.push(`${request.method} ${door}`);
		const refusal = this.refusals.get(door)?.shift();
		if (refusal) return json(response, refusal.status, refusal.body);
		const token = request.headers.authorization?.replace("Bearer ", "") ?? "";
		if (door !== "/session" && !this.tokenIsValid(token))
			return json(response, 401, { error: "expired", message: "The session has ended" });
		if (door === "/session") return json(response, 200, this.session());
		if (door === "/chat/events") return this.stream(url, request, response);
		const body = JSON.parse(await text(request));
		if (door === "/chat/messages") return json(response, 200, this.hearMessage(body));
		this.actions.push(body.action);
		this.react(body.action);
		json(response, 200, {});
	}

	private session(): SessionReply {
		const open = this.state && this.state.stage !== "closed" && this.state.stage !== "handed-over";
		return {
			token: `token-${++this.tokens}`,
			expiresInSeconds: 600,
			visitor: "v".repeat(32),
			chatUrl: `http://127.0.0.1:${this.port}`,
			signedIn: this.signedIn,
			agentOn: true,
			texts: this.texts,
			state: open ? this.state : null,
			messages: open ? this.messages : [],
			earlier: this.earlier,
		};
	}

	private newState = (): ChatState => ({
		conversation: `c${++this.conversations}`,
		stage: "with-agent",
		openQuestion: null,
		teammate: null,
		statusLine: null,
	});

	private hearMessage(request: MessageRequest) {
		this.requests.push(request);
		const known = this.messages.find((one) => one.clientMessageId === request.clientMessageId);
		if (known) return { conversation: this.state?.conversation ?? "", seq: known.seq };
		if (!this.state || this.state.stage === "closed" || this.state.stage === "handed-over") {
			this.state = this.newState();
			this.messages = [];
		}
		const { seq } = this.say({
			role: "shopper",
			kind: "text",
			text: request.text,
			clientMessageId: request.clientMessageId,
		});
		this.replies(request.text, request.intent);
		return { conversation: this.state.conversation, seq };
	}

	private react(action: ActionRequest["action"]) {
		const shopper = (text: string) => this.say({ role: "shopper", kind: "text", text });
		if (action.type === "accept-offer") {
			shopper("Yes, connect me with a person");
			this.askEmail();
		}
		if (action.type === "decline-offer") {
			shopper("No, thanks");
			this.become({ stage: "with-agent", openQuestion: null });
		}
		if (action.type === "give-email") {
			shopper(action.email);
			this.say({ role: "agent", kind: "text", text: `A teammate will follow up by e-mail at ${action.email}.` });
			this.become({ stage: "handed-over", openQuestion: null, statusLine: "Sent to the team" });
		}
		if (action.type === "keep-chatting") this.become({ stage: "with-agent", openQuestion: null });
		if (action.type === "end") this.become({ stage: "closed", openQuestion: null, statusLine: "This chat has ended" });
	}

	private stream(url: URL, request: IncomingMessage, response: ServerResponse) {
		if (url.searchParams.get("conversation") !== this.state?.conversation)
			return json(response, 404, { error: "not-found", message: "This chat is no longer there" });
		response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
		const stream = { response, cursor: Number(url.searchParams.get("cursor")) };
		for (const message of this.messages)
			if (message.seq > stream.cursor) this.send(stream, { type: "message", message });
		if (this.state) this.send(stream, { type: "state", state: this.state });
		this.streams.add(stream);
		request.on("close", () => this.streams.delete(stream));
	}

	private send({ response }: { response: ServerResponse }, event: ChatEvent) {
		response.write(`data: ${JSON.stringify(event)}\n\n`);
	}
}

const json = (response: ServerResponse, status: number, body: object) =>
	response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

async function text(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString("utf8");
}
