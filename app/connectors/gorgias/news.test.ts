import { type Served, serve } from "sandbox/http";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { connectedGorgias } from "../../../test/harness/desk-accounts";
import { desks, desksUrl, wireHttp } from "../../../test/harness/desks";
import { fullPacket } from "../../../test/harness/packet";
import { type DeskNews, failed, type Subscription, type Ticket } from "../connector";
import { gorgias } from "./gorgias";

const account = connectedGorgias();
const { news } = gorgias;

/** What came to Baton's door, as it came. */
type Call = { headers: Headers; body: string };
let calls: Call[] = [];
const door: Served = await serve(async (request) => {
	calls.push({ headers: request.headers, body: await request.text() });
	return new Response();
}, 0);
afterAll(() => door.close());
beforeEach(() => {
	calls = [];
});

async function subscribed(): Promise<Subscription> {
	const made = await news?.subscribe?.(account, wireHttp, `${door.url}/desks/gorgias/a-key`);
	if (!made || failed(made)) throw new Error("no subscription");
	return made;
}

async function ticketOf(handoffId = "handoff_1"): Promise<Ticket> {
	const desk = {
		account,
		http: wireHttp,
		mail: async () => "done" as const,
		idempotencyKey: handoffId,
		handoffId,
		firstSentAt: null,
		now: new Date(),
	};
	const frozen = await gorgias.prepare?.(fullPacket(handoffId), desk);
	const ticket = frozen && !failed(frozen) ? await gorgias.create?.(frozen, desk) : undefined;
	if (!ticket || failed(ticket)) throw new Error("no ticket");
	return ticket;
}

/** What an agent does on the desk's own page. */
const press = (ticket: Ticket, what: "replies" | "solve", form: Record<string, string> = {}) =>
	fetch(`${desksUrl}/desks/gorgias/tickets/${ticket.remoteId}/${what}`, {
		method: "POST",
		body: new URLSearchParams(form),
		redirect: "manual",
	});

const arrived = (count: number) => vi.waitFor(() => expect(calls).toHaveLength(count));
const read = (subscription: Subscription, now = new Date()) =>
	calls.map((call) => news?.receive?.(call, subscription, now));

test("an agent's answer and the end of the ticket are told, each once, whether Gorgias calls or is asked", async () => {
	const subscription = await subscribed();
	const since = new Date(Date.now() - 1000);
	const ticket = await ticketOf();
	await press(ticket, "replies", { text: "It's on its way:\n“today” & more", kind: "public" });
	await arrived(1);
	await press(ticket, "solve");
	await arrived(2);
	const called = read(subscription).flat();
	expect(called).toMatchObject([
		{ type: "reply", remoteId: ticket.remoteId, author: "Riley Chen", text: "It's on its way:\n“today” & more" },
		{ type: "status", remoteId: ticket.remoteId, status: "solved" },
	]);
	const asked = await news?.poll?.([ticket], since, account, wireHttp);
	expect(asked).toEqual(called);
});

test("notes, the shopper's words and what Baton itself writes are no answer", async () => {
	const subscription = await subscribed();
	const ticket = await ticketOf();
	await press(ticket, "replies", { text: "Internal", kind: "private" });
	const line = { ...fullPacket("h").transcript[0], messageId: "later" } as never;
	const desk = { account, http: wireHttp, mail: async () => "done" as const, idempotencyKey: "h", handoffId: "h" };
	const at = new Date().toISOString();
	const update = { type: "message" as const, id: "update_1", at, line };
	await gorgias.update?.(ticket, update, { ...desk, firstSentAt: null, now: new Date() });
	await arrived(2);
	expect(read(subscription)).toEqual([[], []]);
	const asked = await news?.poll?.([ticket], new Date(0), account, wireHttp);
	expect((asked as DeskNews[]).map(({ type }) => type)).toEqual(["status"]);
});

