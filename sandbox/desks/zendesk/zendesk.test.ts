import { createHash } from "node:crypto";
import { type DesksSandbox, desksSandbox } from "sandbox/desks";
import { type Served, serve } from "sandbox/http";
import { afterAll, beforeEach, expect, test } from "vitest";

const start = new Date("2026-11-22T10:00:00Z").getTime();
let clock = start;
let served: Served;
let desks: DesksSandbox;
let token: string;
const minutes = (count: number) => count * 60_000;

beforeEach(async () => {
	clock = start;
	await served?.close();
	desks = desksSandbox({
		now: () => new Date(clock),
		slowMs: 50,
		zendesk: [{ subdomain: "northpine", perMinute: 40 }],
	});
	served = await serve(desks.handler, 0);
	token = (await connect()).access_token;
});
afterAll(() => served.close());

const at = (path: string) => `${served.url}/wire/northpine.zendesk.com${path}`;
const call = (path: string, init: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) =>
	fetch(at(path), {
		method: init.method ?? (init.body ? "POST" : "GET"),
		headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...init.headers },
		...(init.body ? { body: JSON.stringify(init.body) } : {}),
		redirect: "manual",
	});
const postTicket = (ticket: object, headers?: Record<string, string>) =>
	call("/api/v2/tickets", { body: { ticket }, ...(headers && { headers }) });
const handoff = { subject: "Chat handoff", external_id: "handoff_1", comment: { body: "Hello", public: true } };

const client = { client_id: "zdg-baton", client_secret: "zendesk-client-secret" };
const redirect = "https://baton.test/connect/zendesk/callback";
const verifier = "v".repeat(64);
const challenge = createHash("sha256").update(verifier).digest("base64url");

async function consent(decision: string): Promise<URL> {
	const asked = new URLSearchParams({
		response_type: "code",
		client_id: client.client_id,
		redirect_uri: redirect,
		scope: "read write",
		state: "s1",
		code_challenge: challenge,
		code_challenge_method: "S256",
	});
	const page = await fetch(at(`/oauth/authorizations/new?${asked}`));
	expect(page.status).toBe(200);
	expect(await page.text()).toContain('action="../authorizations"');
	asked.set("decision", decision);
	const answer = await fetch(at("/oauth/authorizations"), { method: "POST", body: asked, redirect: "manual" });
	return new URL(answer.headers.get("location") ?? "");
}
const tokens = (body: object) =>
	fetch(at("/oauth/tokens"), {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ ...client, ...body }),
	});
const redeem = (code: string | null, more: object = {}) =>
	tokens({ grant_type: "authorization_code", code, redirect_uri: redirect, code_verifier: verifier, ...more });
async function connect() {
	const code = (await consent("allow")).searchParams.get("code");
	return (await (await redeem(code)).json()) as { access_token: string; refresh_token: string; expires_in: number };
}

test("consent: denied, allowed once, within 120 seconds, with the verifier only", async () => {
	const denied = await consent("deny");
	expect(denied.searchParams.get("error")).toBe("access_denied");
	expect(denied.searchParams.get("state")).toBe("s1");
	const code = (await consent("allow")).searchParams.get("code");
	expect((await redeem(code)).status).toBe(200);
	expect((await redeem(code)).status).toBe(400);
	expect((await redeem((await consent("allow")).searchParams.get("code"), { code_verifier: "x" })).status).toBe(400);
	const late = (await consent("allow")).searchParams.get("code");
	clock += 121_000;
	expect(await (await redeem(late)).json()).toMatchObject({ error: "invalid_grant" });
});

test("an access token lives 30 minutes; a refresh kills the old pair", async () => {
	const first = await connect();
	token = first.access_token;
	expect((await call("/api/v2/groups")).status).toBe(200);
	clock += minutes(31);
	expect(await (await call("/api/v2/groups")).json()).toMatchObject({ error: "invalid_token" });
	const refresh = (refresh_token: string) => tokens({ grant_type: "refresh_token", refresh_token });
	const second = (await (await refresh(first.refresh_token)).json()) as typeof first;
	token = second.access_token;
	expect((await call("/api/v2/groups")).status).toBe(200);
	expect((await refresh(first.refresh_token)).status).toBe(400);
	const third = (await (await refresh(second.refresh_token)).json()) as typeof first;
	expect((await call("/api/v2/groups")).status, "the second access token died with its refresh token").toBe(401);
	token = third.access_token;
	expect((await call("/api/v2/groups")).status).toBe(200);
});

