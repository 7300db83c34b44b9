import "../../../test/harness/desks";

import { expect, test } from "vitest";
import { connectedKlaviyo } from "../../../test/harness/desk-accounts";
import { desks, wireHttp } from "../../../test/harness/desks";
import { fullPacket } from "../../../test/harness/packet";
import { conforms, must } from "../conformance";
import { type Delivering, type DeskMail, Failure, type Http } from "../connector";
import { findProfileId, type KlaviyoCredentials } from "./client";
import { klaviyo } from "./klaviyo";
import { limits } from "./limits";

const account = connectedKlaviyo();

conforms({
	connector: klaviyo,
	account: async () => account,
	stranger: connectedKlaviyo("pk_unknown_key"),
	http: wireHttp,
	hosts: /^a\.klaviyo\.com$/,
	tickets: () => desks.state.klaviyo.events.length,
	finished: () => desks.state.klaviyo.events.length,
	reads: () => Object.values((desks.state.klaviyo.events.at(-1)?.properties.$extra as object) ?? {}).join(""),
	loseNextAnswer: () => desks.setFault("klaviyo", { fault: "reset-after-create", count: 1 }),
	packet: fullPacket,
});

const delivering = (details: Record<string, string> = {}, http: Http = wireHttp): Delivering<KlaviyoCredentials> => ({
	account: { ...account, details },
	http,
	mail: async () => "done",
	idempotencyKey: "handoff_1",
	handoffId: "handoff_1",
	firstSentAt: null,
	now: new Date("2026-11-22T14:05:00Z"),
});

const prepared = async (packet = fullPacket("handoff_1"), to = delivering()) =>
	must((await klaviyo.prepare?.(packet, to)) ?? new Failure("gone", ""));

test("a profile is found by e-mail or by the browser's id, whatever they hold, and none is made", async () => {
	const odd = 'o"dd+tag\\@example.com';
	const [jane] = desks.state.klaviyo.profiles.filter(({ browsers }) => browsers.length > 0);
	desks.state.klaviyo.profiles.push({ ...desks.state.klaviyo.profiles[0], id: "01ODD", email: odd } as never);
	expect(await findProfileId(account, wireHttp, { email: odd })).toBe("01ODD");
	expect(await findProfileId(account, wireHttp, { exchangeId: jane?.browsers[0] ?? "" })).toBe(jane?.id);
	const known = desks.state.klaviyo.profiles.length;
	expect(await findProfileId(account, wireHttp, { email: "nobody@example.com" })).toBeNull();
	expect(await findProfileId(account, wireHttp, { exchangeId: '"),equals(id,"01ODD' })).toBeNull();
	expect(desks.state.klaviyo.profiles).toHaveLength(known);
});

test("a key of another kind is refused before it is sent", () => {
	expect(klaviyo.connection?.key?.input.safeParse({ apiKey: "sk_live_1" }).success).toBe(false);
});

const jsonApi = (status: number, code: string, detail: string, headers: Record<string, string> = {}) =>
	Response.json({ errors: [{ id: "1", status, code, title: "No", detail }] }, { status, headers });

test.each([
	["400 wrong key", jsonApi(400, "not_authenticated", "The API key is invalid."), "auth", "private API key"],
	["400 a body", jsonApi(400, "invalid", "Vendor says: time is not valid."), "refused", "refused the request"],
	["401", jsonApi(401, "authentication_failed", "Incorrect credentials."), "auth", "Connect it again"],
	["403 a scope", jsonApi(403, "permission_denied", "Vendor says no."), "auth", "events (write)"],
	["404", jsonApi(404, "not_found", "Vendor says no."), "gone", "does not find"],
	["405", jsonApi(405, "method_not_allowed", "Vendor says no."), "refused", "refused"],
	["415", jsonApi(415, "unsupported_media_type", "Vendor says no."), "refused", "refused"],
	["429", jsonApi(429, "throttled", "Vendor says wait.", { "retry-after": "4" }), "busy", "busy"],
	["500", jsonApi(500, "error", "Vendor says sorry."), "unreachable", "trouble"],
	["503", new Response("", { status: 503 }), "unreachable", "trouble"],
	["200 instead of 202", Response.json({}), "unreachable", "can't be read"],
])("%s is told as what it means", async (_, answer, kind, says) => {
	const frozen = await prepared();
	const failure = await klaviyo.create?.(
		frozen,
		delivering({}, async () => answer.clone()),
	);
	expect(failure).toMatchObject({ kind, message: expect.stringContaining(says) });
	expect((failure as Failure).message).not.toContain("Vendor says");
	if (kind === "busy") expect((failure as Failure).details.retryAfterSeconds).toBe(4);
});

