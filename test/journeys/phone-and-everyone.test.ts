import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { openAdmin } from "./admin";
import { eventually } from "./browser";
import { answer, question, unanswerable } from "./questions";
import { conversationOf, shopIsSet } from "./shop";
import { newEmail, visitStore } from "./store";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

beforeEach(() => shopIsSet());

test("On a phone, the open bubble has the whole screen and gives it back", async () => {
	const shopper = await visitStore({ screen: "phone" });
	await shopper.opensBubble();
	await eventually(async () => await shopper.chat.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
	await shopper.says(question);
	await shopper.reads(answer);
	await sidewaysScrollOf(shopper.page.mainFrame()).then((pixels) => expect(pixels).toBe(0));
	await shopper.closesBubble();
	await shopper.page.getByRole("button", { name: /^Open chat/ }).waitFor();
	expect(await shopper.chat.isVisible()).toBe(false);
});

test("axe finds nothing in the open bubble, from the greeting to the e-mail field", async () => {
	const shopper = await visitStore();
	await shopper.opensBubble();
	expect(await faultsIn(shopper.page.mainFrame(), "#chat-bubble")).toEqual([]);
	await shopper.says(question);
	await shopper.reads(answer);
	await shopper.says(unanswerable);
	await shopper.reads("Would you like to connect with a person?");
	expect(await faultsIn(shopper.page.mainFrame(), "#chat-bubble")).toEqual([]);
	await shopper.presses("Yes, connect me with a person");
	await shopper.givesEmail("nobody");
	await shopper.reads("Enter an e-mail address like name@example.com");
	expect(await faultsIn(shopper.page.mainFrame(), "#chat-bubble")).toEqual([]);
});

describe("Every page of the admin", () => {
	let waiting: { conversation: string; handoff: string };

	beforeAll(async () => {
		await shopIsSet();
	});

	test("is there for everyone, on a desk and on a phone", async () => {
		const email = newEmail("a.very.long.address.that.goes.on.and.on.and.on.for.quite.some.time.until.it.ends");
		const shopper = await visitStore();
		await shopper.opensBubble();
		await shopper.says(unanswerable);
		await shopper.presses("Yes, connect me with a person");
		await shopper.givesEmail(email);
		await shopper.reads(/Everyone is busy at the moment/);
		waiting = await conversationOf(email);
		const pages = [
			"/app",
			"/app/inbox",
			`/app/inbox/${waiting.conversation}`,
			`/app/conversations/${waiting.conversation}`,
			"/app/handoffs",
			`/app/handoffs/${waiting.handoff}`,
			"/app/knowledge",
			"/app/knowledge/answers",
			"/app/knowledge/answers/new",
			"/app/knowledge/gaps",
			"/app/knowledge/try",
			"/app/settings",
			"/app/settings/agent",
			"/app/settings/handoff",
			"/app/settings/hours",
			"/app/settings/inbox",
			"/app/settings/bubble",
			"/app/settings/data",
		];
		const faults: string[] = [];
		for (const screen of ["desk", "phone"] as const) {
			const merchant = await openAdmin({ screen });
			for (const path of pages) {
				await merchant.opens(path);
				await merchant.app.getByRole("heading", { level: 1 }).waitFor();
				const app = appFrame(merchant.page);
				faults.push(...(await faultsIn(app)).map((fault) => `${path} (${screen}): ${fault}`));
				const pixels = await sidewaysScrollOf(app);
				if (pixels > 0) faults.push(`${path} (${screen}): ${pixels} px wider than the screen`);
			}
		}
		expect(faults).toEqual([]);
	});
});

function appFrame(page: Page): Frame {
	const frame = page.frames().find((one) => one.url().startsWith(inject("appUrl")));
	if (!frame) throw new Error("Baton is not framed");
	return frame;
}

/** What axe calls serious or critical. Told to the browser past the page's content security policy. */
async function faultsIn(frame: Frame, within = "body"): Promise<string[]> {
	await frame.evaluate(axe);
	const violations = await frame.evaluate(async (selector) => {
		const { axe: judge } = window as unknown as { axe: typeof import("axe-core") };
		return (await judge.run(selector, { resultTypes: ["violations"] })).violations;
	}, within);
	return violations
		.filter(({ impact }) => impact === "serious" || impact === "critical")
		.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

const sidewaysScrollOf = (frame: Frame) =>
	frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
