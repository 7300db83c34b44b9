import { later, now } from "~/platform/clock";
import { database, type Tx } from "~/platform/db.server";
import { type ShopifyKind, shopifyKinds } from "./document";
import { knowledgeChanged, removeExternal } from "./document.store.server";

export type Heard = { externalId: string; updatedAt: Date | null };
/** A document that Shopify has newer than Baton. */
export type News = { externalId: string; heardAt: Date; remoteUpdatedAt: Date | null };

/** For so long an older reading may still bring back what was deleted. */
const rememberGoneMs = 24 * 3_600_000;

/**
 * Shopify told of these documents: they are to be read. Until then no price and no stock is told of those that are
 * known and older than what was told.
 */
export async function hear(tx: Tx, shop: string, source: ShopifyKind, heard: Heard[]): Promise<void> {
	if (heard.length === 0) return;
	const ids = heard.map(({ externalId }) => externalId);
	const times = heard.map(({ updatedAt }) => updatedAt?.toISOString() ?? null);
	await tx.$executeRaw`
		INSERT INTO "KnowledgeNews" (shop, source, "externalId", "heardAt", "remoteUpdatedAt", gone)
		SELECT ${shop}, ${source}, id, ${now()}, at, false
		FROM unnest(${ids}::text[], ${times}::timestamptz[]) AS told(id, at)
		ON CONFLICT (shop, source, "externalId") DO UPDATE SET
			"heardAt" = excluded."heardAt", gone = false, "notBefore" = NULL,
			"remoteUpdatedAt" = greatest("KnowledgeNews"."remoteUpdatedAt", excluded."remoteUpdatedAt")`;
	const stale = await tx.$queryRaw<{ id: string }[]>`
		UPDATE "KnowledgeDocument" document SET stale = true
		FROM unnest(${ids}::text[], ${times}::timestamptz[]) AS told(id, at)
		WHERE shop = ${shop} AND source = ${source} AND "externalId" = told.id AND NOT stale
			AND (told.at IS NULL OR "remoteUpdatedAt" IS NULL OR "remoteUpdatedAt" < told.at)
		RETURNING document.id`;
	await knowledgeChanged(
		tx,
		shop,
		stale.map(({ id }) => id),
	);
}

/** What was picked has changed: these are to be read again, though what is known of them is still true. */
export async function hearAgain(tx: Tx, shop: string, source: ShopifyKind, externalIds: string[]): Promise<void> {
	const data = externalIds.map((externalId) => ({ shop, source, externalId, heardAt: now() }));
	await tx.knowledgeNews.createMany({ data, skipDuplicates: true });
}

/** Shopify deleted it: it is gone at once, and an older reading that is still under way does not bring it back. */
export async function hearGone(tx: Tx, shop: string, source: ShopifyKind, externalId: string): Promise<void> {
	const key = { shop, source, externalId };
	const row = { heardAt: now(), gone: true, remoteUpdatedAt: null };
	await tx.knowledgeNews.upsert({
		where: { shop_source_externalId: key },
		create: { ...key, ...row },
		update: row,
	});
	await removeGone(tx, shop, source, [externalId]);
}

/** Removes documents that are gone, or that shoppers can no longer see; collections that name such a product are read again. */
export async function removeGone(tx: Tx, shop: string, source: ShopifyKind, externalIds: string[]): Promise<void> {
	if (externalIds.length === 0) return;
	if (source === "products") await hear(tx, shop, "collections", await collectionsNaming(tx, shop, externalIds));
	await knowledgeChanged(tx, shop, await removeExternal(tx, shop, source, externalIds));
}

async function collectionsNaming(tx: Tx, shop: string, products: string[]): Promise<Heard[]> {
	const rows = await tx.$queryRaw<{ externalId: string }[]>`
		SELECT DISTINCT collection."externalId" FROM "KnowledgeDocument" collection
		JOIN "KnowledgeDocument" product ON product.shop = collection.shop AND product.source = 'products'
		WHERE collection.shop = ${shop} AND collection.source = 'collections'
			AND product."externalId" = ANY(${products}) AND position(product.title IN collection.text) > 0`;
	return rows.map(({ externalId }) => ({ externalId, updatedAt: null }));
}

/** What waits to be read of one source, the last heard first; null when nothing does. */
export async function newsToRead(
	shop: string,
	most: Record<ShopifyKind, number>,
): Promise<{ source: ShopifyKind; news: News[] } | null> {
	const due = { shop, gone: false, OR: [{ notBefore: null }, { notBefore: { lte: now() } }] };
	const first = await database().knowledgeNews.findFirst({ where: due, orderBy: { heardAt: "desc" } });
	const source = shopifyKinds.find((kind) => kind === first?.source);
	if (!source) return null;
	const news = await database().knowledgeNews.findMany({
		where: { ...due, source },
		orderBy: { heardAt: "desc" },
		take: most[source],
		select: { externalId: true, heardAt: true, remoteUpdatedAt: true },
	});
	return { source, news };
}

/** Of these the ones of which nothing newer was heard meanwhile. They are held until the transaction ends. */
export async function stillTrue(tx: Tx, shop: string, source: ShopifyKind, news: News[]): Promise<News[]> {
	const ids = news.map(({ externalId }) => externalId);
	const rows = await tx.$queryRaw<{ externalId: string; heardAt: Date }[]>`
		SELECT "externalId", "heardAt" FROM "KnowledgeNews"
		WHERE shop = ${shop} AND source = ${source} AND "externalId" = ANY(${ids}) AND NOT gone
		ORDER BY "externalId" FOR UPDATE`;
	const heardAt = new Map(rows.map((row) => [row.externalId, row.heardAt.getTime()]));
	return news.filter((one) => heardAt.get(one.externalId) === one.heardAt.getTime());
}

export const forgetNews = (tx: Tx, shop: string, source: ShopifyKind, externalIds: string[]) =>
	tx.knowledgeNews.deleteMany({ where: { shop, source, gone: false, externalId: { in: externalIds } } });

/** Shopify still gave older ones: they are asked for again a little later. */
export const postponeNews = (tx: Tx, shop: string, source: ShopifyKind, externalIds: string[], ms: number) =>
	tx.knowledgeNews.updateMany({
		where: { shop, source, externalId: { in: externalIds } },
		data: { notBefore: later(now(), ms) },
	});

/** How many documents of the source wait to be read. */
export const newsWaiting = (tx: Tx, shop: string, source: ShopifyKind): Promise<number> =>
	tx.knowledgeNews.count({ where: { shop, source, gone: false } });

/** The sources of which something waits. */
export async function sourcesWithNews(shop: string): Promise<ShopifyKind[]> {
	const rows = await database().knowledgeNews.groupBy({ by: ["source"], where: { shop, gone: false } });
	return shopifyKinds.filter((kind) => rows.some(({ source }) => source === kind));
}

/** Those of these ids of which anything was heard, deletions too: a bulk result knows less of them. */
export async function heardOf(tx: Tx, shop: string, source: ShopifyKind, externalIds: string[]): Promise<Set<string>> {
	const rows = await tx.knowledgeNews.findMany({
		where: { shop, source, externalId: { in: externalIds } },
		select: { externalId: true },
	});
	return new Set(rows.map(({ externalId }) => externalId));
}

export const forgetGone = (tx: Tx, shop: string) =>
	tx.knowledgeNews.deleteMany({ where: { shop, gone: true, heardAt: { lt: later(now(), -rememberGoneMs) } } });
