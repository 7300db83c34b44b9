import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { World } from "../world";
import { nextId, type Webhook, type ZendeskAccount, type ZendeskComment, type ZendeskTicket } from "./account";
import { userOf } from "./people";

const tries = 3;
const pauseMs = 500;
const answerWithinMs = 10_000;
const keptInvocations = 20;

/** Every comment is an event, whoever wrote it and whoever may read it. */
export function tellOfComment(
	world: World,
	account: ZendeskAccount,
	ticket: ZendeskTicket,
	comment: ZendeskComment,
): void {
	const author = userOf(account, comment.author_id);
	const told = {
		id: String(comment.id),
		body: comment.plain_body,
		is_public: comment.public,
		author: { id: String(comment.author_id), is_staff: author?.role !== "end-user", name: author?.name ?? "" },
	};
	tell(world, account, ticket, { type: "comment_added", event: { comment: told } });
}

/** Changes a ticket's status, if it is another one, and tells of it. */
export function changeStatus(
	world: World,
	account: ZendeskAccount,
	ticket: ZendeskTicket,
	status: string,
	before = ticket.status,
): void {
	if (before === status) return;
	const at = world.now().toISOString();
	Object.assign(ticket, { status, updated_at: at, status_updated_at: at });
	const event = { current: status.toUpperCase(), previous: before.toUpperCase() };
	tell(world, account, ticket, { type: "status_changed", event });
}

type Happening = { type: string; event: object };

/** Calls every webhook that is subscribed to this, once what happened is done. */
function tell(world: World, account: ZendeskAccount, ticket: ZendeskTicket, { type, event }: Happening): void {
	const name = `zen:event-type:ticket.${type}`;
	const hearing = account.webhooks.filter(
		({ status, subscriptions }) => status === "active" && subscriptions.includes(name),
	);
	const body = JSON.stringify({
		type: name,
		account_id: 25_000_001,
		id: randomUUID(),
		time: world.now().toISOString(),
		zendesk_event_version: "2022-11-06",
		subject: `zen:ticket:${ticket.id}`,
		detail: detailOf(ticket),
		event,
	});
	for (const webhook of hearing) void callOut(world, account, webhook, { name, body });
}

const detailOf = (ticket: ZendeskTicket) => ({
	actor_id: String(ticket.requester_id),
	id: String(ticket.id),
	external_id: ticket.external_id ?? "",
	status: ticket.status.toUpperCase(),
	subject: ticket.subject,
	description: ticket.description,
	requester_id: String(ticket.requester_id),
	submitter_id: String(ticket.submitter_id),
	is_public: ticket.is_public,
	tags: ticket.tags,
	created_at: ticket.created_at,
	// Full seconds, as everywhere in its API.
	updated_at: `${ticket.updated_at.slice(0, 19)}Z`,
	via: { channel: "api" },
});

/** Up to three tries, the same invocation each time, each signed anew. */
async function callOut(
	world: World,
	account: ZendeskAccount,
	webhook: Webhook,
	{ name, body }: { name: string; body: string },
): Promise<void> {
	const id = String(nextId(account));
	const invocation = { id, at: world.now().toISOString(), type: name, status: null as number | null };
	webhook.invocations = [...webhook.invocations, invocation].slice(-keptInvocations);
	for (let attempt = 0; attempt < tries; attempt += 1) {
		if (attempt > 0) await pause(pauseMs, undefined, { ref: false });
		invocation.status = await send(webhook.endpoint, { ...signed(world.now(), webhook, body), invocation: id, body });
		if (invocation.status !== null && invocation.status !== 409 && invocation.status < 500) return;
	}
}

/** `base64(HMAC-SHA256(secret, timestamp + body))` */
function signed(now: Date, { id, signing_secret: { secret } }: Webhook, body: string) {
	const timestamp = `${now.toISOString().slice(0, 19)}Z`;
	const signature = createHmac("sha256", secret).update(`${timestamp}${body}`).digest("base64");
	return { webhook: id, timestamp, signature };
}

type Sent = { webhook: string; timestamp: string; signature: string; invocation: string; body: string };

async function send(url: string, { webhook, timestamp, signature, invocation, body }: Sent): Promise<number | null> {
	const headers = {
		"content-type": "application/json",
		"user-agent": "Zendesk Webhook",
		"x-zendesk-account-id": "25000001",
		"x-zendesk-webhook-id": webhook,
		"x-zendesk-webhook-invocation-id": invocation,
		"x-zendesk-webhook-signature": signature,
		"x-zendesk-webhook-signature-timestamp": timestamp,
	};
	const signal = AbortSignal.timeout(answerWithinMs);
	try {
		return (await fetch(url, { method: "POST", headers, body, redirect: "manual", signal })).status;
	} catch {
		return null;
	}
}
