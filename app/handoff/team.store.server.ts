import { later, minutes, now } from "~/platform/clock";
import { database } from "~/platform/db.server";

type TeammateRow = { userId: string; name: string; email: string; available: boolean; lastSeenAt: Date };

/** Someone whose pages have been quiet for longer than this is not there, whatever he had set. */
const presenceMinutes = 5;

/** A human of the merchant's team is in Baton's pages. Call it on every load and while a page stays open. */
export async function teammateSeen(
	shop: string,
	{ userId, name, email }: { userId: string; name: string; email: string },
): Promise<void> {
	const seen = { name, email, lastSeenAt: now() };
	await database().teammate.upsert({
		where: { shop_userId: { shop, userId } },
		create: { shop, userId, ...seen },
		update: seen,
	});
}

/** Available: takes conversations now. */
export async function setAvailability(shop: string, userId: string, available: boolean): Promise<void> {
	await database().teammate.updateMany({ where: { shop, userId }, data: { available, lastSeenAt: now() } });
}

export const findTeammate = (shop: string, userId: string): Promise<TeammateRow | null> =>
	database().teammate.findUnique({ where: { shop_userId: { shop, userId } }, omit: { shop: true } });

/** Teammates who take conversations now. */
export const availableTeammates = (shop: string, at: Date): Promise<TeammateRow[]> =>
	database().teammate.findMany({
		where: { shop, available: true, lastSeenAt: { gte: later(at, -minutes(presenceMinutes)) } },
		omit: { shop: true },
		orderBy: { name: "asc" },
	});
