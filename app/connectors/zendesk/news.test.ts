import "../../../test/harness/desks";

import { createHmac } from "node:crypto";
import { type Served, serve } from "sandbox/http";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { later, minutes, now, seconds } from "~/platform/clock";
import { desks, wireHttp } from "../../../test/harness/desks";
import { asAgent, atDesk, good, kept, northpine, ticketAtZendesk } from "../../../test/harness/zendesk";
import type { DeskNews, Subscription } from "../connector";
import { zendesk } from "./zendesk";

const news = zendesk.news ?? {};
type Call = { headers: Headers; body: string };
const calls: Call[] = [];
let door: Served;
beforeAll(async () => {
	door = await serve(async (request) => {
		calls.push({ headers: request.headers, body: await request.text() });
		return new Response(null, { status: 200 });
	}, 0);
});
beforeEach(() => void calls.splice(0));
afterAll(() => door.close());

/** A ticket at a desk that calls back, and what its calls told. */
async function listening() {
	const at = await ticketAtZendesk();
	const subscription = good(await news.subscribe?.(at.desk.account, at.desk.http, `${door.url}/desks/zendesk/key`));
	const hears = async (count: number): Promise<DeskNews[]> => {
		await vi.waitFor(() => expect(calls.length).toBeGreaterThanOrEqual(count));
		const told = await Promise.all(calls.map((call) => news.receive?.(call, subscription, now())));
		return told.flatMap((one) => one ?? []);
	};
	return { ...at, subscription, hears };
}
const asked = async ({ ticket, desk }: Awaited<ReturnType<typeof listening>>, since = later(now(), -minutes(5))) =>
	good(await news.poll?.([ticket], since, desk.account, desk.http));
const sorted = (all: DeskNews[]) => all.map(({ id }) => id).toSorted();

test("an agent answers and solves: told by signed calls, and the same, under the same ids, when asked", async () => {
	const at = await listening();
	await atDesk(at.ticket, "replies", { text: 'It is "on its way" & <b>fine</b>\nRiley' });
	await vi.waitFor(() => expect(calls).toHaveLength(2));
	const opened = await at.hears(2);
	expect(opened).toMatchObject([
		{
			type: "reply",
			author: "Riley Chen",
			text: 'It is "on its way" & <b>fine</b>\nRiley',
			remoteId: at.ticket.remoteId,
		},
		{ type: "status", status: "open" },
	]);
	await atDesk(at.ticket, "solve");
	const all = await at.hears(3);
	expect(all.at(-1)).toMatchObject({ type: "status", status: "solved", remoteId: at.ticket.remoteId });
	const polled = await asked(at);
	expect(polled.map(({ type }) => type)).toEqual(["reply", "status"]);
	expect(sorted(all)).toEqual(expect.arrayContaining(sorted(polled)));
});

test("a private note, the shopper's own words and Baton's are no answers", async () => {
	const at = await listening();
	await atDesk(at.ticket, "replies", { text: "Do not tell her", kind: "private" });
	const line = { messageId: "m", speaker: "shopper" as const, name: "Ana", text: "Hi", links: [], at: "", atShop: "" };
	good(await zendesk.update?.(at.ticket, { type: "message", id: "message_u", at: now().toISOString(), line }, at.desk));
	await vi.waitFor(() => expect(calls.length).toBeGreaterThanOrEqual(3));
	const replies = [...(await at.hears(3)), ...(await asked(at))].filter(({ type }) => type === "reply");
	expect(replies).toEqual([]);
});

test("a requester who works at the desk has not answered himself", async () => {
	const at = await listening();
	for (const user of northpine().users) if (user.id === kept(at.ticket).requester_id) user.role = "agent";
	const line = { messageId: "m", speaker: "shopper" as const, name: "Ana", text: "Hi", links: [], at: "", atShop: "" };
	good(await zendesk.update?.(at.ticket, { type: "message", id: "message_w", at: now().toISOString(), line }, at.desk));
	expect(await at.hears(1)).toEqual([]);
	expect((await asked(at)).filter(({ type }) => type === "reply")).toEqual([]);
});

test("a call is believed for five minutes, with its own secret, over its own bytes, for its own webhook", async () => {
	const at = await listening();
	await atDesk(at.ticket, "replies", { text: "Hello" });
	await at.hears(1);
	const call = calls[0] as Call;
	const hear = (given: Partial<Call>, subscription: Partial<Subscription> = {}, when = now()) =>
		news.receive?.({ ...call, ...given }, { ...at.subscription, ...subscription }, when);
	const changed = (name: string, value: string) => {
		const headers = new Headers(call.headers);
		headers.set(name, value);
		return { headers };
	};
	expect(await hear({})).toHaveLength(1);
	expect(await hear({}, {}, later(now(), minutes(4)))).toHaveLength(1);
	expect(await hear({}, {}, later(now(), minutes(6)))).toBeNull();
	expect(await hear({}, {}, later(now(), -minutes(6)))).toBeNull();
	expect(await hear({ body: `${call.body} ` })).toBeNull();
	expect(
		await hear(changed("x-zendesk-webhook-signature-timestamp", later(now(), seconds(9)).toISOString())),
	).toBeNull();
	expect(await hear(changed("x-zendesk-webhook-signature", "no base64!"))).toBeNull();
	expect(await hear(changed("x-zendesk-webhook-id", "01OTHER"))).toBeNull();
	expect(await hear({}, { secret: "another" })).toBeNull();
});

