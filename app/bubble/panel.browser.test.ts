import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../../test/bubble/browser";
import { startScriptedChat } from "../../test/bubble/scripted-chat";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let browser: Browser;
let chat: Awaited<ReturnType<typeof startScriptedChat>>;
let page: Page;
let errors: string[];

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

async function visit(options: BrowserContextOptions = {}, before?: (page: Page) => Promise<unknown>) {
	const context = await browser.newContext(options);
	page = await context.newPage();
	page.setDefaultTimeout(8_000);
	page.on("pageerror", (error) => errors.push(error.message));
	await before?.(page);
	await page.goto(chat.origin);
}

const launcher = () => page.locator(".launcher");
const composer = () => page.getByRole("textbox", { name: /Write/ });
const log = () => page.getByRole("log");
const openChat = async () => {
	await launcher().click();
	await page.getByText("Hi, how can I help?").waitFor();
};
const write = async (text: string) => {
	await composer().fill(text);
	await composer().press("Enter");
};
/** The next request to it never leaves the browser. */
const loseNext = (address: string) => page.route(address, (route) => route.abort(), { times: 1 });
const rows = () => log().locator(".words").allInnerTexts();
const storedKeys = () => page.evaluate(() => Object.keys(localStorage));
const focused = () =>
	page.evaluate(() => {
		const inner = document.activeElement?.shadowRoot?.activeElement;
		return inner?.getAttribute("aria-label") ?? inner?.id ?? null;
	});

/** What axe finds in the bubble, as rule and place. */
async function axe(): Promise<string[]> {
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

describe("closed", () => {
	test("it paints a button, asks for nothing, stores nothing and moves nothing", async () => {
		const requests: string[] = [];
		await visit({}, async (fresh) => {
			fresh.on("request", (request) => requests.push(new URL(request.url()).pathname));
		});
		await launcher().waitFor();
		await page.waitForLoadState("networkidle");
		expect(requests).toEqual(["/", "/assets/chat-bubble.js"]);
		expect(await storedKeys()).toEqual([]);
		expect(await launcher().getAttribute("aria-expanded")).toBe("false");
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		const shift = await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
						type: "layout-shift",
						buffered: true,
					});
					setTimeout(() => resolve(0), 300);
				}),
		);
		expect(shift).toBe(0);
		expect(await axe()).toEqual([]);
	});

	test("a panel that cannot be loaded says so, and is tried again", async () => {
		await visit({}, async (fresh) => {
			let first = true;
			await fresh.route("**/chat-bubble-panel.js*", (route) => {
				if (!first) return route.continue();
				first = false;
				return route.abort();
			});
		});
		await launcher().click();
		await page.getByText("The chat could not be loaded. Try again.").waitFor();
		await openChat();
		expect(await page.getByText("The chat could not be loaded").count()).toBe(0);
	});
});