test("the Helpdesk's mail is answered to the shopper, and says where to answer whoever left no address", async () => {
	const sent: DeskMail[] = [];
	const to = {
		...delivering({ helpdeskAddress: "desk@inbox.klaviyo.example" }),
		mail: async (mail: DeskMail) => {
			sent.push(mail);
			return "done" as const;
		},
	};
	const unnamed = fullPacket("handoff_2");
	unnamed.shopper = { ...unnamed.shopper, email: "", name: "Shopper" };
	for (const packet of [fullPacket("handoff_1"), unnamed])
		await klaviyo.finish?.({ remoteId: "", remoteUrl: "" }, await prepared(packet, to), to);
	expect(sent.map(({ to, replyTo, messageId, fromName }) => [to, replyTo, messageId, fromName])).toEqual([
		["desk@inbox.klaviyo.example", "ana.ruiz@example.com", "handoff_1@fjell.myshopify.com", "Ana Ruiz (Fjell & Fern)"],
		["desk@inbox.klaviyo.example", "", "handoff_2@fjell.myshopify.com", "Shopper (Fjell & Fern)"],
	]);
	expect(sent[0]?.text).toMatch(/^From Ana Ruiz <ana.ruiz@example.com>\nAsked/);
	expect(sent[1]?.text).toContain(`Answer in the chat: ${unnamed.conversationUrl}`);
});

test("an event keeps to Klaviyo's five megabytes and tells the end of the longest talk", async () => {
	const packet = fullPacket("handoff_1");
	const [line] = packet.transcript;
	if (!line) throw new Error("no line");
	packet.transcript = Array.from({ length: 700 }, (_, at) => ({
		...line,
		messageId: `message_${at}`,
		text: `${at} ${"𝒳".repeat(2_000)}`,
	}));
	const { body } = await prepared(packet);
	expect(new TextEncoder().encode(body).length).toBeLessThan(5_000_000);
	expect(body).toContain("message_699");
});

test("its limits: the window of the profiles' door, whatever other doors say", async () => {
	const headers = (limit: string, remaining = "700", reset = "12") =>
		new Headers({ "ratelimit-limit": limit, "ratelimit-remaining": remaining, "ratelimit-reset": reset });
	expect(limits.read(headers("750"))).toEqual({ remaining: 700, resetsInSeconds: 12 });
	expect(limits.read(headers("750, 75;w=1, 750;w=60"))).toEqual({ remaining: 700, resetsInSeconds: 12 });
	expect(limits.read(headers("750", "600", "1")), "no burst").toEqual({ remaining: 75, resetsInSeconds: 1 });
	expect(limits.read(headers("15", "0", "59"))).toBeNull();
	expect(limits.read(new Headers({ "retry-after": "3" }))).toEqual({ remaining: 0, resetsInSeconds: 3 });
	expect((60 / limits.perSeconds) * limits.requests).toBeLessThanOrEqual(750);
	const answer = await wireHttp("https://a.klaviyo.com/api/profiles?page[size]=1", {
		headers: { authorization: "Klaviyo-API-Key pk_northpine_demo_key", revision: "2026-07-15" },
	});
	const secondsLeft = Number(answer.headers.get("ratelimit-reset"));
	expect(limits.read(answer.headers)?.remaining).toBe(Math.min(749, 75 * secondsLeft));
});