test("a call without the secret, with another, of another time or of no sense is not the desk's", async () => {
	const subscription = await subscribed();
	await press(await ticketOf(), "solve");
	await arrived(1);
	const [call] = calls as [Call];
	const receive = (changed: Partial<Call>, by = subscription, now = new Date()) =>
		news?.receive?.({ ...call, ...changed }, by, now);
	expect(receive({})).toHaveLength(1);
	expect(receive({ headers: new Headers() })).toBeNull();
	expect(receive({}, { ...subscription, secret: `${subscription.secret.slice(0, -1)}?` })).toBeNull();
	expect(receive({}, { ...subscription, secret: "" })).toBeNull();
	expect(receive({ headers: new Headers({ "x-baton-secret": "" }) }, { ...subscription, secret: "" })).toBeNull();
	expect(receive({}, subscription, new Date(Date.now() + 2 * 3_600_000)), "kept for two hours").toBeNull();
	expect(receive({}, subscription, new Date(Date.now() - 3_600_000)), "of a time to come").toBeNull();
	for (const body of ["", "{", "[]", "null", '{"ticket":"1; drop"}']) expect(receive({ body })).toBeNull();
});

test("the secret is of this account and this address alone", async () => {
	const first = await subscribed();
	expect(first.secret).toMatch(/^[0-9a-f]{64}$/);
	const other = await news?.subscribe?.(account, wireHttp, `${door.url}/desks/gorgias/another-key`);
	expect((other as Subscription).secret).not.toBe(first.secret);
	expect(first.secret).not.toContain(account.credentials.kind === "key" ? account.credentials.apiKey : "");
});

test("a webhook is taken down once, and its absence is no failure", async () => {
	const subscription = await subscribed();
	const integrations = () => desks.state.gorgias[0]?.integrations.filter(({ type }) => type === "http").length;
	expect(integrations()).toBe(1);
	expect(await news?.unsubscribe?.(account, wireHttp, subscription)).toBe("done");
	expect(integrations()).toBe(0);
	expect(await news?.unsubscribe?.(account, wireHttp, subscription)).toBe("done");
});

test("who may not make integrations is still connected", async () => {
	desks.setFault("gorgias", { fault: "403" });
	expect(await news?.subscribe?.(account, wireHttp, `${door.url}/x`)).toMatchObject({ kind: "refused" });
});

test("asked: only tickets that changed since are looked into, pages and all, and opening again is told", async () => {
	const [first, second] = [await ticketOf("handoff_1"), await ticketOf("handoff_2")];
	const asked: string[] = [];
	const http: typeof wireHttp = (url, init) => {
		asked.push(new URL(url).pathname);
		return wireHttp(url, init);
	};
	const later = new Date(Date.now() + 1000);
	expect(await news?.poll?.([first, second], later, account, http)).toEqual([]);
	expect(asked).toEqual(["/api/tickets"]);
	const [desk] = desks.state.gorgias;
	const template = desk?.tickets[0];
	for (let id = 1; desk && template && id <= 250; id += 1)
		desk.tickets.push({ ...template, id, updated_datetime: new Date().toISOString(), external_id: null });
	await press(first, "solve");
	const solved = (await news?.poll?.([first], new Date(0), account, http)) as DeskNews[];
	expect(solved).toMatchObject([{ type: "status", status: "solved", remoteId: first.remoteId }]);
	Object.assign(template ?? {}, { status: "open", closed_datetime: null, updated_datetime: "2030-01-01T10:00:00" });
	const opened = (await news?.poll?.([first], new Date(0), account, http)) as DeskNews[];
	expect(opened).toMatchObject([{ status: "open", at: new Date("2030-01-01T10:00:00Z") }]);
	Object.assign(template ?? {}, { snooze_datetime: "2030-02-01 10:00:00+00:00" });
	const waits = (await news?.poll?.([first], new Date(0), account, http)) as DeskNews[];
	expect(waits).toMatchObject([{ status: "pending" }]);
});
