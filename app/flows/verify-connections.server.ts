import { findConnection, listEveryConnection, markProven } from "~/connectors/connection.store.server";
import { failed } from "~/connectors/connector";
import { deskAccount, renewedAccount } from "~/connectors/desk-account.server";
import { connectorOf, type Destination, destinations } from "~/connectors/registry";
import { pacedHttp } from "~/delivery/pace.server";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { connectionBreaks } from "./connection-breaks.server";
import { promiseToListen } from "./listen-to-desk.server";

/** Daily: every connection of every shop is to prove itself again. Each is a job of its own: a dead desk delays no other. */
export async function verifyConnections(): Promise<void> {
	for (const { shop, destination } of await listEveryConnection())
		await inTransaction((tx) =>
			enqueue(tx, "verify-connection", { shop, destination }, { singletonKey: `${shop}/${destination}` }),
		);
}

/**
 * Asks the desk whether it still takes Baton's credentials, and keeps the answer with the connection. A desk that can't
 * be reached proves nothing: the connection stays as it is.
 */
export async function verifyConnection({
	shop,
	destination: named,
}: {
	shop: string;
	destination: string;
}): Promise<"connected" | "broken" | "unknown"> {
	const destination = destinations.find((name) => name === named);
	const { connection } = destination ? connectorOf(destination) : {};
	if (!destination || !connection || !(await findConnection(shop, destination))) return "unknown";
	const proof = await prove(shop, destination);
	if (failed(proof) && (proof.kind === "busy" || proof.kind === "unreachable")) return "unknown";
	await inTransaction(async (tx) => {
		if (failed(proof)) return connectionBreaks(tx, { shop, destination, error: proof.message });
		await markProven(tx, shop, destination, now());
		await promiseToListen(tx, shop, destination);
		await wake(tx, inboxTopic(shop));
	});
	return failed(proof) ? "broken" : "connected";
}

async function prove(shop: string, destination: Destination) {
	const { connection } = connectorOf(destination);
	const desk = await deskAccount(shop, destination);
	if (failed(desk) || !connection) return failed(desk) ? desk : null;
	const http = pacedHttp({ shop, destination });
	const proof = await connection.verify(desk.account, http);
	if (!failed(proof) || proof.kind !== "auth" || !connection.renew) return proof;
	const renewed = await renewedAccount(shop, destination, desk.credentialVersion);
	return failed(renewed) ? renewed : connection.verify(renewed.account, http);
}
