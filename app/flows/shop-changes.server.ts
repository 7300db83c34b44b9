import { z } from "zod";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { findShop, installShop } from "~/settings/shop.store.server";

/** What Baton reads of Shopify's `shop/update`. */
export const shopUpdate = z.object({
	name: z.string(),
	email: z.string().nullish(),
	iana_timezone: z.string(),
	currency: z.string(),
	primary_locale: z.string().nullish(),
	domain: z.string(),
	myshopify_domain: z.string(),
});

/**
 * The shop's name, time zone or domain changed: offices open by it, and the chat answers on it. Its other domains, which
 * Shopify does not tell here, are looked up.
 */
export async function shopChanges(shop: string, facts: z.infer<typeof shopUpdate>): Promise<void> {
	const known = await findShop(shop);
	if (!known) return;
	const others = known.origins.slice(1);
	const changed = {
		name: facts.name,
		email: facts.email ?? undefined,
		timeZone: facts.iana_timezone,
		currency: facts.currency,
		locale: facts.primary_locale ?? undefined,
		origins: [...new Set([facts.domain, facts.myshopify_domain, ...others])],
	};
	await inTransaction(async (tx) => {
		await installShop(shop, changed, now(), tx);
		await enqueue(tx, "look-at-shop", { shop }, { singletonKey: shop });
	});
}
