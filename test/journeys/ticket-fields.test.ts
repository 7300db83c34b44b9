import { beforeEach, expect, test } from "vitest";
import { openAdmin } from "./admin";
import { eventually } from "./browser";
import { arrivals, gorgiasTickets } from "./desks";
import { unanswerable } from "./questions";
import { handoffCount, handoffsGoTo } from "./shop";
import { newEmail, visitStore } from "./store";

beforeEach(() => handoffsGoTo("gorgias"));

test("A merchant sends himself a test ticket, and no figure and no list knows it", async () => {
	const arrived = await arrivals(gorgiasTickets);
	const before = await handoffCount();
	const merchant = await openAdmin({ path: "/app/settings/handoff" });
	await merchant.presses("Manage");
	await merchant.presses("Send a test");
	await merchant.isTold(/A test ticket from .+ is in Gorgias/);
	await merchant.app.getByRole("link", { name: "Open it in Gorgias" }).waitFor();
	const [ticket, ...others] = await arrived();
	expect(others).toEqual([]);
	expect(ticket?.subject).toMatch(/^\[Test\] /);
	expect(await handoffCount()).toBe(before);
});

test("A merchant chooses a ticket field, and the next ticket has it filled", async () => {
	const merchant = await openAdmin({ path: "/app/settings/handoff" });
	await merchant.app.getByRole("link", { name: "Choose fields" }).click();
	await merchant.app.getByRole("heading", { name: "Ticket fields", level: 1 }).waitFor();
	await merchant.reads("No field of Gorgias is filled yet.");
	await merchant.presses("Fill a field of Gorgias");
	await merchant.app.getByLabel("What goes into Gorgias field 1").selectOption({ label: "Reason for the handoff" });
	await merchant.app.getByRole("combobox", { name: /^Gorgias field 1/ }).selectOption({ label: "→ Order" });
	await merchant.saveBar.getByRole("button", { name: "Save" }).click();
	await merchant.isTold("Settings saved");

	const arrived = await arrivals(gorgiasTickets);
	const shopper = await visitStore();
	await shopper.opensBubble();
	await shopper.says(unanswerable);
	await shopper.presses("Yes, connect me with a person");
	await shopper.givesEmail(newEmail("noor.haddad"));
	await shopper.reads(/A teammate will follow up by e-mail at/);
	await eventually(async () => (await arrived())[0]?.custom_fields).toEqual([
		{ id: 501, value: "The agent found no answer" },
	]);
});
