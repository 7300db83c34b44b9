import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
	axe,
	chat,
	composer,
	focused,
	launcher,
	log,
	openChat,
	page,
	storedKeys,
	visit,
	visits,
	write,
} from "../../test/bubble/visit";

visits();

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

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
