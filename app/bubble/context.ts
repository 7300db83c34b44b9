import type { BrowserContext } from "~/conversations/chat-contract";
import { klaviyoExchangeId, withoutExchangeId } from "./klaviyo";
import type { BubbleSettings } from "./settings";

const cartPatienceMs = 800;

/** Where the shopper is, as far as the browser can tell. */
export async function browserContext(settings: BubbleSettings): Promise<BrowserContext> {
	return {
		pageUrl: withoutExchangeId(location.href).slice(0, 1000),
		pageTitle: document.title.slice(0, 200),
		product: settings.product || undefined,
		cart: await cart(settings),
		referrer: document.referrer.slice(0, 1000) || undefined,
		locale: settings.locale,
		currency: settings.currency || undefined,
		country: window.Shopify?.country,
		device: window.innerWidth <= 480 ? "phone" : window.innerWidth <= 1024 ? "tablet" : "desktop",
		userAgent: navigator.userAgent.slice(0, 300),
		klaviyoExchangeId: klaviyoExchangeId(location.search, document.cookie),
	};
}

/** GET /cart.js (Shopify's Ajax API); prices are in hundredths of the currency. */
async function cart(settings: BubbleSettings): Promise<BrowserContext["cart"]> {
	const givenUp = new AbortController();
	const timer = setTimeout(() => givenUp.abort(), cartPatienceMs);
	try {
		const response = await fetch(`${settings.root.replace(/\/$/, "")}/cart.js`, { signal: givenUp.signal });
		const found: AjaxCart = await response.json();
		if (!found.items.length) return undefined;
		return {
			token: found.token,
			total: money(found.total_price),
			currency: found.currency,
			lines: found.items.slice(0, 20).map((item) => ({
				title: item.title.slice(0, 200),
				quantity: item.quantity,
				price: money(item.final_line_price ?? item.price * item.quantity),
			})),
		};
	} catch {
		return undefined;
	} finally {
		clearTimeout(timer);
	}
}

type AjaxCart = {
	token: string;
	total_price: number;
	currency: string;
	items: { title: string; quantity: number; price: number; final_line_price?: number }[];
};

const money = (hundredths: number) => (hundredths / 100).toFixed(2);
