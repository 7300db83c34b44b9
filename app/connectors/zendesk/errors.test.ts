import "../../../test/harness/desks";

import { expect, test } from "vitest";
import { hours, minutes, now, shiftClock } from "~/platform/clock";
import type { desks } from "../../../test/harness/desks";
import {
	type AtZendesk,
	asAgent,
	atZendesk,
	good,
	kept,
	northpine,
	ticketAtZendesk,
} from "../../../test/harness/zendesk";
import { losing } from "../conformance-mishaps";
import { failed } from "../connector";
import { zendesk } from "./zendesk";

const create = ({ frozen, desk }: Pick<AtZendesk, "frozen" | "desk">) => zendesk.create?.(frozen, desk);
const creations = ({ sent }: AtZendesk) =>
	sent.filter(({ method, path }) => method === "POST" && path === "/api/v2/tickets");
const upset = (...names: (typeof desks.state.zendesk)[number]["upsets"]) => northpine().upsets.push(...names);

/** Every row of Zendesk's error table, as its stand-in produces it, and what is made of it. */
test.each([
	["400 as text", { kind: "refused", details: { status: 400 } }],
	["401", { kind: "auth", details: { status: 401 } }],
	["403 as a page", { kind: "unreachable", details: { status: 403 } }],
	["404 as a page", { kind: "gone", message: "There is no Zendesk account at this address any more." }],
	["409", { kind: "busy" }],
	["422", { kind: "refused", message: "Zendesk does not accept what it was sent (brand)." }],
	["429", { kind: "busy", details: { status: 429, retryAfterSeconds: 93 } }],
	["500", { kind: "unreachable" }],
	["502", { kind: "unreachable" }],
	["503", { kind: "unreachable", details: { status: 503, retryAfterSeconds: 40 } }],
] as const)("%s: the right failure, then the same bytes make the one ticket", async (name, failure) => {
	const at = await atZendesk((packet) => {
		packet.customFields = {};
	});
	upset(name);
	expect(await create(at)).toMatchObject(failure);
	good(await zendesk.create?.(at.frozen, { ...at.desk, firstSentAt: at.desk.now }));
	expect(northpine().tickets).toHaveLength(1);
	const [first, second] = creations(at);
	expect([second?.body, second?.headers.get("idempotency-key")]).toEqual([at.frozen.body, at.desk.idempotencyKey]);
	expect(first?.body).toBe(second?.body);
});

test("400 IdempotentRequestError: the key's ticket is adopted", async () => {
	const at = await atZendesk();
	const ticket = good(await create(at));
	const changed = { ...at.frozen, body: at.frozen.body.replace("Where", "When") };
	expect(await create({ ...at, frozen: changed })).toEqual(ticket);
	expect(northpine().tickets).toHaveLength(1);
});

test("400 IdempotentRequestError for a ticket that is not this handoff's: nothing is sent under another key", async () => {
	const at = await atZendesk();
	await create({
		...at,
		frozen: { ...at.frozen, body: at.frozen.body.replaceAll(at.desk.handoffId, "handoff_other") },
	});
	const answer = await create(at);
	expect(answer).toMatchObject({ kind: "refused", message: expect.stringContaining("another request") });
	expect(new Set(creations(at).map(({ headers }) => headers.get("idempotency-key")))).toHaveLength(1);
	expect(northpine().tickets).toHaveLength(1);
});

test("401: a token of half an hour ago, and one that was revoked", async () => {
	const at = await atZendesk();
	shiftClock(minutes(31));
	expect(await create(at)).toMatchObject({ kind: "auth", details: { status: 401 } });
	shiftClock(0);
	northpine().grants.splice(0);
	expect(await create(at)).toMatchObject({ kind: "auth", details: { status: 401 } });
});

test("403: a scope that does not allow it, and a suspended integration user", async () => {
	const at = await atZendesk();
	const readsOnly = { ...at.desk, account: await asAgent("tickets:read users:read") };
	expect(await create({ ...at, desk: readsOnly })).toMatchObject({ kind: "auth", details: { status: 403 } });
	for (const user of northpine().users) if (user.role === "admin") user.suspended = true;
	expect(await create(at)).toMatchObject({ kind: "auth", message: expect.stringContaining("role or access") });
});

test("404: a ticket that is gone, and an account that is", async () => {
	const at = await ticketAtZendesk();
	northpine().tickets.splice(0);
	expect(await zendesk.finish?.(at.ticket, at.frozen, at.desk)).toMatchObject({ kind: "gone" });
	const elsewhere = { ...at.desk, account: { ...at.desk.account, details: { subdomain: "nowhere" } } };
	expect(await create({ ...at, desk: elsewhere })).toMatchObject({
		kind: "gone",
		message: expect.stringContaining("no Zendesk account"),
	});
});

test("422 UserSuspended: said in words, and not tried again in another way", async () => {
	const at = await atZendesk();
	for (const user of northpine().users) if (user.email === at.packet.shopper.email) user.suspended = true;
	expect(await create(at)).toMatchObject({ kind: "refused", message: expect.stringContaining("suspended") });
	expect(creations(at)).toHaveLength(1);
	const known = await atZendesk().catch((error: Error) => error.message);
	expect(known).toContain("refused: Zendesk has suspended this requester");
});

