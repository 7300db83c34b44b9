import { createHmac } from "node:crypto";
import { type DesksSandbox, desksSandbox } from "sandbox/desks";
import { type Served, serve } from "sandbox/http";
import { afterAll, beforeEach, expect, test, vi } from "vitest";

let served: Served;
let listener: Served;
let desks: DesksSandbox;
let token: string;
let answers: number[];
const calls: { headers: Headers; body: string }[] = [];

beforeEach(async () => {
	await served?.close();
	await listener?.close();
	calls.splice(0);
	answers = [];
	desks = desksSandbox({ zendesk: [{ subdomain: "northpine" }] });
	served = await serve(desks.handler, 0);
	listener = await serve(async (request) => {
		calls.push({ headers: request.headers, body: await request.text() });
		return new Response(null, { status: answers.shift() ?? 200 });
	}, 0);
	token = await tokenFor();
});
afterAll(() => Promise.all([served.close(), listener.close()]));

const account = () => {
	const [found] = desks.state.zendesk;
	if (!found) throw new Error("There is no account");
	return found;
};
const call = (method: string, path: string, body?: object) =>
	fetch(`${served.url}/wire/northpine.zendesk.com/api/v2/${path}`, {
		method,
		headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
		...(body ? { body: JSON.stringify(body) } : {}),
	});

async function tokenFor(role: "admin" | "agent" = "admin", scope = "read write"): Promise<string> {
	const userId = account().users.find((user) => user.role === role)?.id;
	account().clients.push({ id: `client-${role}`, secret: "s", name: role, ...(userId ? { userId } : {}) });
	const asked = { grant_type: "client_credentials", client_id: `client-${role}`, client_secret: "s", scope };
	const answer = await fetch(`${served.url}/wire/northpine.zendesk.com/oauth/tokens`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(asked),
	});
	return ((await answer.json()) as { access_token: string }).access_token;
}

const webhook = (change: object = {}) => ({
	webhook: {
		name: "Baton",
		endpoint: `${listener.url}/hook`,
		http_method: "POST",
		request_format: "json",
		status: "active",
		subscriptions: ["zen:event-type:ticket.comment_added", "zen:event-type:ticket.status_changed"],
		...change,
	},
});
const ticket = async () => {
	const body = { ticket: { subject: "Help", external_id: "handoff_1", comment: { body: "Hello", public: true } } };
	return ((await (await call("POST", "tickets", body)).json()) as { ticket: { id: number } }).ticket.id;
};
const solve = (id: number) => fetch(`${served.url}/desks/zendesk/tickets/${id}/solve`, { method: "POST" });

test("events and triggers are never mixed, and events come as POST and JSON", async () => {
	const made = async (change: object) => (await call("POST", "webhooks", webhook(change))).status;
	expect(await made({})).toBe(201);
	expect(await made({ subscriptions: ["conditional_ticket_events"], http_method: "GET" })).toBe(201);
	expect(await made({ subscriptions: ["conditional_ticket_events", "zen:event-type:ticket.created"] })).toBe(422);
	expect(await made({ subscriptions: ["zen:event-type:rabbit.seen"] })).toBe(422);
	expect(await made({ http_method: "PUT" })).toBe(400);
	expect(await made({ colour: "red" })).toBe(422);
});

test("only an admin sets one up and reads its secret, which no list shows", async () => {
	const { webhook: made } = await (await call("POST", "webhooks", webhook())).json();
	const listed = await (await call("GET", "webhooks")).text();
	const { signing_secret: signing } = await (await call("GET", `webhooks/${made.id}/signing_secret`)).json();
	expect(signing.algorithm).toBe("SHA256");
	expect(listed).toContain(made.id);
	expect(listed).not.toContain(signing.secret);
	token = await tokenFor("agent");
	expect((await call("POST", "webhooks", webhook())).status).toBe(403);
	expect((await call("GET", `webhooks/${made.id}/signing_secret`)).status).toBe(403);
	token = await tokenFor("admin", "tickets:read tickets:write");
	expect((await call("POST", "webhooks", webhook())).status).toBe(403);
});

test("each call is signed over timestamp and body, tried three times as one invocation, and ends with the webhook", async () => {
	const { webhook: made } = await (await call("POST", "webhooks", webhook())).json();
	const { signing_secret: signing } = await (await call("GET", `webhooks/${made.id}/signing_secret`)).json();
	const id = await ticket();
	await vi.waitFor(() => expect(calls).toHaveLength(1));
	answers = [503, 409, 200];
	await solve(id);
	await vi.waitFor(() => expect(calls).toHaveLength(4), 5_000);
	const told = calls.slice(1);
	expect(new Set(told.map(({ headers }) => headers.get("x-zendesk-webhook-invocation-id")))).toHaveLength(1);
	for (const { headers, body } of told) {
		const timestamp = headers.get("x-zendesk-webhook-signature-timestamp");
		const signature = createHmac("sha256", signing.secret).update(`${timestamp}${body}`).digest("base64");
		expect(headers.get("x-zendesk-webhook-signature")).toBe(signature);
		expect(headers.get("x-zendesk-webhook-id")).toBe(made.id);
	}
	expect(JSON.parse(told[0]?.body ?? "")).toMatchObject({
		type: "zen:event-type:ticket.status_changed",
		subject: `zen:ticket:${id}`,
		detail: { id: String(id), external_id: "handoff_1", status: "SOLVED" },
		event: { current: "SOLVED", previous: "NEW" },
	});
	await vi.waitFor(() => expect(account().webhooks[0]?.invocations.at(-1)).toMatchObject({ status: 200 }));
	expect((await call("DELETE", `webhooks/${made.id}`)).status).toBe(204);
	await ticket();
	expect((await call("DELETE", `webhooks/${made.id}`)).status).toBe(404);
	expect(calls).toHaveLength(4);
});

test("many tickets at once: those that are there, with their metrics when asked for, a hundred at most", async () => {
	const id = await ticket();
	const shown = await (await call("GET", `tickets/show_many?ids=${id},5`)).json();
	expect([shown.tickets.length, shown.metric_sets]).toEqual([1, undefined]);
	await solve(id);
	const { metric_sets: sets } = await (await call("GET", `tickets/show_many?ids=${id}&include=metric_sets`)).json();
	expect(sets).toMatchObject([{ ticket_id: id, status_updated_at: account().tickets[0]?.updated_at }]);
	const many = Array.from({ length: 101 }, (_, at) => at + 1).join(",");
	expect((await call("GET", `tickets/show_many?ids=${many}`)).status).toBe(400);
});

test("a follow-up needs a closed ticket; a public client has no credentials of its own", async () => {
	const id = await ticket();
	const followUp = { ticket: { via_followup_source_id: id, comment: { body: "Again" } } };
	expect((await call("POST", "tickets", followUp)).status).toBe(422);
	for (const one of account().tickets) one.status = "closed";
	expect((await call("POST", "tickets", followUp)).status).toBe(201);
	for (const client of account().clients) client.kind = "public";
	expect(await tokenFor()).toBeUndefined();
});
