import { now } from "~/platform/clock";
import type { Tx } from "~/platform/db.server";
import type { ShopifyKind } from "./document";
import type { Listed } from "./shopify-lists.server";

/** Of a page of a list, what is new here or older than at Shopify. All of it counts as met in this look. */
export async function notAsListed(tx: Tx, shop: string, source: ShopifyKind, listed: Listed[]): Promise<Listed[]> {
	const where = { shop, source, externalId: { in: listed.map(({ externalId }) => externalId) } };
	const known = await tx.knowledgeDocument.findMany({ where, select: { externalId: true, remoteUpdatedAt: true } });
	await tx.knowledgeDocument.updateMany({ where, data: { seenAt: now() } });
	const knownAt = new Map(known.map((row) => [row.externalId, row.remoteUpdatedAt?.getTime() ?? 0]));
	return listed.filter(({ externalId, updatedAt }) => (knownAt.get(externalId) ?? 0) < updatedAt.getTime());
}

/** Removes up to `most` documents that a whole look has not met since it began; returns their ids. */
export async function removeUnmet(tx: Tx, shop: string, source: ShopifyKind, began: Date, most: number) {
	const where = { shop, source, seenAt: { lt: began } };
	const rows = await tx.knowledgeDocument.findMany({ where, select: { id: true, externalId: true }, take: most });
	await tx.knowledgeDocument.deleteMany({ where: { shop, source, id: { in: rows.map(({ id }) => id) } } });
	return rows;
}
