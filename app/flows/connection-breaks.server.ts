import { markBroken, markTold } from "~/connectors/connection.store.server";
import type { Destination } from "~/connectors/connector";
import { days, later, minutes, now } from "~/platform/clock";
import type { Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { inboxTopic, wake } from "~/platform/live.server";

/** A desk that refuses now and then tells the merchant no more often than this. */
const toldAgainAfterMs = days(1);
/** A refusal may have been a passing one: the desk is asked for a proof again this soon, then daily. */
const provenAgainAfterSeconds = minutes(10) / 1000;

/**
 * A desk no longer takes Baton's credentials. From now on its banner is shown and, once a break, the merchant is mailed;
 * tickets go to the Inbox meanwhile, and the connection mends by itself when the desk takes it again.
 */
export async function connectionBreaks(
	tx: Tx,
	{ shop, destination, error }: { shop: string; destination: Destination; error: string },
): Promise<void> {
	const at = now();
	const singletonKey = `${shop}/${destination}`;
	if (!(await markBroken(tx, shop, { destination, error, at }))) return;
	await enqueue(
		tx,
		"verify-connection",
		{ shop, destination },
		{ afterSeconds: provenAgainAfterSeconds, singletonKey },
	);
	if (await markTold(tx, shop, { destination, at, notBefore: later(at, -toldAgainAfterMs) }))
		await enqueue(tx, "mail-broken-connection", { shop, destination }, { singletonKey });
	await wake(tx, inboxTopic(shop));
}
