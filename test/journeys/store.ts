import { randomBytes } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { inject } from "vitest";
import { eventually, newPerson } from "./browser";

type Visit = { path?: string; shop?: "lumen-tea"; screen?: "desk" | "phone" };

/** The chat as one shopper sees it in one tab. */
export type Shopper = Awaited<ReturnType<typeof visitStore>>;

/** The storefront's own address; each shop has a host of its own. */
export function storefront(shop?: Visit["shop"]): string {
	const url = new URL(inject("sandboxUrl"));
	if (shop) url.hostname = `${shop}.localhost`;
	return url.origin;
}

/** An address that nobody has used before. */
export const newEmail = (name: string) => `${name}.${randomBytes(3).toString("hex")}@example.com`;

/** A shopper who was never here before comes to the store. */
export async function visitStore({ path = "/", shop, screen }: Visit = {}) {
	const { context, page } = await newPerson(screen);
	await page.goto(storefront(shop) + path);
	return {
		...inTab(page),
		context,
		/** The same browser, one more tab. */
		opensTab: async (tabPath = "/") => {
			const tab = await context.newPage();
			await tab.goto(storefront(shop) + tabPath);
			return inTab(tab);
		},
		signsInAs: async (name: string) => {
			await page.goto(`${storefront(shop)}/account/login?return_url=${encodeURIComponent(path)}`);
			await page.getByRole("button", { name }).click();
			await page.waitForURL(storefront(shop) + path);
		},
	};
}

function inTab(page: Page) {
	const chat = page.getByRole("dialog", { name: /^Chat with/ });
	const log = chat.getByRole("log");
	const composer = chat.getByRole("textbox", { name: /^Write/ });
	const says = async (text: string) => {
		await composer.fill(text);
		await chat.getByRole("button", { name: "Send" }).click();
	};
	return {
		page,
		chat,
		log,
		closesBubble: () => chat.getByRole("button", { name: "Close chat" }).click(),
		leaves: () => page.close(),
		opensBubble: async () => {
			await page.getByRole("button", { name: /^Open chat/ }).click();
			await chat.getByText("You are chatting with an AI agent").waitFor();
		},
		says,
		/** Without sending it. */
		types: (text: string) => composer.pressSequentially(text),
		presses: (name: string) => chat.getByRole("button", { name, exact: true }).last().click(),
		asksForPerson: async () => {
			await chat.getByRole("button", { name: "Chat options" }).click();
			await chat.getByRole("button", { name: "Talk to a person" }).click();
		},
		givesEmail: async (email: string) => {
			await chat.getByLabel("Your e-mail").fill(email);
			await chat.getByRole("button", { name: "Continue" }).click();
		},
		/** Somewhere in the chat, now or in a moment. */
		reads: (text: string | RegExp) => chat.getByText(text).last().waitFor(),
		readsStatus: (text: string | RegExp) => eventually(() => statusOf(chat)).toMatch(text),
		hasRead: async () => (await log.allInnerTexts()).join(),
	};
}

/** All lines of role status: where things stand, and who is writing. */
const statusOf = async (chat: Locator) => (await chat.getByRole("status").allInnerTexts()).join("\n");
