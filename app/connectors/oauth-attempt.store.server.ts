import { later, minutes } from "~/platform/clock";
import type { Tx } from "~/platform/db.server";
import type { OAuthStart } from "./connection";
import type { Destination } from "./connector";
import { openSealed, sealFor } from "./sealed.server";

const attemptMinutes = 10;

/** What the callback needs of the start; the client is the environment's. */
type Begun = Omit<OAuthStart, "client">;

/** Keeps the first half of an OAuth connection until the popup comes back, for ten minutes at most. */
export async function keepAttempt(
	tx: Tx,
	shop: string,
	destination: Destination,
	start: Begun,
	at: Date,
): Promise<void> {
	await tx.oAuthAttempt.deleteMany({ where: { OR: [{ shop, destination }, { expiresAt: { lt: at } }] } });
	await tx.oAuthAttempt.create({
		data: {
			state: start.state,
			shop,
			destination,
			sealedDetails: sealFor(shop, destination, start),
			expiresAt: later(at, minutes(attemptMinutes)),
		},
	});
}

type KeptAttempt = { shop: string; destination: Destination; start: Begun };

/** Takes the attempt out, so that a state is good once. Null: unknown, used or too old. */
export async function takeAttempt(tx: Tx, state: string, at: Date): Promise<KeptAttempt | null> {
	const row = await tx.oAuthAttempt.findUnique({ where: { state } });
	const { count } = await tx.oAuthAttempt.deleteMany({ where: { state } });
	if (!row || count === 0 || row.expiresAt < at) return null;
	return {
		shop: row.shop,
		destination: row.destination as Destination,
		start: openSealed(row.shop, row.destination, row.sealedDetails) as Begun,
	};
}
