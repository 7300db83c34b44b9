import { calendarOf } from "./calendar";
import { fjellAndFern } from "./fjell-and-fern/draft";
import { lumenTea } from "./lumen-tea/draft";
import { makeShop, type ShopDraft } from "./make-shop";
import type { FaqEntry, Shop } from "./shop";

/** The demo shop first. */
const drafts: ShopDraft[] = [fjellAndFern, lumenTea];

export const demoShop = fjellAndFern.facts.myshopifyDomain;
export const secondShop = lumenTea.facts.myshopifyDomain;

/**
 * Both demo shops, new. `origin` is the demo shop's storefront ("http://localhost:4000"); every other shop lives under
 * its handle ("http://lumen-tea.localhost:4000"). Order dates count back from `now`.
 */
export function demoShops({ origin, now }: { origin: string; now: Date }): Shop[] {
	const calendar = calendarOf(now);
	return drafts.map((draft, index) => {
		const handle = draft.facts.myshopifyDomain.split(".")[0];
		const { protocol, port } = new URL(origin);
		const own = `${protocol}//${handle}.localhost${port ? `:${port}` : ""}`;
		return makeShop(draft, index === 0 ? new URL(origin).origin : own, calendar);
	});
}

/** The answers that the merchant of this shop has written for his agent. */
export const faqOf = (myshopifyDomain: string): FaqEntry[] =>
	drafts.find(({ facts }) => facts.myshopifyDomain === myshopifyDomain)?.faq ?? [];
