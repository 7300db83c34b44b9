import "../../../test/harness/desks";

import { expect, test } from "vitest";
import { later, minutes, now, shiftClock } from "~/platform/clock";
import { good, kept, northpine, ticketAtZendesk } from "../../../test/harness/zendesk";
import type { Delivering, Ticket, TicketUpdate } from "../connector";
import type { ZendeskCredentials } from "./client";
import { zendesk } from "./zendesk";

const message = (id: string, speaker: "shopper" | "teammate" | "agent", text: string): TicketUpdate => {
	const at = now().toISOString();
	const line = { messageId: id, speaker, name: speaker, text, links: [], at, atShop: "2026-11-22 16:05 CET" };
	return { type: "message", id, at, line };
};
type Desk = Delivering<ZendeskCredentials>;
const tell = (ticket: Ticket, update: TicketUpdate, desk: Desk) => zendesk.update?.(ticket, update, desk);
const last = (ticket: Ticket) => kept(ticket).comments.at(-1);

test("the shopper's words are public and the shopper's own, whoever said them last", async () => {
	const { ticket, desk } = await ticketAtZendesk();
	good(await tell(ticket, message("message_a", "shopper", "And my <b>other</b> order?"), desk));
	expect(last(ticket)).toMatchObject({ public: true, author_id: kept(ticket).requester_id });
	expect(last(ticket)?.plain_body).toContain("And my <b>other</b> order?");
	expect(last(ticket)?.plain_body).toContain("2026-11-22 16:05 CET");
});

test("what the shopper has read in the chat, or must not read, is private: nobody is mailed about it", async () => {
	const { ticket, desk } = await ticketAtZendesk();
	good(await tell(ticket, message("message_t", "teammate", "I look into it"), desk));
	expect(last(ticket)).toMatchObject({ public: false });
	const note = { ...message("message_n", "teammate", "Is angry"), type: "note" as const };
	good(await tell(ticket, note as TicketUpdate, desk));
	expect(last(ticket)).toMatchObject({ public: false });
	const closed = {
		type: "closed" as const,
		id: "closed_1",
		at: now().toISOString(),
		because: "the shopper <ended> it",
	};
	good(await tell(ticket, closed, desk));
	expect(last(ticket)).toMatchObject({ public: false });
	expect(last(ticket)?.plain_body).toContain("the shopper <ended> it");
});

test.each(["pending", "hold", "solved"])(
	"a ticket that is %s opens again when the shopper writes, only then",
	async (status) => {
		const { ticket, desk } = await ticketAtZendesk();
		kept(ticket).status = status;
		good(await tell(ticket, message("message_t", "teammate", "Still here"), desk));
		expect(kept(ticket).status).toBe(status);
		good(await tell(ticket, message("message_s", "shopper", "Hello?"), desk));
		expect(kept(ticket).status).toBe("open");
	},
);

test("a ticket that is closed for good takes nothing: the shopper's words begin a follow-up, once", async () => {
	const { ticket, desk } = await ticketAtZendesk();
	kept(ticket).status = "closed";
	const said = message("message_f", "shopper", "It broke again");
	good(await tell(ticket, said, desk));
	shiftClock(minutes(10));
	good(await tell(ticket, said, desk));
	const [, followUp, ...more] = northpine().tickets;
	expect(more).toEqual([]);
	expect(followUp).toMatchObject({
		followup_source_id: Number(ticket.remoteId),
		requester_id: kept(ticket).requester_id,
		submitter_id: kept(ticket).requester_id,
	});
	expect(followUp?.subject).toBe(`Re: ${kept(ticket).subject}`);
	const closed = { type: "closed" as const, id: "closed_2", at: now().toISOString(), because: "it ended" };
	expect(await tell(ticket, closed, desk)).toBe("done");
	expect(await tell(ticket, message("message_t", "teammate", "Too late"), desk)).toMatchObject({
		kind: "refused",
		message: expect.stringContaining("closed for good"),
	});
});

test("an update that was told long ago, beneath a hundred later comments, is found", async () => {
	const { ticket, desk } = await ticketAtZendesk();
	const said = message("message_1", "shopper", "The first of many");
	good(await tell(ticket, said, desk));
	const found = kept(ticket);
	const [first] = found.comments;
	const at = later(now(), minutes(2)).toISOString();
	for (let count = 0; first && count < 150; count += 1)
		found.comments.push({ ...first, id: 900_000 + count, body: "later", html_body: "later", created_at: at });
	good(await tell(ticket, said, desk));
	expect(found.comments.filter(({ plain_body }) => plain_body.includes("The first of many"))).toHaveLength(1);
});

test("more than Zendesk takes for one ticket (30 updates in ten minutes): later, and then it goes on", async () => {
	const { ticket, desk } = await ticketAtZendesk();
	const all = Array.from({ length: 31 }, (_, at) => message(`message_${at}`, "shopper", `Line ${at}`));
	const answers = [];
	for (const one of all) answers.push(await tell(ticket, one, desk));
	expect(answers.slice(0, 29)).toEqual(Array.from({ length: 29 }, () => "done"));
	expect(answers[30]).toMatchObject({ kind: "busy", details: { retryAfterSeconds: 600 } });
	shiftClock(minutes(11));
	good(await tell(ticket, all[30] as TicketUpdate, desk));
	expect(last(ticket)?.plain_body).toContain("Line 30");
});
