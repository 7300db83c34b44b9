import "../../../test/harness/desks";

import { expect, test } from "vitest";
import { minutes, shiftClock } from "~/platform/clock";
import { wireHttp } from "../../../test/harness/desks";
import { asAgent, atZendesk, good, kept, northpine } from "../../../test/harness/zendesk";
import { losing } from "../conformance-mishaps";
import type { Http } from "../connector";
import { zendesk } from "./zendesk";

const long = () =>
	atZendesk((packet) => {
		const [line] = packet.transcript;
		packet.transcript = Array.from({ length: 600 }, (_, at) => ({
			...(line as (typeof packet.transcript)[number]),
			messageId: `message_${at}`,
			text: `Line ${at} “مرحبا” 👩🏽‍🚀 ${"x".repeat(200)}`,
		}));
	});
const uploads = () => northpine().uploads;

test("a long transcript: its beginning in the first comment, the whole as a text file with the team's note", async () => {
	const { desk, frozen, packet } = await long();
	const ticket = good(await zendesk.create?.(frozen, desk));
	expect(frozen.body).not.toContain("uploads");
	good(await zendesk.finish?.(ticket, frozen, desk));
	const [first, note, ...more] = kept(ticket).comments;
	expect(more).toEqual([]);
	expect(first?.plain_body).toContain("The conversation goes on.");
	expect(new TextEncoder().encode(first?.html_body).length).toBeLessThan(64_000);
	expect(note).toMatchObject({ public: false, attachments: [{ file_name: `transcript-${packet.handoffId}.txt` }] });
	expect(note?.attachments[0]?.content_type).toBe("text/plain");
	const [upload] = uploads();
	expect(packet.transcript.filter(({ text }) => !upload?.text.includes(text))).toEqual([]);
	good(await zendesk.finish?.(ticket, frozen, desk));
	expect([kept(ticket).comments.length, uploads().length]).toEqual([2, 1]);
});

test("a short one has no file", async () => {
	const { desk, frozen } = await atZendesk();
	const ticket = good(await zendesk.create?.(frozen, desk));
	good(await zendesk.finish?.(ticket, frozen, desk));
	expect([kept(ticket).comments.length, uploads().length]).toEqual([2, 0]);
});

test.each([1, 2])(
	"the answer of step %d is lost: after an hour, with the first token dead, the file comes once",
	async (step) => {
		const { desk, frozen } = await long();
		const ticket = good(await zendesk.create?.(frozen, desk));
		const unlucky = { ...desk, http: losing(step, desk.http) };
		expect(await zendesk.finish?.(ticket, frozen, unlucky)).toMatchObject({ kind: "unreachable" });
		shiftClock(minutes(61));
		const { desk: fresh } = await atZendesk();
		good(await zendesk.finish?.(ticket, frozen, { ...desk, account: fresh.account }));
		expect(kept(ticket).comments.flatMap(({ attachments }) => attachments)).toHaveLength(1);
		expect(kept(ticket).comments).toHaveLength(2);
	},
);

test.each([403, 422] as const)("where files are not allowed (%d), the rest goes on in notes, once", async (status) => {
	const { desk, frozen, packet } = await long();
	const ticket = good(await zendesk.create?.(frozen, desk));
	const details = { attachment: [{ description: "not allowed", error: "Refused" }] };
	const body = status === 403 ? { error: "Forbidden" } : { error: "RecordInvalid", details };
	let left = 3;
	const http: Http = async (url, init) => {
		if (url.includes("/uploads")) return Response.json(body, { status });
		if (init?.method === "PUT") left -= 1;
		return left < 0 ? new Response("", { status: 500 }) : wireHttp(url, init);
	};
	expect(await zendesk.finish?.(ticket, frozen, { ...desk, http })).toMatchObject({ kind: "unreachable" });
	// Files are allowed by now; what was begun in notes ends in notes.
	good(await zendesk.finish?.(ticket, frozen, desk));
	good(await zendesk.finish?.(ticket, frozen, desk));
	const read = kept(ticket)
		.comments.map(({ plain_body }) => plain_body)
		.join("\n");
	expect(packet.transcript.filter(({ text }) => read.split(text).length !== 2)).toEqual([]);
	expect(uploads()).toEqual([]);
});

test("an upload that finds Zendesk busy is tried again, not given up", async () => {
	const { desk, frozen } = await long();
	const ticket = good(await zendesk.create?.(frozen, desk));
	const http: Http = async (url, init) =>
		url.includes("/uploads") ? new Response("", { status: 429, headers: { "retry-after": "9" } }) : wireHttp(url, init);
	expect(await zendesk.finish?.(ticket, frozen, { ...desk, http })).toMatchObject({ kind: "busy" });
	expect(kept(ticket).comments).toHaveLength(1);
});

test("the finest scopes are enough for all of it", async () => {
	const { desk, frozen } = await long();
	const scope = "tickets:read tickets:write users:read users:write webhooks:read webhooks:write";
	const account = await asAgent(scope);
	expect(good(await zendesk.connection?.verify(account, wireHttp))).toMatchObject({ role: "agent" });
	const ticket = good(await zendesk.create?.(frozen, { ...desk, account }));
	good(await zendesk.finish?.(ticket, frozen, { ...desk, account }));
	expect(uploads()).toHaveLength(1);
});
