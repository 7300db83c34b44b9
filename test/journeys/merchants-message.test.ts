import { beforeEach, expect, test } from "vitest";
import { answer, question, unanswerable } from "./questions";
import { handoffCount, shopIsSet } from "./shop";
import { visitStore } from "./store";

const message = [
	"Please **write to us**, we read [every letter](https://letters.example/).",
	'<img src="x" onerror="document.title=1"><b>loud</b> [trick](javascript:document.title=2)',
].join("\n");

beforeEach(() => shopIsSet({ handoff: { method: "message", message } }));

test("With a message instead of a helpdesk, the shopper reads it and is never asked about a person", async () => {
	const before = await handoffCount();
	const shopper = await visitStore();
	await shopper.opensBubble();
	await shopper.says(unanswerable);
	await shopper.reads(/Please write to us, we read every letter\./);
	await shopper.log.getByRole("strong").getByText("write to us", { exact: true }).waitFor();
	const letter = shopper.log.getByRole("link", { name: "every letter" });
	expect(await letter.getAttribute("href")).toBe("https://letters.example/");

	const shown = await shopper.hasRead();
	expect(shown).toContain("every letter.\n");
	expect(shown).toContain('<img src="x" onerror="document.title=1"><b>loud</b>');
	expect(await shopper.log.getByRole("link", { name: "trick" }).count()).toBe(0);
	expect(await shopper.log.getByRole("img").count()).toBe(0);
	expect(await shopper.page.title()).toContain("Fjell & Fern");

	await shopper.says("I want to talk to a human");
	await shopper.reads(/Please write to us/);
	await shopper.says(question);
	await shopper.reads(answer);
	expect(await shopper.hasRead()).not.toContain("Would you like to connect with a person?");
	expect(await shopper.chat.getByRole("button", { name: /connect me/ }).count()).toBe(0);
	expect(await handoffCount()).toBe(before);
});
