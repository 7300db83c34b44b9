import "../../../test/harness/desks";

import { signed } from "sandbox/desks/chatwoot/tell";
import { readable } from "sandbox/desks/chatwoot/view";
import { expect, test } from "vitest";
import { desks, wireHttp } from "../../../test/harness/desks";
import { fullPacket } from "../../../test/harness/packet";
import { conforms, must } from "../conformance";
import { type Delivering, Failure } from "../connector";
import { chatwoot } from "./chatwoot";
import { accountText, accountUrl, type ChatwootAccount, type ChatwootCredentials } from "./client";
import { inParts, plain } from "./markdown";

const connected = (accessToken = "chatwoot-demo-token"): ChatwootAccount => ({
	client: null,
	details: { accountId: "7", inboxId: "22", inboxAddress: "support@northpine.example" },
	credentials: { accessToken },
});

const desk = () => {
	const [account] = desks.state.chatwoot;
	if (!account) throw new Error("There is no account");
	return account;
};
const messages = () => desk().conversations.flatMap((conversation) => conversation.messages);

conforms({
	connector: chatwoot,
	account: async () => connected(),
	stranger: connected("unknown-token"),
	http: wireHttp,
	hosts: /^app\.chatwoot\.com$/,
	tickets: () => desk().conversations.length,
	finished: () => messages().length,
	reads: () =>
		desk()
			.conversations.at(-1)
			?.messages.map(({ content }) => readable(content))
			.join("\n") ?? "",
	loseNextAnswer: () => desks.setFault("chatwoot", { fault: "reset-after-create", count: 1 }),
	packet: fullPacket,
});

const delivering = (handoffId = "handoff_70"): Delivering<ChatwootCredentials> => ({
	...{ account: connected(), http: wireHttp, mail: async () => "done" as const },
	...{ idempotencyKey: handoffId, handoffId, firstSentAt: null, now: new Date() },
});

async function delivered(packet = fullPacket("handoff_70")) {
	const to = delivering(packet.handoffId);
	const frozen = must((await chatwoot.prepare?.(packet, to)) ?? new Failure("gone", ""));
	const ticket = must((await chatwoot.create?.(frozen, to)) ?? new Failure("gone", ""));
	must((await chatwoot.finish?.(ticket, frozen, to)) ?? new Failure("gone", ""));
	return { to, frozen, ticket };
}

test("one conversation in the e-mail inbox: transcript and identity in private notes, nothing mailed, facts as attributes", async () => {
	const { ticket } = await delivered();
	const [conversation] = desk().conversations;
	expect(ticket.remoteUrl).toBe(`https://app.chatwoot.com/app/accounts/7/conversations/${conversation?.id}`);
	expect(conversation).toMatchObject({
		inbox_id: 22,
		status: "open",
		additional_attributes: { mail_subject: fullPacket("").subject },
		custom_attributes: {
			handoff_id: "handoff_70",
			shopify_customer_id: "7001",
			email_verified: true,
			"360001": "7001",
		},
	});
	expect(messages().every((message) => message.private)).toBe(true);
	const read = messages().map(({ content }) => readable(content));
	expect(read[0]).toContain("Where is <my> order #1042?");
	expect(read[1]).toContain("Verified: the customer was signed in to the shop");
	expect(read[1]).toContain("https://admin.shopify.com/store/fjell/customers/7001");
	expect(desks.mailbox.mails).toEqual([]);
});

test("a contact is found by his very address, never renamed, and made once", async () => {
	desk().contacts.push(
		{ id: 1, name: "Another", email: "not.ana.ruiz@example.com" },
		{ id: 2, name: "Ana R.", email: "ANA.ruiz@example.com" },
	);
	await delivered();
	expect(desk().conversations[0]?.contact_id).toBe(2);
	expect(desk().contacts).toHaveLength(2);
	const stranger = fullPacket("handoff_71");
	stranger.shopper = { ...stranger.shopper, email: "new@example.com" };
	await delivered(stranger);
	await delivered({ ...stranger, handoffId: "handoff_72" });
	expect(desk().contacts).toHaveLength(3);
});

