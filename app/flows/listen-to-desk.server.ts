import { type Destination, failed } from "~/connectors/connector";
import { deskAccount, deskHttp } from "~/connectors/desk-account.server";
import { connectorOf, destinations } from "~/connectors/registry";
import { findLine, keepWebhook, newAddressKey, openLine } from "~/desk-news/desk-line.store.server";
import { now } from "~/platform/clock";
import { inTransaction, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { enqueue } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";

/** Where a desk calls back. */
const callbackUrl = (destination: Destination, key: string): string =>
	new URL(`/desks/${destination}/${key}`, env().SHOPIFY_APP_URL).href;

/** Promises to hear what becomes of tickets, in the transaction that connects the desk. Not every desk can tell. */
export async function promiseToListen(tx: Tx, shop: string, destination: Destination): Promise<void> {
	if (!connectorOf(destination).news) return;
	await openLine(tx, shop, destination, now());
	await enqueue(tx, "listen-to-desk", { shop, destination }, { singletonKey: `${shop}/${destination}` });
}

/**
 * Sets up the webhook at the desk, once. Where that is not possible (no right to, no public address, the desk is down)
 * nothing is lost: the desk is asked instead, and the daily proof of its connection tries again.
 */
export async function listenToDesk({ shop, destination: named }: { shop: string; destination: string }): Promise<void> {
	const destination = destinations.find((name) => name === named);
	const line = destination && (await findLine(shop, destination));
	const { news } = destination ? connectorOf(destination) : {};
	if (!destination || !line || line.webhook || !news?.subscribe) return;
	const desk = await deskAccount(shop, destination);
	if (failed(desk)) return;
	const key = await inTransaction((tx) => newAddressKey(tx, shop, destination));
	const webhook = await news.subscribe(desk.account, deskHttp, callbackUrl(destination, key));
	if (failed(webhook)) {
		log.warn({ shop, destination, kind: webhook.kind }, "no webhook could be set up; the desk is asked instead");
		return;
	}
	const kept = await inTransaction((tx) => keepWebhook(tx, line, key, webhook));
	if (!kept) await news.unsubscribe?.(desk.account, deskHttp, webhook);
}
