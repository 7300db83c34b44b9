import { setTimeout } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { openAdmin } from "./admin";
import { batonIsAway, eventually } from "./browser";
import { shopIsSet } from "./shop";
import { newEmail, visitStore } from "./store";

beforeEach(() => shopIsSet());

/** Longer than a page that follows something waits before it looks again. */
const aLookMs = 2_500;

const notReached = "Baton could not be reached.";

test("A reply that is sent while Baton is away stays in its field, and arrives once, later", async () => {
	const email = newEmail("ida.berg");
	const shopper = await visitStore();
	await shopper.opensBubble();
	await shopper.asksForPerson();
	await shopper.givesEmail(email);
	const merchant = await openAdmin({ path: "/app/inbox" });
	await merchant.app.getByRole("link", { name: email }).click();
	const reply = "We have kept a lantern for you.";
	await merchant.types(reply);

	const isBack = await batonIsAway(merchant.context);
	await merchant.presses("Send");
	await merchant.reads(notReached);
	expect(await merchant.app.getByLabel("Reply to the shopper").inputValue()).toBe(reply);

	await isBack();
	await merchant.presses("Send");
	await shopper.reads(reply);
	expect((await shopper.hasRead()).split(reply)).toHaveLength(2);
});

test("An address that is added while Baton is away stays typed, and the page stays as it is", async () => {
	const merchant = await openAdmin({ path: "/app/knowledge/web" });
	const address = merchant.app.getByLabel("Address");
	const typed = "fjell-and-fern.myshopify.com/pages/nowhere";
	await address.fill(typed);
	await merchant.reads("Pages of your own domains that an app or your theme makes.");

	const isBack = await batonIsAway(merchant.context);
	await merchant.presses("Add page");
	await merchant.reads(notReached);
	await setTimeout(aLookMs);
	expect(await address.inputValue()).toBe(typed);

	await isBack();
	await merchant.presses("Add page");
	await merchant.app.getByText(`https://${typed}`).waitFor();
	await merchant.presses(`Remove: https://${typed}`);
	await eventually(() => merchant.app.getByText(`https://${typed}`).count()).toBe(0);
});

test("A source that is turned off while Baton is away stays on, and the merchant is told", async () => {
	const merchant = await openAdmin({ path: "/app/knowledge" });
	await merchant.button("Turn off: Policies").waitFor();
	const isBack = await batonIsAway(merchant.context);
	await merchant.presses("Turn off: Policies");
	await merchant.isTold(notReached);
	await isBack();
	await setTimeout(aLookMs);
	expect(await merchant.button("Turn off: Policies").count()).toBe(1);
});
