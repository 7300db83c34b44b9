import { beforeEach, expect, test } from "vitest";
import { findConnection } from "~/connectors/connection.store.server";
import { merchantDisconnectsDesk } from "~/flows/merchant-disconnects-desk.server";
import { database } from "~/platform/db.server";
import { openAdmin } from "./admin";
import { eventually, newPerson } from "./browser";
import { arrivals, deskFails, gorgiasTickets, zendeskTickets } from "./desks";
import { unanswerable } from "./questions";
import { demoShop, handoffsGoTo } from "./shop";
import { newEmail, type Shopper, storefront, visitStore } from "./store";

const ticketsOf = { zendesk: zendeskTickets, gorgias: gorgiasTickets };
const labels = { zendesk: "Zendesk", gorgias: "Gorgias" };
type Desk = keyof typeof ticketsOf;

beforeEach(async () => {
	for (const destination of ["zendesk", "gorgias"] as const)
		await merchantDisconnectsDesk({ shop: demoShop, destination });
});

/** The shop's desk has its webhook: calls of it arrive. */
async function listens(desk: Desk) {
	await handoffsGoTo(desk);
	const line = () =>
		database().deskSubscription.findFirst({ where: { shop: demoShop, destination: desk, sealed: { not: null } } });
	await eventually(async () => (await line()) !== null).toBe(true);
}

async function handsOver(desk: Desk): Promise<{ shopper: Shopper; email: string; ticket: number }> {
	const arrived = await arrivals<{ id: number }>(ticketsOf[desk]);
	const email = newEmail("ines.ferro");
	const shopper = await visitStore();
	await shopper.opensBubble();
	await shopper.says(unanswerable);
	await shopper.presses("Yes, connect me with a person");
	await shopper.givesEmail(email);
	await shopper.reads(`A teammate will follow up by e-mail at ${email}.`);
	const [ticket] = await arrived();
	return { shopper, email, ticket: ticket?.id ?? 0 };
}

/** An agent works on the desk's own page. */
async function agentAt(desk: Desk, ticket: number) {
	const { page } = await newPerson();
	await page.goto(`${storefront()}/desks/${desk}/tickets/${ticket}`);
	return {
		replies: async (text: string) => {
			await page.getByLabel("Reply as Riley Chen").fill(text);
			await page.getByRole("button", { name: "Submit" }).click();
			await page.getByText(text).first().waitFor();
		},
		solves: () => page.getByRole("button", { name: "Solve" }).click(),
	};
}

test.each(["zendesk", "gorgias"] as const)(
	"%s: what an agent answers by e-mail is in the shopper's bubble too, and under Handoffs",
	async (desk) => {
		await listens(desk);
		const { shopper, email, ticket } = await handsOver(desk);
		const agent = await agentAt(desk, ticket);
		await agent.replies("We have looked it up for you.");
		await shopper.reads("We have looked it up for you.");
		await shopper.reads("Riley Chen · sent by e-mail");
		await shopper.readsStatus(`Sent to the team · they reply to ${email}`);

		await shopper.closesBubble();
		await shopper.page.goto(`${storefront()}/products/ridge-2-tent`);
		await agent.replies("One thing more: it is in stock again.");
		await shopper.page.getByRole("button", { name: "Open chat. New messages: 1" }).waitFor();
		await shopper.opensBubble();
		await shopper.reads("One thing more: it is in stock again.");
		await agent.solves();

		const merchant = await openAdmin({ path: "/app/handoffs" });
		const row = merchant.app.getByRole("row").filter({ hasText: email });
		await eventually(async () => {
			await merchant.opens("/app/handoffs");
			return row.textContent();
		}).toMatch(/Solved[\s\S]*2 replies/);
		await row.getByRole("link").first().click();
		await merchant.reads(`Back from ${labels[desk]}`);
		await merchant.reads("One thing more: it is in stock again.");

		const somebodyElse = await visitStore();
		await somebodyElse.opensBubble();
		expect(await somebodyElse.hasRead()).not.toContain("it is in stock again");
	},
);

test("a desk that refuses Baton: home and settings say so until it is connected again", async () => {
	await listens("zendesk");
	const arrived = await arrivals(zendeskTickets);
	await deskFails("zendesk", "401");
	const email = await handsOverInVain();
	const merchant = await openAdmin();
	await merchant.reads("Zendesk no longer takes tickets from Baton");
	await deskFails("zendesk", "none");
	await merchant.app.getByRole("link", { name: "Reconnect Zendesk" }).click();
	await merchant.presses("Reconnect Zendesk");
	await merchant.app.getByLabel("Your Zendesk address").fill("northpine");
	const opened = merchant.page.waitForEvent("popup");
	await merchant.presses("Continue to Zendesk");
	await (await opened).getByRole("button", { name: "Allow" }).click();
	await merchant.isTold("Zendesk is connected");
	await merchant.opens("");
	await merchant.app.getByRole("heading", { name: "AI agent", level: 1 }).waitFor();
	expect(await merchant.app.getByText("no longer takes tickets").count()).toBe(0);
	expect((await arrived()).map(({ requester }) => requester.email)).toEqual([email]);
});

/** The shopper reads the promise; the ticket waits until the desk takes it, or for the Inbox. */
async function handsOverInVain(): Promise<string> {
	const email = newEmail("ines.ferro");
	const shopper = await visitStore();
	await shopper.opensBubble();
	await shopper.says(unanswerable);
	await shopper.presses("Yes, connect me with a person");
	await shopper.givesEmail(email);
	await shopper.reads(`A teammate will follow up by e-mail at ${email}.`);
	await eventually(async () => (await findConnection(demoShop, "zendesk"))?.state).toBe("broken");
	return email;
}