describe("a conversation", () => {
	test("from the first question over an answer that did not help to the promise of a person", async () => {
		chat.replies = (text) =>
			text.startsWith("Where")
				? chat.answer("We ship to all of Europe.\n\nIt takes three days.", {
						links: [
							{ title: "Shipping", url: "/policies/shipping-policy" },
							{ title: "Bad", url: "javascript:alert(1)" },
						],
					})
				: chat.offer();
		await visit();
		await openChat();
		expect(await focused()).toBe("Write a message");
		expect(await axe()).toEqual([]);

		await page.getByRole("button", { name: "Where do you ship?" }).click();
		await page.getByText("It takes three days.").waitFor();
		expect(await page.getByRole("link", { name: "Shipping" }).getAttribute("href")).toBe(
			`${chat.origin}/policies/shipping-policy`,
		);
		expect(await page.getByRole("link", { name: "Bad" }).count()).toBe(0);
		await page.getByRole("group", { name: "Did this help?" }).getByRole("button", { name: "No" }).click();
		await page.getByText("Thank you for telling us.").waitFor();
		await expect
			.poll(() => chat.actions)
			.toContainEqual({ type: "rate", message: chat.messages[1]?.id, helpful: false });

		await write("Can you engrave my dog’s name?");
		await page.getByRole("button", { name: "Yes, connect me with a person" }).waitFor();
		expect(await axe()).toEqual([]);
		await page.getByRole("button", { name: "Yes, connect me with a person" }).click();
		const email = page.getByLabel("Your e-mail");
		await email.waitFor();
		expect(await focused()).toBe("email");
		await email.fill("ana@");
		await email.press("Enter");
		await page.getByText("Enter an e-mail address like name@example.com").waitFor();
		expect(await email.getAttribute("aria-invalid")).toBe("true");
		expect(await axe()).toEqual([]);

		await email.fill("ana@example.com");
		await email.press("Enter");
		await page.getByText("A teammate will follow up by e-mail at ana@example.com.").waitFor();
		expect(chat.actions.map((action) => action.type)).toEqual(["rate", "accept-offer", "give-email"]);
		expect(await page.getByRole("button", { name: "Yes, connect me" }).count()).toBe(0);

		chat.replies = () => chat.answer("Yes, it is.");
		await write("Is it waterproof?");
		await page.getByText("New chat").waitFor();
		await page.getByText("Yes, it is.").waitFor();
		expect(chat.requests[0]?.context).toMatchObject({ product: "trail-tent", pageTitle: "Trail tent", locale: "en" });
	});

	test("goes on over page loads and in other tabs, each word once", async () => {
		await visit();
		await openChat();
		await write("Where do you ship?");
		await page.getByText("We ship to all of Europe.").waitFor();
		const other = await page.context().newPage();
		await other.goto(chat.origin);
		await other.locator(".words", { hasText: "We ship to all of Europe." }).waitFor();
		await write("And to Norway?");
		await other.locator(".words", { hasText: "And to Norway?" }).waitFor();
		await page.reload();
		await log().getByText("And to Norway?").waitFor();
		expect(await rows()).toEqual(
			[
				"You: Where do you ship?",
				"Fern: We ship to all of Europe.",
				"You: And to Norway?",
				"Fern: We ship to all of Europe.",
			].map((row) => expect.stringContaining(row.split(": ")[1] ?? "")),
		);
		expect(await storedKeys()).toEqual(["chat-bubble:northpine.myshopify.com"]);
	});

	test("with a teammate is live: name, typing, status; unread when closed, seen when open", async () => {
		chat.replies = () => {
			chat.say({ role: "system", kind: "notice", text: "Your conversation was sent to our team." });
			chat.become({ stage: "waiting-for-team", statusLine: "Sent to the team · usually replies within 2 hours" });
		};
		await visit();
		await openChat();
		await page.getByRole("button", { name: "Chat options" }).click();
		await page.getByRole("button", { name: "Talk to a person" }).click();
		await page.getByText("usually replies within 2 hours").waitFor();
		expect(chat.requests[0]?.intent).toBe("person");
		await launcher().click();
		expect(await focused()).toContain("Open chat");
		chat.become({ stage: "with-team", teammate: "Kari", statusLine: null });
		chat.say({ role: "teammate", kind: "text", author: "Kari", text: "Hei, I am Kari." });
		await page.getByRole("button", { name: "Open chat. New messages: 1" }).waitFor();
		await launcher().click();
		await page.getByText("You are chatting with Kari").waitFor();
		await expect.poll(() => chat.actions.some((action) => action.type === "seen")).toBe(true);
		expect(await launcher().getAttribute("aria-label")).toBe("Close chat");
		chat.tell({ type: "typing", who: "teammate" });
		await page.getByText("Kari is writing").waitFor({ state: "attached" });
		await composer().pressSequentially("Hi Kari");
		await expect.poll(() => chat.actions.some((action) => action.type === "typing")).toBe(true);
		await composer().press("Escape");
		expect(await launcher().getAttribute("aria-expanded")).toBe("false");
	});

	test("shows the merchant's own message and product cards, and runs nothing of what they hold", async () => {
		const evil = '<img src=x onerror="document.title=1">';
		chat.replies = () => {
			chat.say({
				role: "agent",
				kind: "custom",
				text: "",
				rich: [
					{ text: evil },
					{ text: "write", bold: true, href: "mailto:help@shop.example" },
					{ lineBreak: true },
					{ text: "x", href: "javascript:alert(1)" },
				],
			});
			chat.answer(evil, {
				products: [{ title: evil, url: "/products/tent", image: null, price: "€ 249.00", available: false }],
			});
		};
		await visit();
		await openChat();
		await write(evil);
		await page.getByText("Sold out").waitFor();
		expect(await page.getByRole("link", { name: "write" }).getAttribute("href")).toBe("mailto:help@shop.example");
		expect(await log().locator("img").count()).toBe(0);
		expect(await page.title()).toBe("Trail tent");
		expect(await axe()).toEqual([]);
	});
});

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

