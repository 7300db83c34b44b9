import "../../../test/harness/desks";

import { expect, test } from "vitest";
import { sendMail } from "~/platform/mail.server";
import { desks } from "../../../test/harness/desks";
import { fullPacket } from "../../../test/harness/packet";
import { conforms, must } from "../conformance";
import { type Account, Failure, type Mailer } from "../connector";
import type { EmailCredentials } from "./connection";
import { email } from "./email";

const address = "desk@northpine.example";
const account: Account<EmailCredentials> = { client: null, details: { address }, credentials: { address } };

const header = (name: string) =>
	desks.mailbox.mails.map(({ headers }) => headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? "");

let lost = 0;
const mail: Mailer = async (letter) => {
	const mailed = await sendMail(letter);
	if (!mailed.sent) throw new Error(mailed.detail);
	lost -= 1;
	return lost === 0 ? new Failure("unreachable", "The mail server could not be reached.") : "done";
};

/** As a desk reads its mailbox: a Message-ID that it has seen is not read again, an answer to a mail is no new ticket. */
const seen = () => [...new Map(desks.mailbox.mails.map((one, at) => [header("message-id")[at], one])).values()];

conforms({
	connector: email,
	account: async () => account,
	stranger: { ...account, credentials: { address: "someone@else.example" } },
	http: async () => Promise.reject(new Error("Nothing is called for a mail")),
	mail,
	hosts: /^$/,
	tickets: () => seen().filter(({ headers }) => !headers.some(([name]) => /^in-reply-to$/i.test(name))).length,
	finished: () => 0,
	reads: () =>
		seen()
			.map(({ text }) => text)
			.join("\n"),
	loseNextAnswer: () => {
		lost = 1;
	},
	packet: fullPacket,
});

const to = { account, http: fetch, mail, idempotencyKey: "handoff_7", handoffId: "handoff_7", firstSentAt: null };

async function sent() {
	const now = new Date();
	const frozen = must((await email.prepare?.(fullPacket("handoff_7"), { ...to, now })) ?? new Failure("gone", ""));
	const ticket = must((await email.create?.(frozen, { ...to, now })) ?? new Failure("gone", ""));
	return { frozen, ticket, now };
}

test("the mail is from the handoff: its Message-ID, the shopper as Reply-To, text and HTML with the whole packet", async () => {
	const { ticket } = await sent();
	const [caught] = desks.mailbox.to(address);
	expect(ticket).toEqual({ remoteId: "handoff_7@fjell.myshopify.com", remoteUrl: "" });
	expect(header("message-id")).toEqual([`<${ticket.remoteId}>`]);
	expect(caught?.replyTo).toBe("ana.ruiz@example.com");
	expect(caught?.from).toContain("Ana Ruiz (Fjell & Fern)");
	for (const part of [
		"From Ana Ruiz <ana.ruiz@example.com>",
		"Where is <my> order #1042?",
		"Verified: the customer was signed in to the shop",
		"https://admin.shopify.com/store/fjell/customers/7001",
		"Tags: ai-handoff",
	])
		expect(caught?.text).toContain(part);
	expect(caught?.html).toContain("Where is &lt;my&gt; order #1042?");
});

test("later updates are mails in the same thread, answered to the same shopper, each with an id of its own", async () => {
	const { frozen, ticket, now } = await sent();
	const line = { ...fullPacket("").transcript[0], text: "And my tent?" } as never;
	await email.update?.(ticket, { type: "message", id: "message_8", at: "", line }, { ...to, now, frozen });
	const [, update] = desks.mailbox.to(address);
	expect(header("message-id")[1]).toBe("<message_8@fjell.myshopify.com>");
	expect(header("in-reply-to")[1]).toBe(`<${ticket.remoteId}>`);
	expect(header("references")[1]).toBe(`<${ticket.remoteId}>`);
	expect(update).toMatchObject({ replyTo: "ana.ruiz@example.com", subject: `Re: ${fullPacket("").subject}` });
	expect(update?.text).toContain("And my tent?");
});

test("a shopper without an address can't be answered by e-mail", async () => {
	const packet = { ...fullPacket("handoff_8"), shopper: { ...fullPacket("").shopper, email: "" } };
	expect(await email.prepare?.(packet, { ...to, now: new Date() })).toMatchObject({ kind: "refused" });
});
