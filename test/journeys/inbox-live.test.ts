import { beforeEach, expect, test } from "vitest";
import { openAdmin } from "./admin";
import { eventually } from "./browser";
import { answer, question } from "./questions";
import { shopIsSet } from "./shop";
import { newEmail, visitStore } from "./store";

beforeEach(() => shopIsSet());

test("A teammate sees a shopper waiting, joins, and both talk live in the same bubble", async () => {
	const teammate = await openAdmin();
	await teammate.goesTo("Inbox");
	await teammate.reads("Nobody is waiting");
	await teammate.presses("○ Away");
	await teammate.app.getByRole("button", { name: /^Available/ }).click();
	await teammate.button("● Available").waitFor();

	const email = newEmail("kim.larsen");
	const shopper = await visitStore();
	await shopper.opensBubble();
	await shopper.says("I want to talk to a human, please");
	await shopper.givesEmail(email);
	await shopper.reads("Your conversation was sent to our team. Someone is joining you now.");

	const waiting = teammate.app.getByRole("navigation", { name: "Waiting conversations" });
	await waiting.getByRole("link", { name: email }).click();
	await teammate.presses("Take over");
	await shopper.reads("Solveig Aasen joined the conversation.");
	await shopper.readsStatus("You are chatting with Solveig Aasen");

	await teammate.writes("Hello Kim, what can I do for you?");
	await shopper.reads("Hello Kim, what can I do for you?");
	await shopper.types("Is the Ridge 2");
	await teammate.reads("Shopper is typing…");
	await shopper.says("Is the Ridge 2 fine on a glacier?");
	await teammate.reads("Is the Ridge 2 fine on a glacier?");
	await eventually(() => teammate.app.getByText("Shopper is typing…").count()).toBe(0);
	await teammate.types("Only");
	await shopper.readsStatus("Solveig Aasen is writing");

	await teammate.notes("Kim sounds like a beginner");
	await teammate.reads("Kim sounds like a beginner");
	await teammate.writes("Only in summer.");
	await shopper.reads("Only in summer.");
	expect(await shopper.hasRead()).not.toContain("beginner");
	// The agent keeps out of it.
	expect(await shopper.hasRead()).not.toContain("Would you like to connect with a person?");

	await teammate.presses("Close");
	await shopper.reads("This conversation was closed. Write again any time.");
	await eventually(() => teammate.app.getByRole("button", { name: "Close", exact: true }).count()).toBe(0);
});

test("Handed back, the agent answers again", async () => {
	const shopper = await visitStore();
	await shopper.opensBubble();
	await shopper.says(question);
	await shopper.reads(answer);

	const teammate = await openAdmin({ as: "Mikkel Brandt", path: "/app/inbox" });
	await teammate.presses("Open");
	await teammate.app.getByRole("link", { name: question }).first().click();
	await teammate.presses("Take over from the agent");
	await shopper.reads("Mikkel Brandt joined the conversation.");
	await teammate.presses("Hand back to agent");
	await shopper.reads("You are chatting with Assistant, our AI agent, again.");
	await shopper.says("Can I pay with PayPal?");
	await shopper.reads(/Klarna/);
});
