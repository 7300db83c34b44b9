import { type DesksSandbox, desksSandbox } from "sandbox/desks";
import { type Served, serve } from "sandbox/http";
import { afterAll, beforeEach, expect, test, vi } from "vitest";

let served: Served;
let desks: DesksSandbox;
let calls: { headers: Headers; body: unknown }[] = [];
let status = 200;
const listener = await serve(async (request) => {
	calls.push({ headers: request.headers, body: await request.json() });
	return new Response(null, { status });
}, 0);

beforeEach(async () => {
	await served?.close();
	desks = desksSandbox();
	served = await serve(desks.handler, 0);
	[calls, status] = [[], 200];
});
afterAll(() => Promise.all([served.close(), listener.close()]));

const authorization = `Basic ${btoa("robin@northpine.example:gorgias-demo-api-key")}`;
const call = (method: string, path: string, body?: unknown) =>
	fetch(`${served.url}/wire/northpine.gorgias.com${path}`, {
		method,
		headers: { authorization, "content-type": "application/json" },
		...(body ? { body: JSON.stringify(body) } : {}),
	});

const integration = {
	name: "Listener",
	type: "http",
	http: {
		url: listener.url,
		method: "POST",
		request_content_type: "application/json",
		response_content_type: "application/json",
		headers: { "x-secret": "open sesame" },
		form: {
			event: "{{event.type}}",
			ticket: "{{ticket.id}}",
			closed: "{{ticket.closed_datetime}}",
			byAgent: "{{message.from_agent}}",
			text: "{{ message.body_text }}",
			nothing: "{{message.nothing.at.all}}",
		},
		triggers: { "ticket-message-created": true, "ticket-status-updated": true },
	},
};

async function ticket(): Promise<string> {
	const sender = { email: "ana@example.com" };
	const message = { channel: "email", via: "api", from_agent: false, sender, body_text: "Hello" };
	return String((await (await call("POST", "/api/tickets", { messages: [message] })).json()).id);
}

const press = (id: string, what: string, form: Record<string, string> = {}) =>
	fetch(`${served.url}/desks/gorgias/tickets/${id}/${what}`, {
		method: "POST",
		body: new URLSearchParams(form),
		redirect: "manual",
	});
const made = () => desks.state.gorgias[0]?.integrations.find((one) => one.type === "http");

test("an answer and a closed ticket on the desk's page reach whoever listens, everything as text", async () => {
	expect((await call("POST", "/api/integrations", integration)).status).toBe(201);
	const id = await ticket();
	await press(id, "replies", { text: 'Say "hi"', kind: "public" });
	await vi.waitFor(() => expect(calls).toHaveLength(1));
	expect(calls[0]?.headers.get("x-secret")).toBe("open sesame");
	expect(calls[0]?.body).toEqual({
		event: "ticket-message-created",
		ticket: id,
		closed: "None",
		byAgent: "True",
		text: 'Say "hi"',
		nothing: "",
	});
	await press(id, "solve");
	await vi.waitFor(() => expect(calls).toHaveLength(2));
	expect(calls[1]?.body).toMatchObject({ event: "ticket-status-updated", byAgent: "" });
	expect(await (await fetch(`${served.url}/desks/gorgias`)).text()).toContain("ticket-status-updated: 200");
});

test("a listener that fails is tried three times, and after 500 failures in a row no more", async () => {
	await call("POST", "/api/integrations", integration);
	status = 500;
	const id = await ticket();
	await press(id, "replies", { text: "One", kind: "public" });
	await vi.waitFor(() => expect(calls).toHaveLength(3), 5_000);
	await vi.waitFor(() => expect(made()).toMatchObject({ failures: 1, calls: [{ status: 500 }] }));
	Object.assign(made() ?? {}, { failures: 499 });
	await press(id, "replies", { text: "Two", kind: "public" });
	await vi.waitFor(() => expect(made()).toMatchObject({ deactivated_datetime: expect.any(String) }), 5_000);
	await press(id, "replies", { text: "Three", kind: "public" });
	await call("PUT", `/api/integrations/${made()?.id}`, { name: "Listener", deactivated_datetime: null });
	status = 200;
	await press(id, "replies", { text: "Four", kind: "public" });
	await vi.waitFor(() => expect(calls.at(-1)?.body).toMatchObject({ text: "Four" }));
	expect(calls.filter(({ body }) => (body as { text: string }).text === "Three")).toEqual([]);
});

test("an integration of the wrong shape is refused, its secrets are not shown, and it can be taken down", async () => {
	const wrong = { ...integration, http: { ...integration.http, triggers: { "ticket-exploded": true } } };
	for (const body of [wrong, { ...integration, type: "email" }, { name: "No http", type: "http" }])
		expect((await call("POST", "/api/integrations", body)).status).toBe(400);
	const { id } = await (await call("POST", "/api/integrations", integration)).json();
	const shown = await (await call("GET", "/api/integrations?type=http")).text();
	expect(JSON.parse(shown).data).toMatchObject([{ id, type: "http" }]);
	expect(shown).not.toContain("open sesame");
	expect((await call("GET", "/api/integrations?type=email")).status).toBe(400);
	expect((await call("DELETE", `/api/integrations/${id}`)).status).toBe(204);
	expect((await call("DELETE", `/api/integrations/${id}`)).status).toBe(404);
	expect((await call("DELETE", "/api/integrations/11")).status, "the support address").toBe(404);
});
