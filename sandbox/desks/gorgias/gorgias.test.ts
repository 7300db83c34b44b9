import { type DesksSandbox, desksSandbox } from "sandbox/desks";
import { type Served, serve } from "sandbox/http";
import { afterAll, beforeEach, expect, test } from "vitest";

let clock = new Date("2026-11-22T10:00:00Z").getTime();
let served: Served;
let desks: DesksSandbox;

beforeEach(async () => {
	await served?.close();
	desks = desksSandbox({ now: () => new Date(clock) });
	served = await serve(desks.handler, 0);
});
afterAll(() => served.close());

const at = (path: string) => `${served.url}/wire/northpine.gorgias.com${path}`;
const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
const key = basic("robin@northpine.example", "gorgias-demo-api-key");
const call = (path: string, body?: unknown, authorization = key) =>
	fetch(at(path), {
		method: body ? "POST" : "GET",
		headers: { authorization, "content-type": "application/json" },
		...(body ? { body: JSON.stringify(body) } : {}),
	});

const shopper = {
	channel: "email",
	via: "api",
	from_agent: false,
	sender: { email: "ana@example.com", name: "Ana Ruiz" },
	source: {
		type: "email",
		from: { name: "Ana Ruiz", address: "ana@example.com" },
		to: [{ address: "support@northpine.example" }],
	},
	body_text: "Where is my order?",
	created_datetime: "2026-11-22T09:58:00Z",
	sent_datetime: "2026-11-22T09:58:00Z",
};
const agent = {
	channel: "email",
	via: "api",
	from_agent: true,
	body_text: "I could not find it.",
	created_datetime: "2026-11-22T09:58:05Z",
};
const handoff = { external_id: "handoff_1", subject: "Chat handoff", messages: [shopper] };

test("OAuth: client in the header, form body, a refresh token that stays", async () => {
	const asked = new URLSearchParams({
		response_type: "code",
		client_id: "gorgias-baton",
		redirect_uri: "https://baton.test/connect/gorgias/callback",
		scope: "openid offline account:read tickets:read",
		state: "s1",
	});
	expect(await (await fetch(at(`/oauth/authorize?${asked}`))).text()).toContain("Allow Baton");
	asked.set("decision", "allow");
	const allowed = await fetch(at("/oauth/authorize"), { method: "POST", body: asked, redirect: "manual" });
	const code = new URL(allowed.headers.get("location") ?? "").searchParams.get("code") ?? "";
	const token = (form: Record<string, string>, authorization = basic("gorgias-baton", "gorgias-client-secret")) =>
		fetch(at("/oauth/token"), { method: "POST", headers: { authorization }, body: new URLSearchParams(form) });
	const redirect_uri = asked.get("redirect_uri") ?? "";
	const grant = { grant_type: "authorization_code", code, redirect_uri };
	expect((await token(grant, basic("gorgias-baton", "wrong"))).status).toBe(401);
	const first = await (await token(grant)).json();
	expect((await token(grant)).status).toBe(400);
	expect((await call("/api/account", undefined, `Bearer ${first.access_token}`)).status).toBe(200);
	expect((await call("/api/tickets", handoff, `Bearer ${first.access_token}`)).status, "no tickets:write").toBe(403);
	clock += 25 * 3_600_000;
	expect((await call("/api/account", undefined, `Bearer ${first.access_token}`)).status).toBe(401);
	const refresh = { grant_type: "refresh_token", refresh_token: first.refresh_token };
	expect((await (await token(refresh)).json()).refresh_token).toBe(first.refresh_token);
	expect((await token(refresh)).status).toBe(200);
});

test("the account, its support address and its hours", async () => {
	expect(await (await call("/api/account/")).json()).toMatchObject({ domain: "northpine", deactivated_datetime: null });
	const integrations = await (await call("/api/integrations")).json();
	expect(integrations.data[0].meta.address).toBe("support@northpine.example");
	const settings = await (await call("/api/account/settings?type=business-hours")).json();
	expect(settings.data[0].data.timezone).toBe("Europe/Oslo");
	expect((await call("/api/account", undefined, basic("robin@northpine.example", "wrong"))).status).toBe(401);
});

test("times are kept per message; an imported agent message is not mailed, one without sent_datetime is", async () => {
	const imported = { ...agent, sent_datetime: agent.created_datetime };
	const made = await call("/api/tickets", { ...handoff, messages: [shopper, imported] });
	expect(made.status).toBe(201);
	const ticket = await made.json();
	expect(ticket.messages.map((message: { created_datetime: string }) => message.created_datetime)).toEqual([
		shopper.created_datetime,
		agent.created_datetime,
	]);
	expect(desks.mailbox.mails).toHaveLength(0);
	await call("/api/tickets", { ...handoff, messages: [shopper, agent] });
	expect(desks.state.gorgias[0]?.mailed).toMatchObject([{ to: "ana@example.com", text: "I could not find it." }]);
	expect(desks.mailbox.to("ana@example.com")).toHaveLength(1);
});

