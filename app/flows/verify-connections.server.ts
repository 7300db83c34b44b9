import { listEveryConnection, markBroken, markProven } from "~/connectors/connection.store.server";
import { type Destination, failed } from "~/connectors/connector";
import { deskAccount, deskHttp, renewedAccount } from "~/connectors/desk-account.server";
import { connectorOf } from "~/connectors/registry";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { inboxTopic, wake } from "~/platform/live.server";

/** Daily: every connection of every shop proves itself again. */
export async function verifyConnections(): Promise<void> {
	for (const { shop, destination } of await listEveryConnection()) await verifyConnection(shop, destination);
}

/**
 * Asks the desk whether it still takes Baton's credentials, and keeps the answer with the connection. A desk that can't
 * be reached proves nothing: the connection stays as it is.
 */
export async function verifyConnection(
	shop: string,
	destination: Destination,
): Promise<"connected" | "broken" | "unknown"> {
	const { connection } = connectorOf(destination);
	if (!connection) return "connected";
	let desk = await deskAccount(shop, destination);
	let proof = failed(desk) ? desk : await connection.verify(desk.account, deskHttp);
	if (!failed(desk) && failed(proof) && proof.kind === "auth" && connection.renew) {
		desk = await renewedAccount(shop, destination, desk.credentialVersion);
		proof = failed(desk) ? desk : await connection.verify(desk.account, deskHttp);
	}
	if (failed(proof) && (proof.kind === "busy" || proof.kind === "unreachable")) return "unknown";
	await inTransaction(async (tx) => {
		if (failed(proof)) await markBroken(tx, shop, { destination, error: proof.message });
		else await markProven(tx, shop, destination, now());
		await wake(tx, inboxTopic(shop));
	});
	return failed(proof) ? "broken" : "connected";
}
