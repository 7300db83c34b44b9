import { beforeEach, expect, test } from "vitest";
import { eventually } from "./browser";
import { arrivals, zendeskTickets } from "./desks";
import { answer, question, source, unanswerable } from "./questions";
import { handoffsGoTo } from "./shop";
import { newEmail, visitStore } from "./store";

beforeEach(() => handoffsGoTo("zendesk"));

test("An anonymous shopper leaves an e-mail, and Zendesk has one ticket with everything in it", async () => {
	const email = newEmail("noor.haddad");
	const arrived = await arrivals(zendeskTickets);
	const shopper = await visitStore({ path: "/products/ridge-2-tent" });
	await shopper.opensBubble();
	await shopper.says(question);
	await shopper.reads(answer);
	await shopper.says(unanswerable);
	await shopper.reads("Would you like to connect with a person?");
	await shopper.presses("Yes, connect me with a person");

	await shopper.givesEmail("noor@");
	await shopper.reads("Enter an e-mail address like name@example.com");
	await shopper.givesEmail(email);
	await shopper.reads(`A teammate will follow up by e-mail at ${email}.`);
	await shopper.readsStatus(`Sent to the team · they reply to ${email}`);

	await eventually(async () => (await arrived())[0]?.comments.length).toBe(2);
	const tickets = await arrived();
	expect(tickets).toHaveLength(1);
	const [told, note] = tickets[0]?.comments ?? [];
	expect(told).toMatchObject({ public: true, author: { email } });
	inOrder(told?.plain_body, [
		question,
		answer,
		`→ ${source.title}`,
		unanswerable,
		"Would you like to connect with a person?",
		"Yes, connect me with a person",
		email,
	]);
	expect(told?.plain_body).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d (CET|GMT\+1) · (\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d UTC/);
	expect(note?.public).toBe(false);
	for (const part of [
		"Reason: The agent found no answer",
		`E-mail: ${email}`,
		"Not verified: typed in the chat",
		"Shopify customer: Not signed in",
		`Tried: “${unanswerable}” → no answer found`,
		"Product in view: ridge-2-tent",
		"Shop: Fjell & Fern (fjell-and-fern.myshopify.com)",
		"Conversation in Shopify admin",
	])
		expect(note?.plain_body).toContain(part);
});

test("After “no”, the agent goes on helping, and nothing is sent", async () => {
	const before = (await zendeskTickets()).length;
	const shopper = await visitStore();
	await shopper.opensBubble();
	await shopper.says(unanswerable);
	await shopper.presses("No, thanks");
	await shopper.reads("No problem. What else can I help you with?");
	await shopper.says(question);
	await shopper.reads(answer);
	expect(await zendeskTickets()).toHaveLength(before);
});

/** Each part is there, after the one before. */
function inOrder(text = "", parts: string[]) {
	let at = -1;
	for (const part of parts) {
		const next = text.indexOf(part, at + 1);
		expect(next, `“${part}” after character ${at} of: ${text}`).toBeGreaterThan(at);
		at = next;
	}
}
