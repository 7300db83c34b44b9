import { z } from "zod";
import type { ShopifyKind } from "~/knowledge/document";
import { hear, hearGone } from "~/knowledge/news.store.server";
import { choices, holdSource, recountSource } from "~/knowledge/source.store.server";
import { inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { findShop } from "~/settings/shop.store.server";

const gidTypes = { products: "Product", collections: "Collection", metaobjects: "Metaobject" } as const;
type ToldKind = keyof typeof gidTypes & ShopifyKind;

/** What Baton reads of the webhooks about products, collections and metaobjects. Of a deletion only `id` is sent. */
export const documentNews = z.object({
	/** A number; of metaobjects a gid. */
	id: z.union([z.number(), z.string()]),
	admin_graphql_api_id: z.string().nullish(),
	updated_at: z.string().nullish(),
	/** Of metaobjects: their definition. */
	type: z.string().nullish(),
});

type Told = { shop: string; kind: ToldKind; gone: boolean; news: z.infer<typeof documentNews> };

/**
 * Shopify says that a document is new, changed or deleted. What is deleted is gone before Shopify has its answer; of
 * what changed no price and no stock is told from then on until it is read anew, which happens at once, in the worker.
 * However webhooks come, twice or in a wrong order, the reading is what counts.
 */
export async function shopifyTellsOfDocument({ shop, kind, gone, news }: Told): Promise<void> {
	if (!(await findShop(shop))) return;
	if (kind === "metaobjects" && !gone && news.type !== (await choices(shop)).metaobjects?.type) return;
	const externalId = news.admin_graphql_api_id ?? gidOf(kind, news.id);
	const at = news.updated_at ? new Date(news.updated_at) : null;
	const updatedAt = at && !Number.isNaN(at.getTime()) ? at : null;
	await inTransaction(async (tx) => {
		if (gone) {
			await holdSource(tx, shop, kind);
			await hearGone(tx, shop, kind, externalId);
			await recountSource(tx, shop, kind);
		} else await hear(tx, shop, kind, [{ externalId, updatedAt }]);
		await enqueue(tx, "refresh-knowledge", { shop }, { singletonKey: shop });
		await wake(tx, inboxTopic(shop));
	});
}

const gidOf = (kind: ToldKind, id: number | string): string =>
	String(id).startsWith("gid://") ? String(id) : `gid://shopify/${gidTypes[kind]}/${id}`;
