import { beforeEach, expect, test } from "vitest";
import { eventually } from "./browser";
import { arrivals, type GorgiasTicket, gorgiasTickets } from "./desks";
import { answer, question } from "./questions";
import { handoffsGoTo } from "./shop";
import { visitStore } from "./store";

beforeEach(() => handoffsGoTo("gorgias"));

test("A signed-in customer asks for a person, is asked nothing, and Gorgias knows who she is", async () => {
	const arrived = await arrivals(gorgiasTickets);
	const priya = await visitStore();
	await priya.signsInAs("Priya Nair");
	await priya.opensBubble();
	await priya.asksForPerson();
	await priya.reads("A teammate will follow up by e-mail at priya.nair@example.co.uk.");
	expect(await priya.hasRead()).not.toContain("Which e-mail address");
	expect(await priya.chat.getByLabel("Your e-mail").count()).toBe(0);

	const ticket = await theOneOf(arrived);
	expect(ticket.channel).toBe("email");
	expect(ticket.customer).toMatchObject({ name: "Priya Nair", email: "priya.nair@example.co.uk" });
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
	const arrived = await arrivals(gorgiasTickets);
	const henrik = await visitStore();
	await henrik.opensBubble();
	await henrik.says(question);
	await henrik.reads(answer);
	await henrik.signsInAs("Henrik Solberg");
	await henrik.reads(answer);
	await henrik.says("I want to talk to a human");
	await henrik.reads("A teammate will follow up by e-mail at henrik.solberg@example.no.");
	const ticket = await theOneOf(arrived);
	expect(ticket.messages[0]?.body_text).toBe(question);
});

/** The one ticket, with the team's note, which comes last. */
async function theOneOf(arrived: () => Promise<GorgiasTicket[]>): Promise<GorgiasTicket> {
	await eventually(async () => (await arrived())[0]?.messages.some((message) => !message.public)).toBe(true);
	const tickets = await arrived();
	expect(tickets).toHaveLength(1);
	return tickets[0] as GorgiasTicket;
}
