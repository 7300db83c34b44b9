import { beforeEach, expect, test } from "vitest";
import { type Merchant, openAdmin } from "./admin";
import { answer, question, unanswerable } from "./questions";
import { shopIsSet } from "./shop";
import { newEmail, visitStore } from "./store";

beforeEach(() => shopIsSet());

test("Figures follow what happens, open the conversations behind them, and a transcript says why", async () => {
	const merchant = await openAdmin();
	const before = await figuresOf(merchant);

	const helped = await visitStore();
	await helped.opensBubble();
	await helped.says(question);
	await helped.reads(answer);
	await helped.presses("Yes");
	await helped.reads("Thank you for telling us.");
	const email = newEmail("ines.faure");
	const routed = await visitStore();
	await routed.opensBubble();
	await routed.says(unanswerable);
	await routed.presses("Yes, connect me with a person");
	await routed.givesEmail(email);
	await routed.reads(/Everyone is busy at the moment/);

	await merchant.opens("");
	const after = await figuresOf(merchant);
	expect(after).toEqual({
		resolved: before.resolved + 1,
		routed: before.routed + 1,
		settled: before.settled + 2,
		conversations: before.conversations + 2,
		helpful: before.helpful + 1,
	});

	await card(merchant, "Routed to team").getByRole("link", { name: "Routed to team: show its conversations" }).click();
	await merchant.app.getByRole("row", { name: email }).filter({ hasText: unanswerable }).click();
	await merchant.app.getByRole("heading", { name: email, level: 1 }).waitFor();
	await merchant.reads("Handoff to Inbox");
	await merchant.reads("The agent found no answer");
	await merchant.reads(/No passage|The nearest was/);
});

const card = ({ app }: Merchant, title: string) => app.getByRole("region", { name: title, exact: true });

async function figuresOf(merchant: Merchant) {
	const textOf = async (title: string) => (await card(merchant, title).allInnerTexts()).join().replaceAll(/\s+/g, " ");
	const [resolved = 0, settled = 0] = numbers(/(\d+) of (\d+)/, await textOf("Resolution rate"));
	const [routed = 0] = numbers(/(\d+) · /, await textOf("Routed to team"));
	const [conversations = 0] = numbers(/Conversations (\d+)/, await textOf("Conversations"));
	const [helpful = 0] = numbers(/(\d+) of \d+ rated/, await textOf("Helpful"));
	return { resolved, routed, settled, conversations, helpful };
}

const numbers = (pattern: RegExp, text: string) => (pattern.exec(text) ?? []).slice(1).map(Number);
