import { now, seconds } from "~/platform/clock";
import { findShop, type ShopProfile } from "~/settings/shop.store.server";

/** A changed setting reaches the chat within this time. */
const freshMs = seconds(1.5);
const most = 2_000;

const profiles = new Map<string, { profile: Promise<ShopProfile | null>; untilMs: number }>();

/** The shop as the chat sees it, kept for a moment: it is asked for several times in every turn. */
export function shopForChat(domain: string): Promise<ShopProfile | null> {
	const known = profiles.get(domain);
	if (known && known.untilMs > now().getTime()) return known.profile;
	if (profiles.size >= most) profiles.clear();
	const profile = findShop(domain);
	profiles.set(domain, { profile, untilMs: now().getTime() + freshMs });
	profile.catch(() => profiles.delete(domain));
	return profile;
}
