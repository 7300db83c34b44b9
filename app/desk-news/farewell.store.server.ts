import type { Destination, Subscription } from "~/connectors/connector";
import { openSealed, sealFor } from "~/connectors/sealed.server";
import { database, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { openWebhook } from "./desk-line.store.server";

/** A connection that is gone from Baton, and has to be taken down at its desk. */
export type Farewell = {
	id: string;
	shop: string;
	destination: Destination;
	details: Record<string, string>;
	credentials: unknown;
	webhook: Subscription | null;
	createdAt: Date;
};

/**
 * Takes a connection, with its webhook, out of use at once. What must still be said at the desk is kept, sealed as it
 * was; returns its id, or null when the desk was not connected.
 */
export async function takeLeave(tx: Tx, shop: string, destination: string, at: Date): Promise<string | null> {
	const of = { shop_destination: { shop, destination } };
	const connection = await tx.connection.findUnique({ where: of });
	if (!connection) return null;
	const line = await tx.deskSubscription.findUnique({ where: of });
	const id = newId("farewell");
	const { details, sealedCredentials } = connection;
	await tx.deskFarewell.create({
		data: {
			id,
			shop,
			destination,
			details: details ?? {},
			sealedCredentials,
			sealedWebhook: line?.sealed ?? null,
			createdAt: at,
		},
	});
	await tx.connection.deleteMany({ where: { shop, destination } });
	await tx.deskSubscription.deleteMany({ where: { shop, destination } });
	return id;
}

export async function findFarewell(shop: string, id: string): Promise<Farewell | null> {
	const row = await database().deskFarewell.findFirst({ where: { shop, id } });
	if (!row) return null;
	const { destination, sealedCredentials, sealedWebhook, createdAt } = row;
	return {
		id,
		shop,
		destination: destination as Destination,
		details: row.details as Record<string, string>,
		credentials: openSealed(shop, destination, sealedCredentials),
		webhook: openWebhook(sealedWebhook, shop, destination),
		createdAt,
	};
}

/** Renewed credentials, so that a second attempt can use them. */
export async function keepRenewed(tx: Tx, { id, shop, destination }: Farewell, credentials: unknown): Promise<void> {
	const sealedCredentials = sealFor(shop, destination, credentials);
	await tx.deskFarewell.updateMany({ where: { shop, id }, data: { sealedCredentials } });
}

export async function forgetFarewell(tx: Tx, shop: string, id: string): Promise<void> {
	await tx.deskFarewell.deleteMany({ where: { shop, id } });
}
