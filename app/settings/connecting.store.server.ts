import { database } from "~/platform/db.server";

/** Which shop an OAuth round trip was started for, by its secret; null when there is none under way. */
export async function shopBeingConnected(state: string, at: Date): Promise<{ shop: string; name: string } | null> {
	const attempt = await database().oAuthAttempt.findFirst({ where: { state, expiresAt: { gt: at } } });
	if (!attempt) return null;
	const shop = await database().shop.findUnique({ where: { domain: attempt.shop } });
	return shop && { shop: shop.domain, name: shop.name || shop.domain };
}