test("what Gorgias refuses", async () => {
	const refused = async (body: unknown) => {
		const answer = await call("/api/tickets", body);
		expect(answer.status).toBe(400);
		return (await answer.json()).error;
	};
	expect(await refused({ ...handoff, colour: "red" })).toMatchObject({ data: { colour: ["Unknown field."] } });
	const receiver = { email: "support@northpine.example" };
	expect(Object.keys((await refused({ messages: [{ ...shopper, receiver }] })).data)).toEqual(["messages.0.receiver"]);
	expect(Object.keys((await refused({ messages: [{ ...shopper, sender: null }] })).data)).toEqual([
		"messages.0.sender",
	]);
	await refused({ messages: [] });
	await refused({ messages: Array(501).fill(shopper) });
	await refused({
		messages: [{ ...agent, channel: "internal-note", public: false, sender: { email: "no@one.example" } }],
	});
	expect((await call("/api/tickets?colour=red")).status).toBe(400);
});

test("a retry makes a second ticket; looking first finds it, trashed ones too unless told otherwise", async () => {
	desks.setFault("gorgias", { fault: "reset-after-create", count: 1 });
	await expect(call("/api/tickets", handoff)).rejects.toThrow("fetch failed");
	const find = async (more = "") => (await (await call(`/api/tickets?external_id=handoff_1${more}`)).json()).data;
	expect(await find()).toHaveLength(1);
	await call("/api/tickets", handoff);
	expect(await find()).toHaveLength(2);
	const first = desks.state.gorgias[0]?.tickets[0];
	if (first) first.trashed_datetime = "2026-11-22T10:00:00Z";
	expect(await find()).toHaveLength(2);
	expect(await find("&trashed=false")).toHaveLength(1);
});

test("a note is added to a ticket, and an e-mail belongs to one customer", async () => {
	const { id } = await (await call("/api/tickets", handoff)).json();
	const note = {
		channel: "internal-note",
		via: "api",
		from_agent: true,
		public: false,
		sender: { email: "robin@northpine.example" },
		body_html: "<p>Customer since 2024</p>",
	};
	expect((await call(`/api/tickets/${id}/messages`, note)).status).toBe(201);
	const ticket = await (await call(`/api/tickets/${id}`)).json();
	expect(ticket.messages[1]).toMatchObject({ public: false, body_text: "Customer since 2024" });
	expect(desks.mailbox.mails).toHaveLength(0);
	expect((await (await call("/api/customers?email=ANA@example.com")).json()).data).toHaveLength(1);
	expect((await call("/api/customers", { email: "ana@example.com" })).status).toBe(409);
});

test("the bucket leaks: 40 calls in 20 seconds with a key", async () => {
	expect((await call("/api/account")).headers.get("x-gorgias-account-api-call-limit")).toBe("1/40");
	for (let count = 1; count < 40; count += 1) await call("/api/account");
	const over = await call("/api/account");
	expect([over.status, over.headers.get("retry-after")]).toEqual([429, "1"]);
	clock += 10_000;
	expect((await call("/api/account")).headers.get("x-gorgias-account-api-call-limit")).toBe("21/40");
});

test("a ticket field that the account does not have is refused", async () => {
	const answer = await call("/api/tickets", { ...handoff, custom_fields: [{ id: 9, value: "x" }] });
	expect([answer.status, Object.keys((await answer.json()).error.data)]).toEqual([400, ["custom_fields"]]);
	expect((await call("/api/tickets", { ...handoff, custom_fields: [{ id: 501, value: "#1042" }] })).status).toBe(201);
});

test("messages are listed newest first, of one ticket or of all, page by page", async () => {
	const many = Array.from({ length: 120 }, (_, at) => ({
		...shopper,
		external_id: `m${at}`,
		created_datetime: new Date(clock + at * 1000).toISOString(),
	}));
	const { id } = await (await call("/api/tickets", { ...handoff, messages: many })).json();
	await call("/api/tickets", handoff);
	const list = async (query: string) => (await call(`/api/messages?${query}`)).json();
	const first = await list(`ticket_id=${id}&limit=100&order_by=created_datetime:desc`);
	expect([first.data.length, first.data[0].external_id]).toEqual([100, "m119"]);
	const second = await list(`ticket_id=${id}&limit=100&cursor=${first.meta.next_cursor}`);
	expect([second.data.length, second.data.at(-1).external_id, second.meta.next_cursor]).toEqual([20, "m0", null]);
	expect((await list("limit=100&order_by=created_datetime:asc")).meta.total_resources).toBe(121);
	expect((await call("/api/messages?order_by=id:asc")).status).toBe(400);
	expect((await call("/api/messages?colour=red")).status).toBe(400);
});

test("a ticket is closed and opened by a PUT that names only what changes", async () => {
	const { id } = await (await call("/api/tickets", handoff)).json();
	const put = (body: unknown) =>
		fetch(at(`/api/tickets/${id}`), {
			method: "PUT",
			headers: { authorization: key, "content-type": "application/json" },
			body: JSON.stringify(body),
		});
	expect(await (await put({ status: "closed" })).json()).toMatchObject({
		status: "closed",
		closed_datetime: new Date(clock).toISOString(),
		subject: "Chat handoff",
	});
	expect(await (await put({ status: "open" })).json()).toMatchObject({ status: "open", closed_datetime: null });
	expect((await put({ created_datetime: "2020-01-01T00:00:00Z" })).status).toBe(400);
});
