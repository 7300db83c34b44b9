import { randomBytes } from "node:crypto";
import { json } from "../world";
import type { Webhook } from "./account";
import { bodyOf, type Call, listPage } from "./call";
import { badRequest, forbidden, invalid, notFound } from "./errors";
import { webhookCreate } from "./schema";

const ticketEvents = /^zen:event-type:ticket\.[a-z_]+$/;
const triggered = "conditional_ticket_events";

/** POST webhooks: admins only. A webhook hears events or is run by triggers, never both. */
export async function createWebhook(call: Call): Promise<Response> {
	if (call.user.role !== "admin") return forbidden();
	const body = await bodyOf(webhookCreate, call.request);
	if (body instanceof Response) return body;
	const { subscriptions = [], ...given } = body.webhook;
	const hearsEvents = subscriptions.some((name) => name !== triggered);
	if (subscriptions.some((name) => name !== triggered && !ticketEvents.test(name)))
		return invalid("subscriptions", "Subscriptions: unknown event type");
	if (hearsEvents && subscriptions.includes(triggered))
		return invalid("subscriptions", "Subscriptions: events and triggers can't be mixed");
	if (hearsEvents && (given.http_method !== "POST" || given.request_format !== "json"))
		return badRequest("To subscribe to events, http_method must be POST and request_format json");
	const webhook: Webhook = {
		...given,
		description: given.description ?? null,
		subscriptions,
		id: `01${randomBytes(12).toString("hex").toUpperCase()}`,
		created_at: call.world.now().toISOString(),
		created_by: String(call.user.id),
		signing_secret: { algorithm: "SHA256", secret: randomBytes(32).toString("base64") },
		invocations: [],
	};
	call.account.webhooks.push(webhook);
	return json({ webhook: shown(webhook) }, 201);
}

/** GET webhooks */
export const listWebhooks = ({ account, url }: Call): Response =>
	json(listPage("webhooks", account.webhooks.map(shown), url));

/** GET webhooks/{id} */
export const showWebhook = (call: Call, id: string | undefined): Response =>
	withWebhook(call, id, (webhook) => json({ webhook: shown(webhook) }));

/** GET webhooks/{id}/signing_secret */
export const showSigningSecret = (call: Call, id: string | undefined): Response =>
	call.user.role === "admin" ? withWebhook(call, id, ({ signing_secret }) => json({ signing_secret })) : forbidden();

/** DELETE webhooks/{id} */
export const deleteWebhook = (call: Call, id: string | undefined): Response =>
	withWebhook(call, id, (webhook) => {
		call.account.webhooks = call.account.webhooks.filter((other) => other !== webhook);
		return new Response(null, { status: 204 });
	});

function withWebhook({ account }: Call, id: string | undefined, answer: (webhook: Webhook) => Response): Response {
	const webhook = account.webhooks.find((candidate) => candidate.id === id);
	return webhook ? answer(webhook) : notFound();
}

function shown({ signing_secret: _secret, invocations: _invocations, ...webhook }: Webhook) {
	return webhook;
}