test("a call that is signed with the secret that Zendesk publishes for tests is not believed", async () => {
	const { subscription } = await listening();
	const body = JSON.stringify({ type: "zen:event-type:ticket.status_changed", detail: { id: "1" }, event: {} });
	const timestamp = now().toISOString();
	const published = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==";
	const headers = new Headers({
		"x-zendesk-webhook-id": subscription.remoteId,
		"x-zendesk-webhook-signature-timestamp": timestamp,
		"x-zendesk-webhook-signature": createHmac("sha256", published).update(`${timestamp}${body}`).digest("base64"),
	});
	expect(await news.receive?.({ headers, body }, subscription, now())).toBeNull();
});

test("tickets that Baton did not make are heard of and left unread; a solved one that closes by itself is no news", async () => {
	const at = await listening();
	const found = kept(at.ticket);
	await atDesk(at.ticket, "solve");
	await at.hears(1);
	const [solved] = calls.splice(0);
	const signedAgain = (body: string): Call => {
		const timestamp = now().toISOString();
		const headers = new Headers(solved?.headers);
		headers.set("x-zendesk-webhook-signature-timestamp", timestamp);
		const signature = createHmac("sha256", at.subscription.secret).update(`${timestamp}${body}`).digest("base64");
		headers.set("x-zendesk-webhook-signature", signature);
		return { headers, body };
	};
	const body = solved?.body ?? "";
	const hear = (text: string) => news.receive?.(signedAgain(text), at.subscription, now());
	expect(await hear(body)).toHaveLength(1);
	expect(await hear(body.replaceAll(found.external_id ?? "", "crm-17"))).toEqual([]);
	expect(
		await hear(
			body.replace(/"previous":"\w+"/, '"previous":"SOLVED"').replace('"current":"SOLVED"', '"current":"CLOSED"'),
		),
	).toEqual([]);
	expect(await hear(body.replace('"current":"SOLVED"', '"current":"HOLD"'))).toMatchObject([{ status: "pending" }]);
	expect(await hear("{}")).toEqual([]);
});

test("only an admin may set up a webhook: an agent's connection stands, and the desk is asked", async () => {
	const { ticket, desk } = await ticketAtZendesk();
	const account = await asAgent();
	expect(await news.subscribe?.(account, wireHttp, `${door.url}/x`)).toMatchObject({ kind: "refused" });
	expect(northpine().webhooks).toEqual([]);
	await atDesk(ticket, "replies", { text: "Here I am" });
	const told = good(await news.poll?.([ticket], later(now(), -minutes(1)), account, desk.http));
	expect(told.map(({ type }) => type)).toEqual(["reply", "status"]);
});

test("a webhook whose secret can't be read is taken down again", async () => {
	const { desk } = await ticketAtZendesk();
	const http: typeof desk.http = async (url, init) =>
		url.endsWith("/signing_secret") ? new Response("", { status: 503 }) : desk.http(url, init);
	expect(await news.subscribe?.(desk.account, http, `${door.url}/x`)).toMatchObject({ kind: "unreachable" });
	expect(northpine().webhooks).toEqual([]);
});

test("taken down: no more calls; taken down twice is done", async () => {
	const at = await listening();
	good(await news.unsubscribe?.(at.desk.account, at.desk.http, at.subscription));
	expect(northpine().webhooks).toEqual([]);
	expect(await news.unsubscribe?.(at.desk.account, at.desk.http, at.subscription)).toBe("done");
});

test("asking costs one call for a hundred tickets, and one for each that changed", async () => {
	const at = await ticketAtZendesk();
	await atDesk(at.ticket, "replies", { text: "Hello" });
	const many = Array.from({ length: 120 }, (_, id) => ({ remoteId: String(id + 1), remoteUrl: "" }));
	const told = good(await news.poll?.([...many, at.ticket], later(now(), -minutes(5)), at.desk.account, at.desk.http));
	expect(told).toHaveLength(2);
	expect(at.sent.map(({ path }) => path.replace(/ids=[^&]+/, "ids=…"))).toEqual([
		"/api/v2/tickets/show_many?ids=…&include=metric_sets",
		"/api/v2/tickets/show_many?ids=…&include=metric_sets",
		`/api/v2/tickets/${at.ticket.remoteId}/comments?sort_order=desc&include=users&page=1`,
	]);
	at.sent.splice(0);
	expect(good(await news.poll?.([at.ticket], later(now(), minutes(1)), at.desk.account, at.desk.http))).toEqual([]);
	expect(at.sent).toHaveLength(1);
	expect(good(await news.poll?.([], new Date(0), at.desk.account, at.desk.http))).toEqual([]);
});

test("its rate limit is read from Zendesk's own headers", async () => {
	const { desk } = await ticketAtZendesk();
	const { accessToken } = desk.account.credentials;
	const answer = await wireHttp("https://northpine.zendesk.com/api/v2/groups", {
		headers: { authorization: `Bearer ${accessToken}` },
	});
	const read = zendesk.limits?.read(answer.headers);
	expect(read?.remaining).toBe(northpine().perMinute - northpine().calls.count);
	expect(read?.resetsInSeconds).toBeLessThanOrEqual(60);
	expect(zendesk.limits?.read(new Headers({ "retry-after": "93", "ratelimit-remaining": "5" }))).toEqual({
		remaining: 0,
		resetsInSeconds: 93,
	});
	expect(zendesk.limits?.read(new Headers({ "x-rate-limit": "700", "x-rate-limit-remaining": "699" }))).toEqual({
		remaining: 699,
		resetsInSeconds: 60,
	});
	expect(desks.state.zendesk).toHaveLength(1);
});
