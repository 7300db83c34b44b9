import { now } from "~/platform/clock";
import { database } from "~/platform/db.server";

const today = (): Date => new Date(now().toISOString().slice(0, 10));

/** Takes `tokens` from the shop's budget of the day (UTC) before they are used; false when there is not that much left. */
export async function reserveTokens(shop: string, tokens: number, mostPerDay: number): Promise<boolean> {
	if (tokens > mostPerDay) return false;
	const taken = await database().$executeRaw`
		INSERT INTO "ModelSpend" (shop, day, tokens, calls) VALUES (${shop}, ${today()}::date, ${tokens}, 1)
		ON CONFLICT (shop, day) DO UPDATE SET tokens = "ModelSpend".tokens + excluded.tokens, calls = "ModelSpend".calls + 1
		WHERE "ModelSpend".tokens + excluded.tokens <= ${mostPerDay}`;
	return taken > 0;
}

/** Puts what was really used in the place of what was reserved. A process that dies before leaves the reservation. */
export async function settleTokens(shop: string, reserved: number, used: number): Promise<void> {
	await database().$executeRaw`
		UPDATE "ModelSpend" SET tokens = greatest(0, tokens + ${used - reserved}::int)
		WHERE shop = ${shop} AND day = ${today()}::date`;
}
