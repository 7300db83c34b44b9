import { type Failure, failed } from "~/connectors/connector";
import type { SourceKind } from "~/knowledge/document";
import { documentsOfSource, knowledgeChanged, removeDocuments, saveDocuments } from "~/knowledge/document.store.server";
import { type AdminReader, adminReader } from "~/knowledge/shopify-admin.server";
import { type Batch, shopifySources } from "~/knowledge/shopify-sources.server";
import { sourceFails, sourceProgresses, sourceStarts, sourceSucceeds } from "~/knowledge/source.store.server";
import { inTransaction } from "~/platform/db.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { findShop } from "~/settings/shop.store.server";

type ShopifySource = keyof typeof shopifySources;
const sources = Object.keys(shopifySources) as ShopifySource[];

/**
 * Brings the shop's knowledge up to what Shopify has: new and changed documents are written and indexed as they
 * arrive, the ones that are gone disappear at the end. Killed midway, it begins again and skips what it has. Throws
 * when a source failed for a reason that passes, so that the job comes again; the merchant reads why meanwhile.
 */
export async function syncKnowledge({ shop }: { shop: string }): Promise<void> {
	const profile = await findShop(shop);
	if (!profile) return;
	const admin = await adminReader(shop);
	const passing: Failure[] = [];
	for (const kind of sources) {
		const failure = failed(admin) ? admin : await syncSource(shop, kind, admin, profile.locale);
		if (!failure) continue;
		await tell(shop, kind, failure);
		if (failure.kind === "busy" || failure.kind === "unreachable") passing.push(failure);
	}
	if (passing.length > 0) throw new Error(`Knowledge of ${shop} is not complete yet: ${passing[0]?.message}`);
}

async function syncSource(
	shop: string,
	kind: ShopifySource,
	admin: AdminReader,
	locale: string,
): Promise<Failure | null> {
	await inTransaction(async (tx) => {
		await sourceStarts(tx, shop, kind);
		await wake(tx, inboxTopic(shop));
	});
	const seen = new Set<string>();
	for await (const batch of shopifySources[kind]({ admin, locale })) {
		if (failed(batch)) return batch;
		for (const { externalId } of batch.documents) seen.add(externalId);
		await keep(shop, kind, batch);
	}
	await dropUnseen(shop, kind, seen);
	return null;
}

const keep = (shop: string, kind: SourceKind, { documents, read, total }: Batch): Promise<void> =>
	inTransaction(async (tx) => {
		await knowledgeChanged(tx, shop, await saveDocuments(tx, shop, kind, documents));
		await sourceProgresses(tx, shop, kind, read, total);
		await wake(tx, inboxTopic(shop));
	});

const dropUnseen = (shop: string, kind: SourceKind, seen: Set<string>): Promise<void> =>
	inTransaction(async (tx) => {
		const known = await documentsOfSource(shop, kind, tx);
		const gone = known.filter(({ externalId }) => !seen.has(externalId)).map(({ id }) => id);
		await removeDocuments(tx, shop, kind, gone);
		await knowledgeChanged(tx, shop, gone);
		await sourceSucceeds(tx, shop, kind);
		await wake(tx, inboxTopic(shop));
	});

const tell = (shop: string, kind: SourceKind, { message }: Failure): Promise<void> =>
	inTransaction(async (tx) => {
		await sourceFails(tx, shop, kind, message);
		await wake(tx, inboxTopic(shop));
	});
