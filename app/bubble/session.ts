import type { ChatError, SessionReply, SessionRequest } from "~/conversations/chat-contract";
import type { Memory } from "./memory";
import type { BubbleSettings } from "./settings";

/** Why something could not be done. `offline`: nobody answered; `refused`: the app said no. */
export type Trouble = { kind: "offline" } | { kind: "refused"; status: number; error: ChatError | null };
export type Done<Value> = { ok: true; value: Value } | { ok: false; trouble: Trouble };

export type Session = {
	/** The session in force, minted where there is none or it is about to end. */
	current(): Promise<Done<SessionReply>>;
	/** A new one, in any case. */
	renew(): Promise<Done<SessionReply>>;
	/** Calls a chat door of the app with the token; an expired one is renewed once. Throws when offline. */
	fetch(path: string, init?: RequestInit): Promise<Response>;
	/** POSTs JSON to a chat door. */
	post<Value>(path: string, body: object): Promise<Done<Value>>;
};

const patienceMs = 20_000;
/** Renewed this long before it ends. */
const marginMs = 30_000;

/** The shopper's proof for the chat doors: minted through the shop's own app proxy, kept in memory only. */
export function openSession(settings: BubbleSettings, memory: Memory, minted: (reply: SessionReply) => void): Session {
	let reply: SessionReply | null = null;
	let endsAtMs = 0;
	let minting: Promise<Done<SessionReply>> | null = null;

	const mint = async (): Promise<Done<SessionReply>> => {
		const request: SessionRequest = {
			visitor: memory.remembered().visitor,
			locale: settings.locale,
			preview: settings.preview || undefined,
		};
		const answered = await postJson<SessionReply>(`${settings.proxyPath}/session`, request);
		if (!answered.ok) return answered;
		reply = answered.value;
		endsAtMs = Date.now() + reply.expiresInSeconds * 1000 - marginMs;
		memory.remember({ visitor: reply.visitor });
		minted(reply);
		return answered;
	};
	const renew = () => {
		minting ??= mint().finally(() => {
			minting = null;
		});
		return minting;
	};
	const current = async () => (reply && Date.now() < endsAtMs ? { ok: true as const, value: reply } : renew());

	const withToken = async (path: string, init: RequestInit, session: Done<SessionReply>) => {
		if (!session.ok) throw new Unreachable(session.trouble);
		const headers = { ...init.headers, authorization: `Bearer ${session.value.token}` };
		return fetch(session.value.chatUrl + path, { ...init, headers, credentials: "omit" });
	};
	const fetchDoor = async (path: string, init: RequestInit = {}) => {
		const response = await withToken(path, init, await current());
		return response.status === 401 ? withToken(path, init, await renew()) : response;
	};
	const post = <Value>(path: string, body: object) => postJson<Value>(path, body, fetchDoor);
	return { current, renew, fetch: fetchDoor, post };
}

/** Carries the reason why no session could be minted through a `fetch`. */
class Unreachable extends Error {
	constructor(readonly trouble: Trouble) {
		super("No session");
	}
}

async function postJson<Value>(
	url: string,
	body: object,
	send: (url: string, init: RequestInit) => Promise<Response> = fetch,
): Promise<Done<Value>> {
	const givenUp = new AbortController();
	const timer = setTimeout(() => givenUp.abort(), patienceMs);
	try {
		const response = await send(url, {
			method: "POST",
			headers: { "content-type": "application/json", accept: "application/json" },
			body: JSON.stringify(body),
			keepalive: true,
			signal: givenUp.signal,
		});
		const json = await response.json().catch(() => null);
		// A storefront behind a password, or without the app, answers with a page.
		if (response.ok && (json || response.status === 204)) return { ok: true, value: json as Value };
		return { ok: false, trouble: { kind: "refused", status: response.status, error: chatError(json) } };
	} catch (error) {
		return { ok: false, trouble: error instanceof Unreachable ? error.trouble : { kind: "offline" } };
	} finally {
		clearTimeout(timer);
	}
}

const chatError = (json: unknown): ChatError | null =>
	json && typeof json === "object" && "error" in json && "message" in json ? (json as ChatError) : null;