test("users/me is open to anyone, and so proves nothing alone; everything else is not", async () => {
	const me = await fetch(at("/api/v2/users/me.json"));
	expect([me.status, (await me.json()).user.id]).toEqual([200, null]);
	expect((await fetch(at("/api/v2/groups"))).status).toBe(401);
	expect((await (await call("/api/v2/users/me")).json()).user).toMatchObject({ role: "admin", suspended: false });
	expect((await call("/api/v2/oauth/tokens/current", { method: "DELETE" })).status).toBe(204);
	expect((await call("/api/v2/users/me")).status).toBe(401);
});

test("client credentials act within their scope", async () => {
	const granted = await tokens({ grant_type: "client_credentials", scope: "tickets:read" });
	const body = await granted.json();
	expect(body.refresh_token).toBeUndefined();
	token = body.access_token;
	expect((await call("/api/v2/tickets?external_id=none")).status).toBe(200);
	expect((await postTicket(handoff)).status).toBe(403);
});

test("the same key is one ticket for two hours; a changed body is refused", async () => {
	const key = { "idempotency-key": "handoff_1" };
	const first = await postTicket(handoff, key);
	expect([first.status, first.headers.get("x-idempotency-lookup")]).toEqual([201, "miss"]);
	clock += minutes(119);
	token = (await connect()).access_token;
	const again = await postTicket(handoff, key);
	expect([again.status, again.headers.get("x-idempotency-lookup")]).toEqual([201, "hit"]);
	expect(await again.json()).toEqual(await first.json());
	const changed = await postTicket({ ...handoff, subject: "Other" }, key);
	expect([changed.status, (await changed.json()).error]).toEqual([400, "IdempotentRequestError"]);
	expect(desks.state.zendesk[0]?.tickets).toHaveLength(1);
	clock += minutes(2);
	expect((await postTicket(handoff, key)).headers.get("x-idempotency-lookup")).toBe("miss");
	const found = await (await call("/api/v2/tickets.json?external_id=handoff_1")).json();
	expect(found.count).toBe(2);
});

test("bodies keep the documented shape", async () => {
	const unknown = await postTicket({ ...handoff, colour: "red", comment: { body: "a", created_at: "2026-01-01" } });
	expect(unknown.status).toBe(422);
	const { error, details } = await unknown.json();
	expect(error).toBe("RecordInvalid");
	expect(Object.keys(details)).toEqual(["comment.created_at", "colour"]);
	expect((await postTicket({ comment: { body: "a", html_body: "b" } })).status).toBe(422);
	expect((await postTicket({ ...handoff, custom_fields: [{ id: 9, value: "x" }] })).status).toBe(422);
	expect((await call("/api/v2/tickets", { body: [] })).status).toBe(422);
});

test("the shopper's words are the shopper's when the user is upserted first", async () => {
	const upsert = (user: object) => call("/api/v2/users/create_or_update", { body: { user } });
	const made = await upsert({ name: "Ana", email: "ana@example.com", skip_verify_email: true });
	expect(made.status).toBe(201);
	const { user } = await made.json();
	expect((await upsert({ name: "Ana Ruiz", email: "ANA@example.com" })).status).toBe(200);
	expect(desks.mailbox.mails).toHaveLength(0);
	await upsert({ name: "Ben", email: "ben@example.com" });
	expect(desks.mailbox.to("ben@example.com"), "the welcome mail that skip_verify_email avoids").toHaveLength(1);

	const by = { requester_id: user.id, submitter_id: user.id };
	const { ticket } = await (await postTicket({ ...handoff, ...by })).json();
	const note = { ticket: { comment: { html_body: "<p>Customer of <b>3</b> orders</p>", public: false } } };
	expect((await call(`/api/v2/tickets/${ticket.id}`, { method: "PUT", body: note })).status).toBe(200);
	const { comments } = await (await call(`/api/v2/tickets/${ticket.id}/comments`)).json();
	expect(comments).toMatchObject([
		{ author_id: user.id, public: true, plain_body: "Hello" },
		{ public: false, plain_body: "Customer of 3 orders" },
	]);
});

