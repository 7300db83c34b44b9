import type { Connection } from "@prisma/client";
import { database, type Tx } from "~/platform/db.server";
import type { Proof } from "./connection";
import { type Destination, Failure } from "./connector";
import { openSealed, sealFor } from "./sealed.server";

/** A connected desk as pages show it; no secret inside. */
type DeskConnection = {
	destination: Destination;
	/** broken: the desk no longer accepts Baton; `error` says why, in the merchant's words. */
	state: "connected" | "broken";
	accountName: string;
	accountUrl: string;
	details: Record<string, string>;
	/** Grows with every new pair of tokens. */
	credentialVersion: number;
	error: string | null;
	/** Ticket fields of the merchant's own that the desk would not take. */
	refusedFields: string[];
	/** Since when it is broken. */
	brokenAt: Date | null;
	provenAt: Date;
};

export type OpenConnection = DeskConnection & { credentials: unknown };

function shown(row: Connection): DeskConnection {
	const { destination, state, details, ...rest } = row;
	return {
		destination: destination as Destination,
		state: state === "connected" ? "connected" : "broken",
		details: details as Record<string, string>,
		accountName: rest.accountName,
		accountUrl: rest.accountUrl,
		credentialVersion: rest.credentialVersion,
		error: rest.error,
		refusedFields: rest.refusedFields,
		brokenAt: rest.brokenAt,
		provenAt: rest.provenAt,
	};
}

const opened = (row: Connection): OpenConnection => ({
	...shown(row),
	credentials: openSealed(row.shop, row.destination, row.sealedCredentials),
});

export async function listConnections(shop: string, tx: Tx = database()): Promise<DeskConnection[]> {
	return (await tx.connection.findMany({ where: { shop }, orderBy: { createdAt: "asc" } })).map(shown);
}

/** Every connection of every shop, for the daily proof. */
export async function listEveryConnection(): Promise<{ shop: string; destination: Destination }[]> {
	const rows = await database().connection.findMany({ select: { shop: true, destination: true } });
	return rows.map(({ shop, destination }) => ({ shop, destination: destination as Destination }));
}

export async function findConnection(
	shop: string,
	destination: Destination,
	tx: Tx = database(),
): Promise<DeskConnection | null> {
	const row = await tx.connection.findUnique({ where: { shop_destination: { shop, destination } } });
	return row && shown(row);
}

/** The connection with its secrets opened: for the calls to the desk, never for a page. */
export async function openConnection(
	shop: string,
	destination: Destination,
	tx: Tx = database(),
): Promise<OpenConnection | null> {
	const row = await tx.connection.findUnique({ where: { shop_destination: { shop, destination } } });
	return row && opened(row);
}

/** Saves a connection that has just proven itself; an older one of the same desk is replaced. */
export async function saveConnection(
	tx: Tx,
	shop: string,
	destination: Destination,
	proven: { proof: Proof; credentials: unknown; details: Record<string, string>; at: Date },
): Promise<void> {
	const { proof, credentials, details, at } = proven;
	const row = {
		state: "connected",
		accountName: proof.accountName,
		accountUrl: proof.accountUrl,
		details: { ...details, ...proof.details, ...(proof.role ? { role: proof.role } : {}) },
		sealedCredentials: sealFor(shop, destination, credentials),
		error: null,
		brokenAt: null,
		toldAt: null,
		refusedFields: [],
		provenAt: at,
	};
	await tx.connection.upsert({
		where: { shop_destination: { shop, destination } },
		create: { shop, destination, createdAt: at, ...row },
		update: { ...row, credentialVersion: { increment: 1 } },
	});
}

/** The desk took the credentials again. */
export async function markProven(tx: Tx, shop: string, destination: Destination, at: Date): Promise<void> {
	const proven = { state: "connected", error: null, brokenAt: null, provenAt: at };
	await tx.connection.updateMany({ where: { shop, destination }, data: proven });
}

/** The desk has just done what it was asked: a connection that was thought broken is not. */
export async function markWorking(tx: Tx, shop: string, destination: Destination, at: Date): Promise<void> {
	const working = { state: "connected", error: null, brokenAt: null, provenAt: at };
	await tx.connection.updateMany({ where: { shop, destination, state: "broken" }, data: working });
}

/**
 * The desk refuses the credentials; `error` is for the merchant. True: it broke just now; false: it was broken before,
 * or is not connected.
 */
export async function markBroken(
	tx: Tx,
	shop: string,
	refused: { destination: Destination; error: string; at: Date },
): Promise<boolean> {
	const { destination, error, at } = refused;
	const broke = await tx.connection.updateMany({
		where: { shop, destination, state: "connected" },
		data: { state: "broken", error, brokenAt: at },
	});
	if (broke.count === 1) return true;
	await tx.connection.updateMany({ where: { shop, destination }, data: { error } });
	return false;
}

/** Notes that the merchant was told of the break. False: he was told since `notBefore`, or it is broken no more. */
export async function markTold(
	tx: Tx,
	shop: string,
	{ destination, at, notBefore }: { destination: Destination; at: Date; notBefore: Date },
): Promise<boolean> {
	const { count } = await tx.connection.updateMany({
		where: { shop, destination, state: "broken", OR: [{ toldAt: null }, { toldAt: { lt: notBefore } }] },
		data: { toldAt: at },
	});
	return count === 1;
}

/** What a ticket has just shown of the merchant's own fields: those that the desk refused, or that it took them all. */
export async function noteRefusedFields(
	tx: Tx,
	shop: string,
	{ destination, refused }: { destination: Destination; refused: string[] },
): Promise<void> {
	const changes = refused.length > 0 ? {} : { refusedFields: { isEmpty: false } };
	await tx.connection.updateMany({ where: { shop, destination, ...changes }, data: { refusedFields: refused } });
}

/** The merchant has chosen his fields anew. */
export async function forgetRefusedFields(tx: Tx, shop: string): Promise<void> {
	await tx.connection.updateMany({ where: { shop }, data: { refusedFields: [] } });
}

export async function deleteConnection(tx: Tx, shop: string, destination: Destination): Promise<void> {
	await tx.connection.deleteMany({ where: { shop, destination } });
}

/**
 * Renews rotating credentials, one renewal at a time a connection: the row is locked while `renew` asks the desk, and
 * the new pair is stored in the same transaction. Who waited for the lock gets the pair that the other one brought.
 */
export async function renewUnderLock(
	tx: Tx,
	shop: string,
	seen: { destination: Destination; credentialVersion: number },
	renew: (connection: OpenConnection) => Promise<unknown | Failure>,
): Promise<OpenConnection | Failure> {
	const { destination } = seen;
	await tx.$queryRaw`SELECT 1 FROM "Connection" WHERE shop = ${shop} AND destination = ${destination} FOR UPDATE`;
	const connection = await openConnection(shop, destination, tx);
	if (!connection) return new Failure("auth", "The helpdesk is not connected any more. Connect it again.");
	if (connection.credentialVersion !== seen.credentialVersion) return connection;
	const credentials = await renew(connection);
	if (credentials instanceof Failure) return credentials;
	const row = await tx.connection.update({
		where: { shop_destination: { shop, destination } },
		data: {
			sealedCredentials: sealFor(shop, destination, credentials),
			credentialVersion: { increment: 1 },
		},
	});
	return opened(row);
}