describe("wherever it is", () => {
	test("blocked storage is no reason not to chat", async () => {
		await visit({}, (fresh) =>
			fresh.addInitScript(() => {
				for (const name of ["localStorage", "sessionStorage"])
					Object.defineProperty(window, name, {
						get: () => {
							throw new DOMException("Blocked", "SecurityError");
						},
					});
			}),
		);
		await openChat();
		await write("Where do you ship?");
		await page.getByText("We ship to all of Europe.").waitFor();
	});

	test("in the theme editor nothing is stored", async () => {
		await visit({}, (fresh) =>
			fresh.addInitScript(() => {
				window.Shopify = { designMode: true };
			}),
		);
		await page.locator("#chat-bubble").dispatchEvent("shopify:block:select");
		await page.getByText("Hi, how can I help?").waitFor();
		expect(await storedKeys()).toEqual([]);
	});

	test("on a phone it fills the screen, holds the page still and takes the keyboard's place into account", async () => {
		chat.replies = () => chat.offer();
		await visit(phone);
		await openChat();
		const box = () => page.getByRole("dialog").boundingBox();
		await expect.poll(box).toEqual({ x: 0, y: 0, width: 390, height: 844 });
		expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe("hidden");
		expect(await launcher().isVisible()).toBe(false);
		await write("Can you engrave it?");
		await page.getByRole("button", { name: "Yes, connect me with a person" }).click();
		await page.getByLabel("Your e-mail").waitFor();
		expect(await axe()).toEqual([]);
		await page.setViewportSize({ width: 390, height: 500 });
		await expect.poll(box).toEqual({ x: 0, y: 0, width: 390, height: 500 });
		expect((await composer().boundingBox())?.y).toBeLessThan(500 - 44);
		await page.getByRole("button", { name: "Close chat" }).click();
		expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe("");
	});

	test("dark, right to left, and in a merchant's palest colour it is readable", async () => {
		chat.page = { rightToLeft: true, background: "#101012", settings: { color: "#fffbe6", position: "left" } };
		chat.replies = () => {
			chat.answer("نشحن إلى جميع أنحاء أوروبا.", { links: [{ title: "Versand", url: "/x" }] });
			chat.offer("هل تود التحدث إلى شخص؟");
		};
		await visit();
		await openChat();
		await write(`${"Donaudampfschifffahrt".repeat(6)} إلى أين؟`);
		await page.getByRole("button", { name: "No, thanks" }).waitFor();
		expect(await page.getByRole("dialog").getAttribute("data-scheme")).toBe("dark");
		expect(await axe()).toEqual([]);
		expect(await log().evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true);
	});

	test("everything is reached by keyboard, and nothing moves where motion is unwanted", async () => {
		await visit({ reducedMotion: "reduce" });
		await launcher().focus();
		await page.keyboard.press("Enter");
		await page.getByText("Hi, how can I help?").waitFor();
		const motion = await page.getByRole("dialog").evaluate((node) => getComputedStyle(node).animationName);
		expect(motion).toBe("none");
		await page.getByRole("button", { name: "Chat options" }).focus();
		await page.keyboard.press("Enter");
		expect(await page.getByRole("button", { name: "Talk to a person" }).isVisible()).toBe(true);
		await page.keyboard.press("Escape");
		expect(await focused()).toBe("Chat options");
		expect(await page.getByRole("dialog").isVisible()).toBe(true);
		await page.keyboard.press("Escape");
		expect(await page.getByRole("dialog").isVisible()).toBe(false);
		expect(await focused()).toBe("Open chat");
	});
});
