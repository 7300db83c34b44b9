import { z } from "zod";
import { minutes } from "~/platform/clock";
import { type Connector, type DeskNews, Failure, failed, type Http, type Subscription } from "../connector";
import {
	accountUrl,
	type ChatwootAccount,
	type ChatwootCredentials,
	callChatwoot,
	label,
	post,
	readChatwoot,
} from "./client";

const made = z.object({
	payload: z.object({ webhook: z.object({ id: z.number(), secret: z.string().min(1).nullish() }) }),
});

/** Needs an administrator; without one, and without a secret to check its calls by, nothing is heard from Chatwoot. */
async function subscribe(account: ChatwootAccount, http: Http, callbackUrl: string): Promise<Subscription | Failure> {
	const webhook = { url: callbackUrl, subscriptions: ["message_created", "conversation_status_changed"] };
	const answer = await readChatwoot(account, http, accountUrl(account, "/webhooks"), made, post({ webhook }));
	if (failed(answer)) return unwelcome(answer);
	const { id, secret } = answer.payload.webhook;
	if (secret) return { remoteId: String(id), secret };
	await unsubscribe(account, http, { remoteId: String(id), secret: "" });
	return new Failure("refused", `${label} gave no secret to check its calls by.`);
}

/** To be no administrator is no reason to think the whole connection broken. */
const unwelcome = (failure: Failure): Failure =>
	failure.details.status === 403
		? new Failure("refused", "Only an administrator of Chatwoot can let Baton hear of answers.", failure.details)
		: failure;

async function unsubscribe(
	account: ChatwootAccount,
	http: Http,
	{ remoteId }: Subscription,
): Promise<"done" | Failure> {
	const url = accountUrl(account, `/webhooks/${encodeURIComponent(remoteId)}`);
	const gone = await callChatwoot(account, http, url, { method: "DELETE" });
	return failed(gone) && gone.kind !== "gone" ? gone : "done";
}

/** A call that was signed longer ago was kept by someone else. */
const oldestMs = minutes(5);

const message = z.object({
	event: z.literal("message_created"),
	id: z.union([z.number(), z.string()]),
	content: z.string().nullish(),
	created_at: z.union([z.string(), z.number()]),
	message_type: z.string(),
	private: z.boolean().nullish(),
	sender: z.object({ name: z.string().nullish(), type: z.string().nullish() }).nullish(),
	conversation: z.object({ id: z.number() }),
});
const statusChange = z.object({
	event: z.literal("conversation_status_changed"),
	id: z.number(),
	status: z.string(),
	updated_at: z.union([z.string(), z.number()]).nullish(),
});
const told = z.discriminatedUnion("event", [message, statusChange]);

/** Checks a call's signature, which is of its timestamp and its bytes, and its age; reads what it tells. */
async function receive(
	{ headers, body }: { headers: Headers; body: string },
	{ secret }: Subscription,
	now: Date,
): Promise<DeskNews[] | null> {
	const timestamp = headers.get("x-chatwoot-timestamp") ?? "";
	if (!/^\d+$/.test(timestamp) || Math.abs(now.getTime() - Number(timestamp) * 1000) > oldestMs) return null;
	if (!(await isSigned(`${timestamp}.${body}`, headers.get("x-chatwoot-signature") ?? "", secret))) return null;
	const news = told.safeParse(jsonOf(body));
	if (!news.success) return [];
	const read = news.data.event === "message_created" ? replyOf(news.data) : statusOf(news.data, now);
	return read ? [read] : [];
}

/** What a person answered in public; activities and notes are no answers. */
function replyOf(news: z.infer<typeof message>): DeskNews | null {
	const at = moment(news.created_at);
	if (!at || !news.content || news.private || news.message_type !== "outgoing" || news.sender?.type !== "user")
		return null;
	return {
		type: "reply",
		id: `message-${news.id}`,
		remoteId: String(news.conversation.id),
		at,
		author: news.sender.name || "Support",
		text: news.content,
	};
}

const statuses = { open: "open", pending: "pending", snoozed: "pending", resolved: "solved" } as const;

function statusOf(news: z.infer<typeof statusChange>, now: Date): DeskNews | null {
	const status = Object.entries(statuses).find(([name]) => name === news.status)?.[1];
	const at = moment(news.updated_at ?? "") ?? now;
	const id = `conversation-${news.id}-${news.status}-${Math.floor(at.getTime() / 1000)}`;
	return status ? { type: "status", status, id, remoteId: String(news.id), at } : null;
}

/** Seconds since 1970, or a date as text. */
function moment(value: string | number): Date | null {
	const at = new Date(typeof value === "number" ? value * 1000 : value);
	return Number.isNaN(at.getTime()) ? null : at;
}

/** "sha256=" and the HMAC-SHA256 in hex, compared without telling by its time how much was right. */
async function isSigned(text: string, signature: string, secret: string): Promise<boolean> {
	const hex = /^sha256=([0-9a-f]{64})$/i.exec(signature)?.[1];
	if (!hex || !secret) return false;
	const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
	const encode = (words: string) => new TextEncoder().encode(words);
	const key = await crypto.subtle.importKey("raw", encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
		"verify",
	]);
	return crypto.subtle.verify("HMAC", key, bytes, encode(text));
}

function jsonOf(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return null;
	}
}

export const news: Connector<ChatwootCredentials>["news"] = { subscribe, unsubscribe, receive };
