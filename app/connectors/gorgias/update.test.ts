import "../../../test/harness/desks";

import { expect, test } from "vitest";
import { connectedGorgias } from "../../../test/harness/desk-accounts";
import { desks, wireHttp } from "../../../test/harness/desks";
import { fullPacket } from "../../../test/harness/packet";
import { type Delivering, failed, type Ticket, type TicketUpdate } from "../connector";
import type { GorgiasCredentials } from "./client";
import { gorgias } from "./gorgias";

const desk: Delivering<GorgiasCredentials> = {
	account: connectedGorgias(),
	http: wireHttp,
	mail: async () => "done",
	idempotencyKey: "handoff_1",
	handoffId: "handoff_1",
	firstSentAt: null,
	now: new Date("2026-11-22T14:05:00Z"),
};

async function made(packet = fullPacket("handoff_1")): Promise<Ticket> {
	const frozen = await gorgias.prepare?.(packet, desk);
	if (!frozen || failed(frozen)) throw new Error("nothing was prepared");
	const ticket = await gorgias.create?.(frozen, desk);
	if (!ticket || failed(ticket)) throw new Error("no ticket was made");
	return ticket;
}

const line = (speaker: "shopper" | "agent" | "teammate", text: string, messageId: string) => ({
	messageId,
	speaker,
	name: speaker === "shopper" ? "Ana Ruiz" : "Robin Vale",
	text,
	links: [],
	at: "2026-11-22T15:00:00.000Z",
	atShop: "2026-11-22 16:00 CET",
});
const said = (speaker: "shopper" | "agent" | "teammate", text: string, id = `update_${speaker}`): TicketUpdate => ({
	type: "message",
	id,
	at: "2026-11-22T15:00:00.000Z",
	line: line(speaker, text, `${id}_message`),
});
const note: TicketUpdate = {
	type: "note",
	id: "update_note",
	at: "2026-11-22T15:00:00.000Z",
	line: line("teammate", "She <called>", "update_note_message"),
};
const closed: TicketUpdate = { type: "closed", id: "update_closed", at: "2026-11-22T15:00:00.000Z", because: "asleep" };

const [account] = desks.state.gorgias;
const ticket = () => desks.state.gorgias[0]?.tickets[0];
const added = () => (ticket()?.messages ?? []).filter(({ external_id: id }) => id?.startsWith("update_"));

test("the shopper's later words are his own, notes and the end are internal, and nothing is mailed", async () => {
	const to = await made();
	for (const update of [said("shopper", "Hello?"), said("teammate", "On it."), note, closed])
		expect(await gorgias.update?.(to, update, desk)).toBe("done");
	expect(added().map((one) => [one.channel, one.from_agent, one.public, one.sender?.email])).toEqual([
		["email", false, true, "ana.ruiz@example.com"],
		["email", true, true, "robin@northpine.example"],
		["internal-note", true, false, "robin@northpine.example"],
		["internal-note", true, false, "robin@northpine.example"],
	]);
	expect(added()[0]).toMatchObject({ created_datetime: "2026-11-22T15:00:00.000Z", body_text: "Hello?" });
	expect(added()[0]?.source).toMatchObject({ from: { address: "ana.ruiz@example.com" } });
	expect(added()[2]?.body_html).toContain("She &lt;called&gt;");
	expect([account?.mailed, desks.mailbox.mails]).toEqual([[], []]);
});

test("an update is added once, also after a lost answer, and not if the ticket was made with it", async () => {
	const to = await made();
	desks.setFault("gorgias", { fault: "500", count: 1 });
	expect(await gorgias.update?.(to, said("shopper", "Hello?"), desk)).toMatchObject({ kind: "unreachable" });
	for (let count = 0; count < 3; count += 1) await gorgias.update?.(to, said("shopper", "Hello?"), desk);
	expect(added()).toHaveLength(1);
	const known = ticket()?.messages.length;
	const inside: TicketUpdate = { ...said("shopper", "?"), type: "message", line: line("shopper", "?", "message_1") };
	await gorgias.update?.(to, { ...inside, id: "update_other", at: "2026-11-22T14:03:00.000Z" }, desk);
	expect(ticket()?.messages).toHaveLength(known ?? 0);
});

test("a closed ticket is opened again for the shopper's words, and for nothing else", async () => {
	const to = await made();
	const open = ticket();
	if (open) open.status = "closed";
	await gorgias.update?.(to, note, desk);
	await gorgias.update?.(to, said("teammate", "Bye."), desk);
	expect(ticket()?.status).toBe("closed");
	await gorgias.update?.(to, said("shopper", "One more thing"), desk);
	expect(ticket()?.status).toBe("open");
});

test("a ticket that was deleted is said to be gone", async () => {
	const to = await made();
	desks.state.gorgias[0]?.tickets.splice(0);
	const gone = { kind: "gone", message: expect.stringContaining("merged into another") };
	expect(await gorgias.update?.(to, said("shopper", "Hello?"), desk)).toMatchObject(gone);
	expect(await gorgias.update?.(to, note, desk)).toMatchObject(gone);
});

test.each([501, 600, 5000])(
	"%i messages: at most 500 of Gorgias', in order, no word lost, none mailed",
	async (count) => {
		const transcript = Array.from({ length: count }, (_, at) => ({
			...line(at % 2 ? "agent" : "shopper", `Message number ${at}.`, `message_${at}`),
			at: new Date(Date.UTC(2026, 10, 22) + at * 1000).toISOString(),
		}));
		await made({ ...fullPacket("handoff_1"), transcript });
		const messages = ticket()?.messages ?? [];
		expect(messages.length).toBeGreaterThan(250);
		expect(messages.length).toBeLessThanOrEqual(500);
		const texts = messages.map(({ body_text: text }) => text).join("\n");
		expect(texts.match(/Message number \d+\./g)).toEqual(transcript.map(({ text }) => text));
		const times = messages.map(({ created_datetime: at }) => at);
		expect(times).toEqual(times.toSorted());
		expect([messages[0]?.from_agent, messages[0]?.external_id, messages.at(-1)?.external_id]).toEqual([
			false,
			"message_0",
			`message_${count - 1}`,
		]);
		expect(desks.mailbox.mails).toEqual([]);
	},
);
