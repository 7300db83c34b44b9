import { beforeEach, expect, inject, test } from "vitest";
import { eventually } from "./browser";
import { answer, question, source } from "./questions";
import { shopIsSet } from "./shop";
import { visitStore } from "./store";

beforeEach(() => shopIsSet());

test("A shopper asks, reads an answer from the shop's own pages, and says that it helped", async () => {
	const shopper = await visitStore();
	await shopper.opensBubble();
	await shopper.says(question);
	await shopper.reads(answer);
	const page = shopper.log.getByRole("link", { name: source.title });
	expect(await page.getAttribute("href")).toContain(source.path);
	await shopper.presses("Yes");
	await shopper.reads("Thank you for telling us.");
	await page.click();
	await shopper.page.getByRole("heading", { name: source.title, level: 1 }).waitFor();
});

test("Before the bubble is opened, the page asks Baton for nothing", async () => {
	const shopper = await visitStore({ path: "/cart" });
	const asked: string[] = [];
	shopper.page.on("request", (request) => asked.push(request.url()));
	await shopper.page.goto(new URL("/collections/all", shopper.page.url()).href, { waitUntil: "networkidle" });
	expect(asked.length).toBeGreaterThan(0);
	expect(asked.filter(isBatons)).toEqual([]);
	await shopper.opensBubble();
	expect(asked.filter(isBatons).length).toBeGreaterThan(0);
});

test("The conversation is there after a page load, and in a second tab as it goes on", async () => {
	const shopper = await visitStore();
	await shopper.opensBubble();
	await shopper.says(question);
	await shopper.reads(answer);
	await shopper.page.goto(new URL("/collections/all", shopper.page.url()).href);
	await shopper.reads(answer);
	const tab = await shopper.opensTab();
	await tab.reads(answer);
	await tab.says("Thank you");
	await eventually(shopper.hasRead).toContain("Thank you");
	expect((await shopper.hasRead()).split(answer)).toHaveLength(2);
});

/** The app itself, its proxy, and the panel's script. */
const isBatons = (url: string) =>
	url.startsWith(inject("appUrl")) || url.includes("/apps/baton") || url.includes("chat-bubble-panel");
