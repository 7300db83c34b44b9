import { now, seconds } from "~/platform/clock";
import { database } from "~/platform/db.server";

const knownMs = seconds(30);
const most = 5_000;
const known = new Map<string, { is: boolean; untilMs: number }>();

/** The host belongs to the storefront of a shop that has Baton. Remembered for half a minute. */
export async function isStorefrontHost(host: string): Promise<boolean> {
	const remembered = known.get(host);
	if (remembered && remembered.untilMs > now().getTime()) return remembered.is;
	const shop = await database().shop.findFirst({
		where: { origins: { has: host }, uninstalledAt: null },
		select: { domain: true },
	});
	if (known.size >= most) known.clear();
	if (shop) known.set(host, { is: true, untilMs: now().getTime() + knownMs });
	return shop !== null;
}
