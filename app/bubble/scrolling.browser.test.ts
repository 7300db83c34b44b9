import { expect, test } from "vitest";
import { chat, log, openChat, page, visit, visits, write } from "../../test/bubble/visit";

visits();

const steps = Array.from({ length: 30 }, (_, at) => `Step ${at + 1}: slide the pole through its sleeve.`).join("\n\n");

/** Where a text begins, pixels below the upper edge of what can be scrolled. */
const below = (words: string) =>
	log().evaluate((node, said) => {
		const texts = [...node.querySelectorAll("p")].filter((one) => one.textContent?.startsWith(said));
		const edge = node.parentElement?.getBoundingClientRect().top ?? 0;
		return (texts.at(-1)?.getBoundingClientRect().top ?? Number.NaN) - edge;
	}, words);

test.each(["at once", "with a state right behind it", "with a question below"])(
	"an answer that is higher than the chat is read from its beginning: %s",
	async (how) => {
		chat.replies = () => {
			chat.answer(steps);
			if (how !== "at once") chat.become({ statusLine: "Sent to the team" });
			if (how === "with a question below") setTimeout(() => chat.become({ statusLine: null }), 300);
		};
		await visit();
		await openChat();
		await write("How do I assemble it?");
		await page.getByText("Step 30:").waitFor({ state: "attached" });
		await page.waitForTimeout(600);
		expect(await below("Step 1:")).toBeGreaterThan(0);
		expect(await below("Step 1:")).toBeLessThan(80);
	},
);

test("who has read a high answer to its end is there for the next one", async () => {
	chat.replies = () => chat.answer(steps);
	await visit();
	await openChat();
	await write("How do I assemble it?");
	await page.getByText("Step 30:").waitFor({ state: "attached" });
	chat.replies = () => chat.answer("With a cloth.");
	await write("How do I clean it?");
	await page.getByText("With a cloth.").waitFor();
	await expect
		.poll(() => log().evaluate(({ parentElement: box }) => box && box.scrollHeight - box.scrollTop - box.clientHeight))
		.toBeLessThan(2);
});
