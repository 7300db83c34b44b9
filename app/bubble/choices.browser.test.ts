import { expect, test } from "vitest";
import { axe, chat, focused, log, openChat, page, rows, visit, visits, write } from "../../test/bubble/visit";

visits();

const question = "Which one do you mean: Heron 2 Tent or Heron 4 Tent?";

const asksBack = (text: string) =>
	text.startsWith("How much")
		? chat.say({ role: "agent", kind: "text", text: question, choices: ["Heron 2 Tent", "Heron 4 Tent"] })
		: chat.answer(`${text}: €310.00.`);

test("a question back names its choices as buttons; a click says one, and they are gone", async () => {
	chat.replies = asksBack;
	await visit();
	await openChat();
	await write("How much is the tent?");
	const choice = (name: string) => log().getByRole("button", { name });
	await choice("Heron 4 Tent").waitFor();
	expect(await page.getByRole("group", { name: "Did this help?" }).count()).toBe(0);
	expect(await axe()).toEqual([]);
	await page.reload();
	await choice("Heron 2 Tent").click();
	await page.getByText("Heron 2 Tent: €310.00.").waitFor();
	expect(chat.requests.map(({ text }) => text)).toEqual(["How much is the tent?", "Heron 2 Tent"]);
	expect(await choice("Heron").count()).toBe(0);
	expect((await rows()).at(-2)).toContain("Heron 2 Tent");
	expect(await focused()).toBe("Write a message");
});

test("whoever types instead is heard, and a choice is no markup", async () => {
	const evil = '<img src=x onerror="document.title=1">';
	chat.replies = (text) =>
		text.startsWith("the big")
			? chat.answer("€480.00.")
			: chat.say({ role: "agent", kind: "text", text: question, choices: [evil, "Heron 4 Tent"] });
	await visit();
	await openChat();
	await write("How much is the tent?");
	await log().getByRole("button", { name: evil }).waitFor();
	expect(await log().locator("img").count()).toBe(0);
	await write("the big one");
	await page.getByText("€480.00.").waitFor();
	expect(await log().getByRole("button", { name: "Heron 4 Tent" }).count()).toBe(0);
	expect(await page.title()).toBe("Trail tent");
});