test("a ticket opened with a private note keeps replies private", async () => {
	const { ticket } = await (await postTicket({ ...handoff, comment: { body: "note", public: false } })).json();
	await call(`/api/v2/tickets/${ticket.id}`, { method: "PUT", body: { ticket: { comment: { body: "Hi Ana" } } } });
	const { comments } = await (await call(`/api/v2/tickets/${ticket.id}/comments`)).json();
	expect(comments.map((comment: { public: boolean }) => comment.public)).toEqual([false, false]);
	const page = await (await fetch(`${served.url}/desks/zendesk/tickets/${ticket.id}`)).text();
	expect(page).toContain("Opened with a private note");
});

test("a suspended requester is refused", async () => {
	const refused = await postTicket({ ...handoff, requester: { name: "S", email: "suspended@example.com" } });
	expect(refused.status).toBe(422);
	expect((await refused.json()).details.requester[0].error).toBe("UserSuspended");
	expect(desks.state.zendesk[0]?.tickets).toHaveLength(0);
});

test("an upload goes into one comment, within the hour", async () => {
	const upload = async (name: string, type: string) =>
		fetch(at(`/api/v2/uploads?filename=${name}`), {
			method: "POST",
			headers: { authorization: `Bearer ${token}`, "content-type": type },
			body: "<p>transcript</p>",
		});
	expect((await upload("transcript.html", "text/plain")).status).toBe(422);
	const made = (await (await upload("transcript.html", "text/html")).json()).upload;
	const comment = { body: "see file", uploads: [made.token] };
	expect((await postTicket({ comment })).status).toBe(201);
	expect((await postTicket({ comment })).status, "the token is used up").toBe(422);
});

test("too many calls, and an unknown subdomain, are told in HTML", async () => {
	let last = await call("/api/v2/groups");
	expect(last.headers.get("ratelimit-remaining")).toBe("39");
	for (let count = 0; count < 40; count += 1) last = await call("/api/v2/groups");
	expect(last.status).toBe(429);
	expect(last.headers.get("content-type")).toContain("text/html");
	expect(Number(last.headers.get("retry-after"))).toBe(60);
	clock += minutes(1);
	expect((await call("/api/v2/groups")).status).toBe(200);
	const nobody = await fetch(`${served.url}/wire/nobody.zendesk.com/api/v2/users/me`);
	expect([nobody.status, nobody.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
});

test("reset after create: the answer is lost, the ticket is not, and the same key finds it", async () => {
	const fault = { fault: "reset-after-create", count: 1 };
	await fetch(`${served.url}/desks/zendesk/faults`, { method: "POST", body: JSON.stringify(fault) });
	const key = { "idempotency-key": "handoff_1" };
	await expect(postTicket(handoff, key)).rejects.toThrow("fetch failed");
	const again = await postTicket(handoff, key);
	expect([again.status, again.headers.get("x-idempotency-lookup")]).toEqual([201, "hit"]);
	expect(desks.state.zendesk[0]?.tickets).toHaveLength(1);
});

test.each([
	["401", 401],
	["403", 403],
	["422", 422],
	["429", 429],
	["500", 500],
] as const)("fault %s for two calls, then well again", async (fault, status) => {
	desks.setFault("zendesk", { fault, count: 2 });
	expect((await postTicket(handoff)).status).toBe(status);
	expect((await postTicket(handoff)).status).toBe(status);
	expect((await postTicket(handoff)).status).toBe(201);
});

test("slow: the work is done at once, the answer comes late", async () => {
	desks.setFault("zendesk", { fault: "slow" });
	const answer = postTicket(handoff);
	expect((await answer).status).toBe(201);
	desks.setFault("zendesk", { fault: "none" });
	expect(desks.state.zendesk[0]?.tickets).toHaveLength(1);
});
