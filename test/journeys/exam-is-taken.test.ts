import { beforeEach, expect, test } from "vitest";
import { openAdmin } from "./admin";
import { eventually } from "./browser";
import { shopIsSet } from "./shop";

beforeEach(() => shopIsSet());

test("The merchant has the agent take an exam, reads the list behind a figure, and sees what another threshold would do", async () => {
	const merchant = await openAdmin({ path: "/app/knowledge/exam" });
	const { app } = merchant;
	await app.getByRole("button", { name: /^Take (the exam|it again)$/ }).click();
	await merchant.isTold("Exam started");
	await app.getByText(/^\d+ of \d+ questions handled well$/).waitFor({ timeout: 60_000 });
	await app.getByRole("button", { name: "Rightly handed over" }).click();
	await merchant.reads("Nothing: offer a person");

	await merchant.opens("/app/settings/answering");
	const before = app.getByRole("slider");
	await before.press("End");
	await merchant.reads("95 %");
	await merchant.reads(/At 95\s% it would have been|No questions to replay yet/);
	await eventually(() => app.getByText(/\d+ → \d+/).count()).toBeGreaterThan(0);
	await merchant.saveBar.getByRole("button", { name: "Discard" }).click();
	expect(await before.inputValue()).not.toBe("95");
});
