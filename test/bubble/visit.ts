import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { launchBrowser } from "./browser";
import { startScriptedChat } from "./scripted-chat";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export let chat: Awaited<ReturnType<typeof startScriptedChat>>;
export let page: Page;

/** A browser for the test file, a scripted chat for each test; an error in the page fails the test. To be called at the top of the file. */
export function visits(): void {
	beforeAll(async () => {
		browser = await launchBrowser();
	}, 60_000);
	afterAll(() => browser.close());
	beforeEach(async () => {
		chat = await startScriptedChat();
		errors = [];
	});
	afterEach(async () => {
		await page.context().close();
		chat.stop();
		expect(errors).toEqual([]);
	});
}

let browser: Browser;
let errors: string[];

/** Opens a page of the storefront; `before` prepares it. */
export async function visit(options: BrowserContextOptions = {}, before?: (page: Page) => Promise<unknown>) {
	const context = await browser.newContext(options);
	page = await context.newPage();
	page.setDefaultTimeout(8_000);
	page.on("pageerror", (error) => errors.push(error.message));
	await before?.(page);
	await page.goto(chat.origin);
}

export const launcher = () => page.locator(".launcher");
export const composer = () => page.getByRole("textbox", { name: /Write/ });
export const log = () => page.getByRole("log");
export const openChat = async () => {
	await launcher().click();
	await page.getByText("Hi, how can I help?").waitFor();
};
export const write = async (text: string) => {
	await composer().fill(text);
	await composer().press("Enter");
};
/** The next request to it never leaves the browser. */
export const loseNext = (address: string) => page.route(address, (route) => route.abort(), { times: 1 });
export const rows = () => log().locator(".words").allInnerTexts();
export const storedKeys = () => page.evaluate(() => Object.keys(localStorage));
export const focused = () =>
	page.evaluate(() => {
		const inner = document.activeElement?.shadowRoot?.activeElement;
		return inner?.getAttribute("aria-label") ?? inner?.id ?? null;
	});

/** What axe finds in the bubble, as rule and place. */
export async function axe(): Promise<string[]> {
	await page.evaluate(axeSource);
	const results = await page.evaluate(async () => {
		// biome-ignore lint/suspicious/noExplicitAny: axe brings no types into the page.
		const found = await (window as any).axe.run({ include: [["#chat-bubble"]] }, { resultTypes: ["violations"] });
		return found.violations.flatMap((rule: { id: string; nodes: { target: string[] }[] }) =>
			rule.nodes.map((node) => `${rule.id}: ${node.target.flat().join(" ")}`),
		);
	});
	return results;
}