test("an account that is not the owner's, one without an e-mail inbox, another inbox than was typed: not connected", async () => {
	const verify = (details: Record<string, string>) =>
		chatwoot.connection?.verify({ ...connected(), details: { ...connected().details, ...details } }, wireHttp);
	expect(await verify({})).toMatchObject({
		accountName: "Northpine",
		role: "administrator",
		details: { inboxId: "22" },
	});
	expect(await verify({ accountId: "8" })).toMatchObject({ kind: "auth" });
	expect(await verify({ inboxAddress: "sales@northpine.example" })).toMatchObject({ kind: "refused" });
	desk().inboxes.splice(1);
	expect(await verify({ inboxAddress: "" })).toMatchObject({ message: expect.stringContaining("has no e-mail inbox") });
});

test.each([
	["7", "7"],
	[" https://app.chatwoot.com/app/accounts/7/dashboard ", "7"],
])("%s is account %s", (typed, account) => expect(accountText.parse(typed)).toBe(account));

test.each(["", "seven", "7/../8", "https://evil.example/7"])("%s is no account", (typed) => {
	expect(accountText.safeParse(typed).success).toBe(false);
	expect(() => accountUrl({ ...connected(), details: { accountId: typed } }, "/")).toThrow();
});

test("what a person answers and when it is solved is heard, by signed calls only, and not for long", async () => {
	const { ticket } = await delivered();
	const hears = chatwoot.news;
	const subscription = must(
		(await hears?.subscribe?.(connected(), wireHttp, "https://baton.test/hook")) ?? new Failure("gone", ""),
	);
	const id = Number(ticket.remoteId);
	const call = (event: object, at = new Date(), secret = subscription.secret) => {
		const body = JSON.stringify(event);
		return hears?.receive?.({ headers: new Headers(signed(body, secret, at)), body }, subscription, new Date());
	};
	const answer = {
		event: "message_created",
		id: 9,
		content: "It ships today.",
		created_at: "2026-11-22T15:00:00.000Z",
		message_type: "outgoing",
		private: false,
		sender: { name: "Riley Chen", type: "user" },
		conversation: { id },
	};
	const reply = {
		type: "reply",
		id: "message-9",
		remoteId: ticket.remoteId,
		author: "Riley Chen",
		text: "It ships today.",
	};
	expect(await call(answer)).toMatchObject([reply]);
	expect(await call({ ...answer, private: true })).toEqual([]);
	expect(await call({ ...answer, message_type: "incoming", sender: { name: "Ana", type: "contact" } })).toEqual([]);
	expect(
		await call({ event: "conversation_status_changed", id, status: "resolved", updated_at: 1_795_000_000 }),
	).toMatchObject([{ type: "status", status: "solved", remoteId: ticket.remoteId }]);
	expect(await call(answer, new Date(), "another-secret")).toBeNull();
	expect(await call(answer, new Date(Date.now() - 6 * 60_000))).toBeNull();
	expect(await hears?.unsubscribe?.(connected(), wireHttp, subscription)).toBe("done");
	expect(await hears?.unsubscribe?.(connected(), wireHttp, subscription)).toBe("done");
	expect(desk().webhooks).toEqual([]);
});

test("whose token is an agent's hears nothing, and stays connected", async () => {
	const agent = connected("chatwoot-agent-token");
	expect(await chatwoot.news?.subscribe?.(agent, wireHttp, "https://baton.test/hook")).toMatchObject({
		kind: "refused",
	});
	expect(await chatwoot.connection?.verify(agent, wireHttp)).toMatchObject({ role: "agent" });
});

test("Markdown is read as it was typed, and is never cut inside an escape", () => {
	const typed = "# *Not* a heading_ [x](javascript:alert(1)) <b> `code` 1. & \\ ~~no~~ | 👩🏽‍🚀";
	expect(readable(plain(typed))).toBe(typed);
	const parts = inParts([plain("*".repeat(1_000)), "next"], 101);
	expect(parts.every((part) => part.length <= 101)).toBe(true);
	expect(readable(parts.slice(0, -1).join(""))).toBe("*".repeat(1_000));
});
