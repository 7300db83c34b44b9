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
	rows,
	storedKeys,
	visit,
	visits,
	write,
} from "../../test/bubble/visit";

visits();

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

	test("a teammate is shown typing for as long as he goes on, and not for ever", async () => {
		await visit({}, (fresh) => fresh.clock.install());
		await openChat();
		await write("Where do you ship?");
		await page.getByText("We ship to all of Europe.").waitFor();
		chat.become({ stage: "with-team", teammate: "Kari", statusLine: null });
		await page.getByText("You are chatting with Kari").waitFor();
		const typing = page.getByText("Kari is writing");
		for (const status of ["One moment", "Another moment"]) {
			chat.tell({ type: "typing", who: "teammate" });
			chat.become({ stage: "with-team", teammate: "Kari", statusLine: status });
			await page.getByText(status).waitFor();
			await page.clock.runFor(6_000);
			expect(await typing.count()).toBe(1);
		}
		await page.clock.runFor(3_000);
		expect(await typing.count()).toBe(0);
	});

	test("a desk's reply to an earlier chat is unread on the next page, and says what it is about", async () => {
		await visit();
		await openChat();
		await write("Where do you ship?");
		await page.getByText("We ship to all of Europe.").waitFor();
		await launcher().click();
		const [id, seq, at] = ["m900", 900, new Date().toISOString()];
		const reply = { id, seq, at, role: "teammate", kind: "text", author: "Riley", byEmail: true } as const;
		chat.earlier = { messages: [] };
		await page.reload();
		await openChat();
		await launcher().click();
		chat.earlier = { messages: [{ ...reply, text: "The switch is on its way.", about: "My lamp is broken" }] };
		await page.reload();
		await page.getByRole("button", { name: "Open chat. New messages: 1" }).click();
		await log().getByText("To your earlier chat: My lamp is broken").waitFor();
		expect((await rows()).at(-1)).toContain("The switch is on its way.");
		await launcher().click();
		expect(await launcher().getAttribute("aria-label")).toBe("Open chat");
		expect(await axe()).toEqual([]);
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
