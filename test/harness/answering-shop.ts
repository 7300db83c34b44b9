import { saveFaq } from "~/knowledge/faq.store.server";
import { now } from "~/platform/clock";
import type { Settings } from "~/settings/settings";
import { installShop, saveSettings } from "~/settings/shop.store.server";

let shops = 0;
/** A shop that can answer about returns, and nothing else. */
export async function newShop(change: Partial<Settings> = {}): Promise<string> {
	const shop = `shop-${++shops}.myshopify.com`;
	await installShop(shop, { name: "Fjell & Fern", timeZone: "Europe/Oslo", origins: [`shop-${shops}.example`] }, now());
	await saveSettings(shop, change, 0);
	const entry = { url: "", locale: "en" };
	await saveFaq(shop, null, {
		...entry,
		questions: ["What is your return policy?", "How long do I have to return an item?"],
		answer: "You can return any item within 30 days of delivery.",
	});
	return shop;
}

export const toDesk = (destination: Settings["handoff"]["destination"]): Partial<Settings> => ({
	handoff: { method: "helpdesk", destination, message: "" },
});

export const returns = "What is your return policy?";
export const unanswerable = "Does the walrus sing on the zeppelin tonight?";
