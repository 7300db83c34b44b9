import type { FrameLocator, Page } from "playwright-core";
import { inject } from "vitest";
import { eventually, newPerson } from "./browser";

type Sitting = { shop?: "fjell-and-fern" | "lumen-tea"; as?: string; path?: string; screen?: "desk" | "phone" };

export type Merchant = Awaited<ReturnType<typeof openAdmin>>;

/** Somebody of the team opens Baton in Shopify admin. */
export async function openAdmin({ shop = "fjell-and-fern", as, path = "", screen }: Sitting = {}) {
	const { context, page } = await newPerson(screen);
	const admin = `${inject("sandboxUrl")}/admin/store/${shop}/apps/baton`;
	await page.goto(admin + path);
	if (as) {
		const loaded = page.waitForEvent("load");
		await page.getByLabel("Staff member").selectOption({ label: as });
		await loaded;
	}
	const app = page.frameLocator('iframe[title="Baton"]');
	return { ...inApp(page, app), context, opens: (inner: string) => page.goto(admin + inner) };
}

function inApp(page: Page, app: FrameLocator) {
	const button = (name: string | RegExp) => app.getByRole("button", { name, exact: true });
	return {
		page,
		app,
		button,
		/** By the app's own entries in the admin's navigation; a click before the page is alive is made again. */
		goesTo: async (entry: "AI agent" | "Inbox" | "Knowledge" | "Handoffs" | "Settings") => {
			const link = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: entry, exact: true });
			const there = app.getByRole("heading", { name: entry, level: 1 });
			await eventually(async () => {
				await link.click();
				return there.waitFor({ timeout: 2_000 }).then(
					() => true,
					() => false,
				);
			}).toBe(true);
		},
		/** Polaris paints its own radio button over the real one. */
		chooses: (name: string) => app.getByRole("radio", { name }).check({ force: true }),
		presses: (name: string) => button(name).click(),
		/** To the shopper of the conversation that is open in the Inbox. */
		writes: async (text: string) => {
			await button("Reply").click();
			await app.getByLabel("Reply to the shopper").fill(text);
			await button("Send").click();
		},
		/** A reply, without sending it. */
		types: async (text: string) => {
			await button("Reply").click();
			await app.getByLabel("Reply to the shopper").pressSequentially(text);
		},
		/** For the team alone. */
		notes: async (text: string) => {
			await button("Note").click();
			await app.getByLabel("Note, for your team only").fill(text);
			await button("Send").click();
		},
		reads: (text: string | RegExp) => app.getByText(text).first().waitFor(),
		/** What the admin says in a corner for a moment. */
		isTold: (words: string | RegExp) => page.getByText(words).first().waitFor(),
		/** The contextual save bar is the admin's, not the app's. */
		saveBar: page.getByRole("region", { name: "Unsaved changes" }),
	};
}