test("422 for a field that Zendesk no longer has: once more without the merchant's fields, and never twice", async () => {
	const at = await atZendesk((packet) => {
		packet.customFields = { "360001": "7001", "999": "gone" };
	});
	const unlucky = { ...at.desk, http: losing(1, at.desk.http) };
	expect(await create({ ...at, desk: unlucky })).toMatchObject({ kind: "unreachable" });
	// The merchant mends the field meanwhile: even so, the ticket that was made is found.
	northpine().fields.push({ id: 999, type: "text", title: "Mended", active: true, required: false, removable: true });
	const ticket = good(await zendesk.create?.(at.frozen, { ...at.desk, firstSentAt: at.desk.now }));
	expect(ticket).not.toHaveProperty("refusedFields");
	expect(northpine().tickets.map(({ id }) => String(id))).toEqual([ticket.remoteId]);
	expect(kept(ticket)).toMatchObject({ custom_fields: [], external_id: at.desk.handoffId });
	expect(creations(at).map(({ headers }) => headers.get("idempotency-key"))).toEqual([
		at.desk.idempotencyKey,
		`${at.desk.idempotencyKey}-plain`,
	]);
});

test.each([
	["names the field", { description: "Custom field 999 does not exist" }, ["999"]],
	["names it by its own attribute", { description: "is invalid", ticket_field_id: 360_001 }, ["360001"]],
	["names none", { description: "Record is invalid" }, ["999", "360001"]],
])("422 that %s: the ticket says which fields it went without", async (_, problem, refusedFields) => {
	const at = await atZendesk((packet) => {
		packet.customFields = { "360001": "7001", "999": "gone" };
	});
	const details = { base: [{ error: "InvalidValue", ...problem }] };
	const body = { error: "RecordInvalid", description: "Record validation errors", details };
	let answered = false;
	const http: typeof at.desk.http = async (url, init) => {
		if (answered || init?.method !== "POST") return at.desk.http(url, init);
		answered = true;
		return Response.json(body, { status: 422 });
	};
	expect(good(await create({ ...at, desk: { ...at.desk, http } }))).toMatchObject({ refusedFields });
});

test("the merchant's fields arrive as Zendesk's own; what is no field id does not", async () => {
	const at = await atZendesk((packet) => {
		packet.customFields = { "360001": "7001", email: "x" };
	});
	const ticket = good(await create(at));
	expect(kept(ticket).custom_fields).toEqual([{ id: 360_001, value: "7001" }]);
	expect(ticket.refusedFields).toEqual([]);
});

test("429: too many for the account's plan, in Zendesk's own words and minute", async () => {
	const at = await atZendesk();
	northpine().perMinute = 0;
	expect(await create(at)).toMatchObject({ kind: "busy", details: { retryAfterSeconds: expect.any(Number) } });
});

test.each([hours(3), minutes(5)])(
	"%d ms after the first send, in doubt: what it made is found, key or no key",
	async (ms) => {
		const at = await atZendesk();
		const first = good(await create(at));
		shiftClock(ms);
		const account = (await atZendesk()).desk.account;
		at.sent.splice(0);
		const again = await zendesk.create?.(at.frozen, { ...at.desk, account, firstSentAt: at.desk.now, now: now() });
		expect(again).toMatchObject({ remoteId: first.remoteId, remoteUrl: first.remoteUrl });
		expect(at.sent.map(({ path }) => path)).toEqual([`/api/v2/tickets?external_id=${at.desk.handoffId}`]);
	},
);

test("in doubt, and Zendesk does not answer the question: nothing is sent", async () => {
	const at = await atZendesk();
	upset("500");
	expect(await zendesk.create?.(at.frozen, { ...at.desk, firstSentAt: at.desk.now })).toMatchObject({
		kind: "unreachable",
	});
	expect(creations(at)).toEqual([]);
});

test("an app that the marketplace lists says so with every call", async () => {
	const at = await atZendesk();
	const marketplace = { name: "Baton", organizationId: "11", appId: "22" };
	const listed = { ...at.desk.account, client: { id: "zdg-baton", secret: "zendesk-client-secret", marketplace } };
	const desk = { ...at.desk, account: listed };
	const ticket = good(await zendesk.create?.(at.frozen, desk));
	good(await zendesk.finish?.(ticket, at.frozen, desk));
	good(await zendesk.connection?.verify(listed, desk.http));
	const renewed = await zendesk.connection?.renew?.(listed, desk.http, now());
	expect(failed(renewed)).toBe(false);
	expect(at.sent.length).toBeGreaterThan(5);
	for (const { headers } of at.sent)
		expect(["name", "organization-id", "app-id"].map((part) => headers.get(`x-zendesk-marketplace-${part}`))).toEqual([
			"Baton",
			"11",
			"22",
		]);
	const unlisted = await ticketAtZendesk();
	await zendesk.finish?.(unlisted.ticket, unlisted.frozen, unlisted.desk);
	expect(unlisted.sent.length).toBeGreaterThan(0);
	expect(unlisted.sent.flatMap(({ headers }) => [...headers.keys()]).join()).not.toContain("marketplace");
});
