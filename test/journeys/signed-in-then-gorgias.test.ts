import { beforeEach, expect, test } from "vitest";
import { eventually } from "./browser";
import { type GorgiasTicket, gorgiasTickets, ticketsFrom } from "./desks";
import { answer, question } from "./questions";
import { handoffsGoTo } from "./shop";
import { visitStore } from "./store";

beforeEach(() => handoffsGoTo("gorgias"));

test("A signed-in customer asks for a person, is asked nothing, and Gorgias knows who she is", async () => {
	const priya = await visitStore();
	await priya.signsInAs("Priya Nair");
	await priya.opensBubble();
	await priya.asksForPerson();
	await priya.reads("A teammate will follow up by e-mail at priya.nair@example.co.uk.");
	expect(await priya.hasRead()).not.toContain("Which e-mail address");
	expect(await priya.chat.getByLabel("Your e-mail").count()).toBe(0);

	const ticket = await onlyTicketOf("priya.nair@example.co.uk");
	expect(ticket.channel).toBe("email");
	expect(ticket.customer.name).toBe("Priya Nair");
	const [first] = ticket.messages;
	expect(first).toMatchObject({ from_agent: false, public: true, body_text: "Talk to a person" });
	const note = ticket.messages.find((message) => !message.public)?.body_html ?? "";
	for (const part of [
		"Verified: the customer was signed in to the shop",
		"Priya Nair",
		"https://admin.shopify.com/store/fjell-and-fern/customers/",
		"+44 7700 900 461",
		"https://admin.shopify.com/store/fjell-and-fern/orders/",
		"The shopper asked for a person",
	])
		expect(note).toContain(part);
});

test("Signing in midway is enough: what was anonymous goes on, and no e-mail is asked for", async () => {
	const henrik = await visitStore();
	await henrik.opensBubble();
	await henrik.says(question);
	await henrik.reads(answer);
	await henrik.signsInAs("Henrik Solberg");
	await henrik.reads(answer);
	await henrik.says("I want to talk to a human");
	await henrik.reads("A teammate will follow up by e-mail at henrik.solberg@example.no.");
	const ticket = await onlyTicketOf("henrik.solberg@example.no");
	expect(ticket.messages[0]?.body_text).toBe(question);
});

/** With the team's note, which comes last. */
async function onlyTicketOf(email: string): Promise<GorgiasTicket> {
	const theirs = () => ticketsFrom(gorgiasTickets, ({ customer }) => customer.email === email);
	await eventually(async () => (await theirs())[0]?.messages.some((message) => !message.public)).toBe(true);
	const tickets = await theirs();
	expect(tickets).toHaveLength(1);
	return tickets[0] as GorgiasTicket;
}
