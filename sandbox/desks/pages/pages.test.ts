import { type DesksSandbox, desksSandbox } from "sandbox/desks";
import { type Served, serve } from "sandbox/http";
import { afterAll, beforeEach, expect, test } from "vitest";

let served: Served;
let desks: DesksSandbox;

beforeEach(async () => {
	await served?.close();
	desks = desksSandbox();
	served = await serve(desks.handler, 0);
});
afterAll(() => served.close());

const markup = `<img src=x onerror="alert('1')">`;
const key = `Basic ${Buffer.from("robin@northpine.example:gorgias-demo-api-key").toString("base64")}`;
const read = async (path: string) => (await fetch(served.url + path)).text();
const send = (path: string, form: Record<string, string>) =>
	fetch(served.url + path, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });

async function ticket() {
	const sender = { email: "ana@example.com", name: markup };
	const message = { channel: "email", via: "api", from_agent: false, sender, body_text: markup };
	const answer = await fetch(`${served.url}/wire/northpine.gorgias.com/api/tickets`, {
		method: "POST",
		headers: { authorization: key, "content-type": "application/json" },
		body: JSON.stringify({ subject: markup, tags: [{ name: markup }], meta: { page: markup }, messages: [message] }),
	});
	return (await answer.json()).id as number;
}

test("whatever a shopper wrote is text on every page", async () => {
	const id = await ticket();
	for (const path of ["/desks", "/desks/gorgias", `/desks/gorgias/tickets/${id}`]) {
		const page = await read(path);
		expect(page).not.toContain("<img");
	}
	expect(await read(`/desks/gorgias/tickets/${id}`)).toContain(
		"&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;",
	);
});

test("an agent replies, notes and solves; a reply is mailed to the shopper", async () => {
	const page = `/desks/gorgias/tickets/${await ticket()}`;
	expect((await send(`${page}/replies`, { text: "It ships today.", kind: "public" })).headers.get("location")).toBe(
		page,
	);
	await send(`${page}/replies`, { text: "Asked the warehouse.", kind: "private" });
	await send(`${page}/solve`, { text: "Sorted out.", kind: "private" });
	const shown = await read(page);
	expect(shown).toContain("It ships today.");
	expect(shown).toContain("mailed to ana@example.com");
	expect(shown).toContain("private note");
	expect(shown).toContain("Sorted out.");
	expect(shown).toContain("closed");
	expect(desks.mailbox.mails).toHaveLength(1);
	expect(await read("/desks/mail/1")).toContain("It ships today.");
	const { mails } = await (await fetch(`${served.url}/desks/mail/mails.json`)).json();
	expect(mails[0]).toMatchObject({ to: ["ana@example.com"], via: "desk" });
});

test("a mail to the Klaviyo Helpdesk address is a ticket there", async () => {
	desks.mailbox.receive({
		at: "2026-11-22T10:00:00.000Z",
		from: "Fjell & Fern <hello@fjell.example>",
		to: [desks.state.klaviyo.workspaceAddress],
		replyTo: '"Ana Ruiz" <ana@example.com>',
		subject: "Chat handoff",
		text: "Where is my order?",
		html: null,
		headers: [],
		attachments: [],
		via: "smtp",
	});
	expect(await read("/desks/klaviyo")).toContain("Chat handoff");
	await send("/desks/klaviyo/tickets/1/replies", { text: "On its way", kind: "public" });
	await send("/desks/klaviyo/tickets/1/solve", {});
	expect(desks.mailbox.to("ana@example.com")).toHaveLength(1);
	expect(await read("/desks/klaviyo/tickets/1")).toContain("closed");
});

test("faults are switched by form and by JSON; nonsense is refused", async () => {
	expect((await send("/desks/zendesk/faults", { fault: "500", count: "" })).status).toBe(303);
	expect(desks.state.faults.zendesk).toEqual({ fault: "500", left: null, on: "any" });
	expect(await read("/desks")).toContain("fault: 500");
	const json = (body: string) => fetch(`${served.url}/desks/zendesk/faults`, { method: "POST", body });
	expect((await json('{"fault":"429","count":2,"on":"create"}')).status).toBe(200);
	expect(desks.state.faults.zendesk).toEqual({ fault: "429", left: 2, on: "create" });
	expect((await json('{"fault":"fire"}')).status).toBe(400);
	expect((await json("not json")).status).toBe(400);
	expect((await fetch(`${served.url}/desks/nodesk/faults`, { method: "POST" })).status).toBe(404);
});

test("a snapshot brings tickets, grants and mails back; a reset forgets them and reaches the rest of the sandbox", async () => {
	await ticket();
	const saved = JSON.parse(JSON.stringify(desks.snapshot()));
	const answer = await desks.handler(new Request(`${served.url}/sandbox/reset`, { method: "POST" }));
	expect(answer).toBeNull();
	expect(desks.state.gorgias[0]?.tickets).toHaveLength(0);
	desks.restore(saved);
	expect((await (await fetch(`${served.url}/desks/gorgias/tickets.json`)).json()).tickets).toHaveLength(1);
});

test("links to a desk's own ticket pages lead to the desk's page here", async () => {
	const link = await fetch(`${served.url}/wire/northpine.zendesk.com/agent/tickets/7`, { redirect: "manual" });
	expect(link.headers.get("location")).toBe("/desks/zendesk/tickets/7");
	expect((await fetch(`${served.url}/desks/zendesk/tickets/7`)).status).toBe(404);
	expect((await fetch(`${served.url}/wire/some-shop.myshopify.com/admin`)).status).toBe(404);
});
