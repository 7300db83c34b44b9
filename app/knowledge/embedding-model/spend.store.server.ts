import { now } from "~/platform/clock";
import { database } from "~/platform/db.server";

const today = (): Date => new Date(now().toISOString().slice(0, 10));

/** Takes `tokens` from what an embedding model may read of a shop a day (UTC); false when there is not that much left. */
export async function takeTokens(shop: string, tokens: number, mostPerDay: number): Promise<boolean> {
	if (tokens > mostPerDay) return false;
	const taken = await database().$executeRaw`
		INSERT INTO "ModelSpend" (shop, day, embedded) VALUES (${shop}, ${today()}::date, ${tokens})
		ON CONFLICT (shop, day) DO UPDATE SET embedded = "ModelSpend".embedded + excluded.embedded
		WHERE "ModelSpend".embedded + excluded.embedded <= ${mostPerDay}`;
	return taken > 0;
}

/** Puts what was really read in the place of what was taken. */
export async function settleTokens(shop: string, taken: number, used: number): Promise<void> {
	await database().$executeRaw`
		UPDATE "ModelSpend" SET embedded = greatest(0, embedded + ${used - taken}::int)
		WHERE shop = ${shop} AND day = ${today()}::date`;
}
