import { beforeEach, expect, test } from "vitest";
import { merchantDisconnectsDesk } from "~/flows/merchant-disconnects-desk.server";
import { shopOf } from "~/settings/shop.store.server";
import { openAdmin } from "./admin";
import { eventually } from "./browser";
import { demoShop, destinationOf, handoffsGoTo, shopIsSet } from "./shop";

beforeEach(async () => {
	await shopIsSet();
	await merchantDisconnectsDesk({ shop: demoShop, destination: "zendesk" });
});

test("A merchant connects Zendesk on the way to choosing it, saves, and disconnects again", async () => {
	const merchant = await openAdmin();
	await merchant.goesTo("Settings");
	await merchant.app.getByRole("link", { name: /Agent handoff/ }).click();
	await merchant.app.getByRole("heading", { name: "Agent handoff", level: 1 }).waitFor();
	await merchant.chooses("Zendesk");

	await merchant.reads("Zendesk is not connected yet. Connect it below this choice, then save.");
	const save = merchant.saveBar.getByRole("button", { name: "Save" });
	await eventually(() => save.isDisabled()).toBe(true);

	await merchant.app.getByLabel("Your Zendesk address").fill("northpine");
	const opened = merchant.page.waitForEvent("popup");
	await merchant.presses("Continue to Zendesk");
	const zendesk = await opened;
	const closed = zendesk.waitForEvent("close");
	await zendesk.getByRole("heading", { name: "Allow Baton to use your account?" }).waitFor();
	await zendesk.getByRole("button", { name: "Allow" }).click();
	await closed;
	await merchant.isTold("Zendesk is connected");
	await merchant.app.getByRole("link", { name: /northpine\.zendesk\.com/ }).waitFor();

	await save.click();
	await merchant.isTold("Settings saved");
	expect(await destinationOf(demoShop)).toBe("zendesk");

	await merchant.presses("Manage");
	await merchant.presses("Disconnect");
	const dialog = merchant.app.getByRole("dialog", { name: "Disconnect Zendesk?" });
	await dialog.getByRole("button", { name: "Disconnect" }).click();
	await merchant.isTold("Zendesk is disconnected");
	await eventually(() => merchant.app.getByRole("radio", { name: "Inbox" }).isChecked()).toBe(true);
	expect(await destinationOf(demoShop)).toBe("inbox");
});

test("What the merchant denies at Zendesk is told beside the choice, and nothing is connected", async () => {
	const merchant = await openAdmin({ path: "/app/settings/handoff" });
	await merchant.chooses("Zendesk");
	await merchant.app.getByLabel("Your Zendesk address").fill("northpine");
	const opened = merchant.page.waitForEvent("popup");
	await merchant.presses("Continue to Zendesk");
	const zendesk = await opened;
	await zendesk.getByRole("button", { name: "Deny" }).click();
	await zendesk.getByText("the access was not granted").waitFor();
	await merchant.reads("Zendesk was not connected: the access was not granted.");
	await merchant.saveBar.getByRole("button", { name: "Discard" }).click();
	await eventually(() => merchant.app.getByRole("radio", { name: "Inbox" }).isChecked()).toBe(true);
});

test("A merchant whose browser keeps no cookie is asked whose shop it is, and then connected", async () => {
	const merchant = await openAdmin({ path: "/app/settings/handoff" });
	await merchant.chooses("Zendesk");
	await merchant.app.getByLabel("Your Zendesk address").fill("northpine");
	const opened = merchant.page.waitForEvent("popup");
	await merchant.presses("Continue to Zendesk");
	const zendesk = await opened;
	await zendesk.getByRole("button", { name: "Allow" }).waitFor();
	await merchant.context.clearCookies();
	await zendesk.getByRole("button", { name: "Allow" }).click();
	await zendesk.getByRole("heading", { name: "Connect this helpdesk to Fjell & Fern?" }).waitFor();
	await zendesk.getByRole("button", { name: "Connect" }).click();
	await merchant.isTold("Zendesk is connected");
});

test("A merchant whose browser blocks the window opens it by hand", async () => {
	const merchant = await openAdmin();
	await merchant.context.addInitScript(() => {
		window.open = () => null;
	});
	await merchant.opens("/app/settings/handoff");
	await merchant.chooses("Zendesk");
	await merchant.app.getByLabel("Your Zendesk address").fill("northpine");
	await merchant.presses("Continue to Zendesk");
	await merchant.reads("Your browser blocked the window");
	const opened = merchant.context.waitForEvent("page");
	await merchant.app.getByRole("link", { name: "Open Zendesk" }).click();
	await (await opened).getByRole("button", { name: "Allow" }).click();
	await merchant.isTold("Zendesk is connected");
});

test("Disconnecting a desk keeps what is typed and not saved, and blames nobody else", async () => {
	await handoffsGoTo("zendesk");
	const merchant = await openAdmin({ path: "/app/settings/handoff" });
	await merchant.chooses("Send a message");
	await merchant.app.getByLabel("Message").last().fill("Please write to us.");
	await merchant.chooses("Send to a helpdesk");
	await merchant.presses("Manage");
	await merchant.presses("Disconnect");
	const dialog = merchant.app.getByRole("dialog", { name: "Disconnect Zendesk?" });
	await dialog.getByRole("button", { name: "Disconnect" }).click();
	await merchant.isTold("Zendesk is disconnected");
	await eventually(() => merchant.app.getByRole("radio", { name: "Inbox" }).isChecked()).toBe(true);
	await merchant.saveBar.getByRole("button", { name: "Save" }).click();
	await merchant.isTold("Settings saved");
	expect((await shopOf(demoShop)).settings.handoff).toMatchObject({
		destination: "inbox",
		message: "Please write to us.",
	});
});
