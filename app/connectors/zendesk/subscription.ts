import { z } from "zod";
import { minutes } from "~/platform/clock";
import { shaped } from "../call";
import { type DeskNews, Failure, failed, type Http, type Subscription } from "../connector";
import { callZendesk, label, readZendesk, type ZendeskAccount } from "./client";
import { moment, replyNews, statusNews } from "./ticket-news";

const commentAdded = "zen:event-type:ticket.comment_added";
const statusChanged = "zen:event-type:ticket.status_changed";

const made = z.object({ webhook: z.object({ id: z.string() }) });
const secret = z.object({ signing_secret: z.object({ secret: z.string().min(1) }) });

/**
 * Sets up a webhook for what happens to tickets. It is subscribed to Zendesk's events and not run by a trigger: a
 * trigger tells neither a comment's id nor a status but in the account's language, and stands among the merchant's own.
 */
export async function subscribe(
	account: ZendeskAccount,
	http: Http,
	callbackUrl: string,
): Promise<Subscription | Failure> {
	const webhook = {
		name: "Baton",
		description: "Tells Baton when a handed-over ticket is answered or solved.",
		endpoint: callbackUrl,
		http_method: "POST",
		request_format: "json",
		status: "active",
		subscriptions: [commentAdded, statusChanged],
	};
	const answer = await callZendesk(account, http, "/api/v2/webhooks", {
		method: "POST",
		body: JSON.stringify({ webhook }),
	});
	const created = shaped(answer, label, made);
	if (failed(created)) return unwelcome(created);
	const remoteId = created.webhook.id;
	const signing = await readZendesk(account, http, `${webhookPath(remoteId)}/signing_secret`, secret);
	if (!failed(signing)) return { remoteId, secret: signing.signing_secret.secret };
	// Without its secret no call of it could be believed.
	await unsubscribe(account, http, { remoteId });
	return unwelcome(signing);
}

/** Only admins may set up webhooks: that is no reason to think the whole connection broken. */
const unwelcome = (failure: Failure): Failure =>
	failure.details.status === 403
		? new Failure("refused", "Zendesk lets only an admin set up a webhook, so Baton asks by itself.", failure.details)
		: failure;

const webhookPath = (remoteId: string) => `/api/v2/webhooks/${encodeURIComponent(remoteId)}`;

export async function unsubscribe(
	account: ZendeskAccount,
	http: Http,
	{ remoteId }: Pick<Subscription, "remoteId">,
): Promise<"done" | Failure> {
	const gone = await callZendesk(account, http, webhookPath(remoteId), { method: "DELETE" });
	return failed(gone) && gone.kind !== "gone" ? gone : "done";
}

/** A call that was signed longer ago was kept by someone else; each try of Zendesk's is signed anew. */
const oldestMs = minutes(5);

const number = z.union([z.string(), z.number()]);
const event = z.object({
	type: z.string(),
	time: z.string().nullish(),
	detail: z.object({
		id: number,
		external_id: z.string().nullish(),
		requester_id: number.nullish(),
		updated_at: z.string().nullish(),
	}),
	event: z.object({
		current: z.string().nullish().catch(null),
		previous: z.string().nullish().catch(null),
		comment: z
			.object({
				id: number,
				body: z.string().nullish(),
				is_public: z.boolean(),
				author: z.object({ id: number, is_staff: z.boolean(), name: z.string().nullish() }),
			})
			.nullish()
			.catch(null),
	}),
});
type Event = z.infer<typeof event>;

/**
 * Checks a call's signature (of its timestamp and its bytes) and its age, and reads what it tells. The same call again
 * tells the same news, under the same id. Events of all tickets come; those that Baton did not make are left unread.
 */
export async function receive(
	{ headers, body }: { headers: Headers; body: string },
	{ secret, remoteId }: Subscription,
	now: Date,
): Promise<DeskNews[] | null> {
	const timestamp = headers.get("x-zendesk-webhook-signature-timestamp") ?? "";
	const signedAt = moment(timestamp);
	if (!signedAt || Math.abs(now.getTime() - signedAt.getTime()) > oldestMs) return null;
	if (headers.get("x-zendesk-webhook-id") !== remoteId) return null;
	if (!(await isSigned(`${timestamp}${body}`, headers.get("x-zendesk-webhook-signature") ?? "", secret))) return null;
	const told = event.safeParse(jsonOf(body));
	if (!told.success || !told.data.detail.external_id?.startsWith("handoff_")) return [];
	return [newsOf(told.data)].filter((one) => one !== null);
}

function newsOf({ type, time, detail, event: { current, previous, comment } }: Event): DeskNews | null {
	const remoteId = String(detail.id);
	// A solved ticket closes by itself, days later.
	const closesByItself = current?.toLowerCase() === "closed" && previous?.toLowerCase() === "solved";
	if (type === statusChanged && current && !closesByItself)
		return statusNews(remoteId, current, detail.updated_at ?? time);
	if (type !== commentAdded || !comment) return null;
	const { id, author, is_public: isPublic, body } = comment;
	const by = { id: author.id, name: author.name, isStaff: author.is_staff };
	return replyNews(remoteId, detail.requester_id ?? "", { id, at: time, author: by, isPublic, text: body ?? "" });
}

/** base64(HMAC-SHA256(secret, text)), compared without telling by its time how much was right. */
async function isSigned(text: string, signature: string, secret: string): Promise<boolean> {
	const given = bytesOf(signature);
	if (!given) return false;
	const encode = (words: string) => new TextEncoder().encode(words);
	const algorithm = { name: "HMAC", hash: "SHA-256" };
	const key = await crypto.subtle.importKey("raw", encode(secret), algorithm, false, ["verify"]);
	return crypto.subtle.verify("HMAC", key, given, encode(text));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
	try {
		return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
	} catch {
		return null;
	}
}

function jsonOf(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return null;
	}
}
