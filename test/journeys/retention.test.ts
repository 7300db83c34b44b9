import { beforeEach, expect, test } from "vitest";
import { shopOf } from "~/settings/shop.store.server";
import { openAdmin } from "./admin";
import { expectsNoise } from "./browser";
import { demoShop, shopIsSet } from "./shop";

beforeEach(() => shopIsSet());

const kept = async () => (await shopOf(demoShop)).settings.retentionDays;

test("What is no number of days stays typed and deletes nothing; fewer days say what they do before they are saved", async () => {
	const merchant = await openAdmin({ path: "/app/settings/data" });
	const days = merchant.app.getByLabel("Delete conversations after");
	const save = merchant.saveBar.getByRole("button", { name: "Save" });
	await days.fill("-5");
	expectsNoise("status of 422");
	await save.click();
	await merchant.reads("Enter a number of days, from 1 to 3,650");
	expect([await days.inputValue(), await kept()]).toEqual(["-5", 365]);

	await days.fill("");
	await days.pressSequentially("400");
	await merchant.app.getByText("What is older is deleted tonight.").waitFor({ state: "detached" });
	await days.fill("90");
	await merchant.reads("What is older is deleted tonight.");
	await save.click();
	await merchant.isTold("Settings saved");
	expect(await kept()).toBe(90);
});
