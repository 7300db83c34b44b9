import type { DeskSubscription } from "@prisma/client";
import { z } from "zod";
import type { Destination, Subscription } from "~/connectors/connector";
import { later } from "~/platform/clock";
import { database, type Tx } from "~/platform/db.server";
import { newSecret, sha256 } from "~/platform/ids.server";
import { seal, unseal } from "~/platform/seal.server";
import { pauseBeforeNextAsk } from "./desk-news";

/** How a shop hears from a desk. */
type DeskLine = {
	shop: string;
	destination: Destination;
	/** null: the desk is only asked. */
	webhook: Subscription | null;
	heardUntil: Date;
	failures: number;
};

const webhookShape = z.looseObject({ remoteId: z.string(), secret: z.string() });

/** What seals a webhook is not what seals the credentials: neither opens in the other's place. */
const boundTo = (shop: string, destination: string) => `${shop}/${destination}/webhook`;

/** Opens what was sealed for this shop's webhook at the desk. */
export const openWebhook = (sealed: string | null, shop: string, destination: string): Subscription | null =>
	sealed === null ? null : webhookShape.parse(JSON.parse(unseal(sealed, boundTo(shop, destination))));

const toLine = ({ shop, destination, sealed, heardUntil, failures }: DeskSubscription): DeskLine => ({
	shop,
	destination: destination as Destination,
	webhook: openWebhook(sealed, shop, destination),
	heardUntil,
	failures,
});

const one = (shop: string, destination: Destination) => ({ shop_destination: { shop, destination } });

/** Begins to listen to a desk that was just connected; a line that is there already goes on. */
export async function openLine(tx: Tx, shop: string, destination: Destination, at: Date): Promise<void> {
	await tx.deskSubscription.upsert({
		where: one(shop, destination),
		create: { shop, destination, keyHash: sha256(newSecret()), heardUntil: at, nextAskAt: at, createdAt: at },
		update: { nextAskAt: at, failures: 0 },
	});
}

export async function findLine(shop: string, destination: Destination, tx: Tx = database()): Promise<DeskLine | null> {
	const row = await tx.deskSubscription.findUnique({ where: one(shop, destination) });
	return row && toLine(row);
}

/** The line that a webhook's address belongs to; null: nobody gave out such an address. */
export async function findLineByKey(destination: string, key: string): Promise<DeskLine | null> {
	const row = await database().deskSubscription.findFirst({ where: { keyHash: sha256(key), destination } });
	return row && toLine(row);
}

/** Gives the line an address that nobody can guess; only its hash is kept. */
export async function newAddressKey(tx: Tx, shop: string, destination: Destination): Promise<string> {
	const key = newSecret();
	await tx.deskSubscription.update({ where: one(shop, destination), data: { keyHash: sha256(key) } });
	return key;
}

/** Keeps the webhook that was set up under `key`. False: the line has another address by now, or is gone. */
export async function keepWebhook(
	tx: Tx,
	{ shop, destination }: { shop: string; destination: Destination },
	key: string,
	webhook: Subscription,
): Promise<boolean> {
	const sealed = seal(JSON.stringify(webhook), boundTo(shop, destination));
	const { count } = await tx.deskSubscription.updateMany({
		where: { shop, destination, keyHash: sha256(key) },
		data: { sealed },
	});
	return count === 1;
}

export async function closeLine(tx: Tx, shop: string, destination: Destination): Promise<void> {
	await tx.deskSubscription.deleteMany({ where: { shop, destination } });
}

/**
 * Takes the lines whose turn it is, and gives each its next turn, as if it had been asked in vain: should the worker
 * die, it is asked again then.
 */
export async function takeDueLines(
	tx: Tx,
	at: Date,
	most: number,
): Promise<{ shop: string; destination: Destination }[]> {
	const due = await tx.$queryRaw<{ shop: string; destination: Destination; sealed: boolean; failures: number }[]>`
		SELECT shop, destination, sealed IS NOT NULL AS sealed, failures FROM "DeskSubscription"
		WHERE "nextAskAt" <= ${at} ORDER BY "nextAskAt" LIMIT ${most} FOR UPDATE SKIP LOCKED`;
	for (const { shop, destination, sealed, failures } of due)
		await tx.deskSubscription.updateMany({
			where: { shop, destination },
			data: { nextAskAt: later(at, pauseBeforeNextAsk({ webhook: sealed, failures })) },
		});
	return due.map(({ shop, destination }) => ({ shop, destination }));
}

/** Everything up to `heardUntil` is known. */
export async function wasHeard(tx: Tx, { shop, destination, webhook }: DeskLine, heardUntil: Date): Promise<void> {
	const nextAskAt = later(heardUntil, pauseBeforeNextAsk({ webhook: webhook !== null, failures: 0 }));
	await tx.deskSubscription.updateMany({ where: { shop, destination }, data: { heardUntil, nextAskAt, failures: 0 } });
}

/** The desk gave no usable answer; it is left alone for longer each time. */
export async function wasNotHeard(tx: Tx, line: DeskLine, at: Date, waitSeconds = 0): Promise<void> {
	const { shop, destination, webhook } = line;
	const failures = line.failures + 1;
	const pauseMs = Math.max(pauseBeforeNextAsk({ webhook: webhook !== null, failures }), waitSeconds * 1000);
	await tx.deskSubscription.updateMany({
		where: { shop, destination },
		data: { failures, nextAskAt: later(at, pauseMs) },
	});
}
