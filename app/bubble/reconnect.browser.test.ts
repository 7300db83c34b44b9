import { describe, expect, test } from "vitest";
import {
	axe,
	chat,
	composer,
	launcher,
	log,
	loseNext,
	openChat,
	page,
	rows,
	visit,
	visits,
	write,
} from "../../test/bubble/visit";

visits();

describe("when the line breaks", () => {
	test("the stream goes on where it was cut: nothing lost, nothing doubled", async () => {
		await visit();
		await openChat();
		await write("Where do you ship?");
		await page.getByText("We ship to all of Europe.").waitFor();
		for (let round = 1; round <= 4; round++) {
			await expect.poll(() => chat.listening()).toBe(1);
			chat.dropStreams();
			chat.say({ role: "teammate", kind: "text", author: "Kari", text: `While away ${round}` });
			if (round % 2) chat.refuseNext("/chat/events", { status: 503, body: { error: "unavailable", message: "x" } });
			await page.getByText(`While away ${round}`).waitFor();
		}
		expect(
			await log()
				.getByText(/While away/)
				.allInnerTexts(),
		).toEqual([1, 2, 3, 4].map((round) => `While away ${round}`));
	});

	test("a message that was not sent says so and keeps its id; a refusal is put kindly", async () => {
		await visit();
		await openChat();
		await loseNext("**/chat/messages");
		chat.refuseNext("/chat/messages", { status: 429, body: { error: "too-many", message: "That was a lot at once." } });
		await write("Where do you ship?");
		await page.getByText("Not sent").waitFor();
		expect(await axe()).toEqual([]);
		await page.getByRole("button", { name: "Try again" }).click();
		await page.getByText("That was a lot at once.").waitFor();
		await page.getByRole("button", { name: "Try again" }).click();
		await page.getByText("We ship to all of Europe.").waitFor();
		expect(await rows()).toHaveLength(2);
	});

	test("an answer that got lost on its way back makes no second message", async () => {
		await visit();
		await openChat();
		let lost = true;
		await page.route("**/chat/messages", async (route) => {
			const response = await route.fetch();
			if (lost && route.request().method() === "POST") {
				lost = false;
				return route.abort();
			}
			return route.fulfill({ response });
		});
		await write("Where do you ship?");
		await page.getByRole("button", { name: "Try again" }).click();
		await page.getByText("We ship to all of Europe.").waitFor();
		expect(chat.requests.map((one) => one.clientMessageId)).toHaveLength(2);
		expect(new Set(chat.requests.map((one) => one.clientMessageId)).size).toBe(1);
		expect(await rows()).toHaveLength(2);
	});

	test("a session that cannot be had says so; a token that has ended is renewed unseen", async () => {
		chat.refuseNext("/session", { status: 502, body: { error: "unavailable", message: "x" } });
		await visit();
		await launcher().click();
		await page.getByText("The chat could not connect.").waitFor();
		expect(await axe()).toEqual([]);
		await page.getByRole("button", { name: "Try again" }).click();
		await page.getByText("Hi, how can I help?").waitFor();
		chat.tokenIsValid = (token) => token === "token-2";
		await write("Where do you ship?");
		await page.getByText("We ship to all of Europe.").waitFor();
		expect(chat.tokens).toBe(2);
	});

	test("words are kept: a draft over a page load, and a message that the page left behind", async () => {
		await visit();
		await openChat();
		await loseNext("**/chat/messages");
		await write("Where do you ship?");
		await page.getByText("Not sent").waitFor();
		await composer().fill("And how l");
		await page.reload();
		await openChat();
		await page.getByText("We ship to all of Europe.").waitFor();
		expect(await composer().inputValue()).toBe("And how l");
		expect(chat.requests).toHaveLength(1);
	});
});
