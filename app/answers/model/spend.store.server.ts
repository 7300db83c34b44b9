import { now } from "~/platform/clock";
import { database } from "~/platform/db.server";

const today = (): Date => new Date(now().toISOString().slice(0, 10));

/** Tokens of one shop's day (UTC), which may be over when it is known what was used. */
export type Reserved = { shop: string; day: Date; tokens: number };

/** Takes `tokens` from the shop's budget of the day before they are used; null when there is not that much left. */
export async function reserveTokens(shop: string, tokens: number, mostPerDay: number): Promise<Reserved | null> {
	if (tokens > mostPerDay) return null;
	const day = today();
	const taken = await database().$executeRaw`
		INSERT INTO "ModelSpend" (shop, day, tokens, calls) VALUES (${shop}, ${day}::date, ${tokens}, 1)
		ON CONFLICT (shop, day) DO UPDATE SET tokens = "ModelSpend".tokens + excluded.tokens, calls = "ModelSpend".calls + 1
		WHERE "ModelSpend".tokens + excluded.tokens <= ${mostPerDay}`;
	return taken > 0 ? { shop, day, tokens } : null;
}

/** Puts what was really used in the place of what was reserved. A process that dies before leaves the reservation. */
export async function settleTokens({ shop, day, tokens }: Reserved, used: number): Promise<void> {
	await database().$executeRaw`
		UPDATE "ModelSpend" SET tokens = greatest(0, tokens + ${used - tokens}::int)
		WHERE shop = ${shop} AND day = ${day}::date`;
}
