import "../../../test/harness/desks";

import { expect, test } from "vitest";
import { connectedGorgias } from "../../../test/harness/desk-accounts";
import { desks, wireHttp } from "../../../test/harness/desks";
import { fullPacket } from "../../../test/harness/packet";
import { type Delivering, failed, type Http } from "../connector";
import type { GorgiasCredentials } from "./client";
import { gorgias } from "./gorgias";

const delivering = (http: Http): Delivering<GorgiasCredentials> => ({
	account: connectedGorgias(),
	http,
	mail: async () => "done",
	idempotencyKey: "handoff_1",
	handoffId: "handoff_1",
	firstSentAt: null,
	now: new Date("2026-11-22T14:05:00Z"),
});

async function created(http: Http, packet = fullPacket("handoff_1")) {
	const frozen = await gorgias.prepare?.(packet, delivering(wireHttp));
	if (!frozen || failed(frozen)) throw new Error("nothing was prepared");
	return gorgias.create?.(frozen, delivering(http));
}

/** Nothing is found, and then the desk answers so to the ticket. */
const answering =
	(answer: () => Response): Http =>
	async (url, init) =>
		init?.method === "POST" ? answer() : wireHttp(url, init);

const error = (status: number, data: unknown, headers: Record<string, string> = {}) =>
	answering(() => Response.json({ error: { msg: "Failed to create ticket", data } }, { status, headers }));

/** developers.gorgias.com/reference/errors and /limitations */
const rows: [string, Http, object][] = [
	["400 a field", error(400, { sender: ["Missing data for required field."] }), { kind: "refused", says: "sender" }],
	[
		"400 deep inside",
		error(400, { "messages.0.sender": ["No such customer."] }),
		{ kind: "refused", says: "messages" },
	],
	["400 unknown to Baton", error(400, { "<b>secret</b>": ["?"] }), { kind: "refused", says: "refused the request." }],
	[
		"400 in one word",
		answering(() => Response.json({ error: "Bad request" }, { status: 400 })),
		{ kind: "refused", says: "refused the request." },
	],
	["401", error(401, null), { kind: "auth", says: "Connect it again" }],
	["403 role", error(403, null), { kind: "auth", says: "does not allow this" }],
	["404", error(404, null), { kind: "gone", says: "does not find" }],
	[
		"404 no such account",
		answering(() => new Response("<h1>This helpdesk doesn't exist</h1>", { status: 404 })),
		{ kind: "gone", says: "no Gorgias account" },
	],
	["409 in use", error(409, { external_id: ["In use."] }), { kind: "refused", says: "there already" }],
	["413", error(413, null), { kind: "refused", says: "larger than Gorgias takes" }],
	["429", error(429, null, { "retry-after": "3" }), { kind: "busy", says: "busy", retryAfterSeconds: 3 }],
	["500", error(500, null), { kind: "unreachable", says: "trouble of its own" }],
	["503", error(503, null, { "retry-after": "9" }), { kind: "unreachable", says: "503", retryAfterSeconds: 9 }],
	["no answer", answering(Response.error), { kind: "unreachable", says: "trouble" }],
];

test.each(rows)("%s is told as what it means, and in the merchant's words", async (_, http, expected) => {
	const failure = await created(http);
	if (!failure || !failed(failure)) throw new Error("no failure");
	const { kind, says, retryAfterSeconds } = expected as { kind: string; says: string; retryAfterSeconds?: number };
	expect([failure.kind, failure.details.retryAfterSeconds]).toEqual([kind, retryAfterSeconds]);
	expect(failure.message).toContain(says);
	expect(failure.message).not.toMatch(/Failed to create|secret|Missing data/);
});

test("a ticket field that was deleted at Gorgias does not hold the ticket back; a customer that is refused does", async () => {
	const packet = { ...fullPacket("handoff_1"), customFields: { "501": "#1042", "999": "gone", colour: "red" } };
	expect(failed(await created(wireHttp, packet))).toBe(false);
	const [ticket] = desks.state.gorgias[0]?.tickets ?? [];
	expect([ticket?.custom_fields, ticket?.tags.length]).toEqual([[], packet.tags.length]);
	const sent: string[] = [];
	const refusing = error(400, { custom_fields: ["?"], customer: ["This customer is blocked."] });
	const http: Http = (url, init) => {
		sent.push(init?.method ?? "GET");
		return refusing(url, init);
	};
	const other = { ...delivering(http), handoffId: "handoff_2" };
	const frozen = await gorgias.prepare?.(packet, other);
	if (!frozen || failed(frozen)) throw new Error("nothing was prepared");
	expect(await gorgias.create?.(frozen, other)).toMatchObject({ kind: "refused" });
	expect(sent).toEqual(["GET", "POST"]);
});

test("fields that the account has arrive, by number; tags too", async () => {
	await created(wireHttp, { ...fullPacket("handoff_1"), customFields: { "501": "#1042", "502": "7001" } });
	const [ticket] = desks.state.gorgias[0]?.tickets ?? [];
	expect(ticket?.custom_fields).toEqual([
		{ id: 501, value: "#1042" },
		{ id: 502, value: "7001" },
	]);
	expect(ticket?.tags.map(({ name }) => name)).toEqual(fullPacket("handoff_1").tags);
});
