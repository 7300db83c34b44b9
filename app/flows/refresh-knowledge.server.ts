import { type Failure, failed } from "~/connectors/connector";
import type { ShopifyKind } from "~/knowledge/document";
import { knowledgeChanged, saveDocuments } from "~/knowledge/document.store.server";
import {
	forgetNews,
	type News,
	newsToRead,
	newsWaiting,
	postponeNews,
	removeGone,
	sourcesWithNews,
	stillTrue,
} from "~/knowledge/news.store.server";
import { adminReader } from "~/knowledge/shopify-admin.server";
import { type Contents, readAtOnce, readContents } from "~/knowledge/shopify-contents.server";
import {
	choices,
	holdSource,
	isUnderWay,
	sourceFails,
	sourceProgresses,
	sourceSucceeds,
} from "~/knowledge/source.store.server";
import { later, now, seconds } from "~/platform/clock";
import { inTransaction, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { findShop } from "~/settings/shop.store.server";

/** So long one job works; then other shops have their turn. */
const turnSeconds = 20;
/** Shopify told of a change, and its API still answered with what was before. */
const askAgainMs = seconds(3);

/**
 * Reads what Shopify has told of and Baton has not read yet, the last heard first. What is read is written only if
 * nothing newer was heard meanwhile; what is not older than what was told counts as read. Throws when Shopify can't be
 * reached, so that the job comes again.
 */
export async function refreshKnowledge({ shop }: { shop: string }): Promise<void> {
	const profile = await findShop(shop);
	const first = profile && (await newsToRead(shop, readAtOnce));
	if (!first) return goOnLater(shop);
	const known = { choices: await choices(shop), locale: profile.locale };
	const admin = await adminReader(shop);
	if (failed(admin)) return tellAll(shop, admin);
	const until = later(now(), seconds(turnSeconds));
	for (let next: typeof first | null = first; next && now() < until; next = await newsToRead(shop, readAtOnce)) {
		const { source, news } = next;
		const ids = news.map(({ externalId }) => externalId);
		const contents = await readContents(admin, source, ids, known);
		if (failed(contents)) return tellAll(shop, contents);
		await inTransaction((tx) => keep(tx, shop, source, news, contents));
	}
	await goOnLater(shop);
}

async function keep(tx: Tx, shop: string, source: ShopifyKind, news: News[], contents: Contents): Promise<void> {
	await holdSource(tx, shop, source);
	const current = await stillTrue(tx, shop, source, news);
	const behind = current.filter((one) => isBehind(one, contents)).map(({ externalId }) => externalId);
	const read = current.map(({ externalId }) => externalId).filter((id) => !behind.includes(id));
	const documents = read.flatMap((id) => contents.get(id) ?? []);
	const gone = read.filter((id) => !contents.get(id));
	await removeGone(tx, shop, source, gone);
	await knowledgeChanged(tx, shop, await saveDocuments(tx, shop, source, documents));
	await forgetNews(tx, shop, source, read);
	await postponeNews(tx, shop, source, behind, askAgainMs);
	await settleSource(tx, shop, source, null);
	await wake(tx, inboxTopic(shop));
}

/** Whether what was read is from before the change that was told. */
function isBehind({ externalId, remoteUpdatedAt }: News, contents: Contents): boolean {
	const readAt = contents.get(externalId)?.remoteUpdatedAt;
	return Boolean(remoteUpdatedAt && readAt && readAt < remoteUpdatedAt);
}

/** The source's progress; once nothing of it is under way or waits, it is in step with Shopify. */
export async function settleSource(tx: Tx, shop: string, kind: ShopifyKind, total: number | null): Promise<void> {
	const [waiting, run] = [await newsWaiting(tx, shop, kind), await isUnderWay(tx, shop, kind)];
	if (waiting === 0 && !run.underWay) return sourceSucceeds(tx, shop, kind);
	const known = Math.max(total ?? run.total ?? 0, run.documents);
	if (run.syncing) await sourceProgresses(tx, shop, kind, Math.max(0, Math.min(run.documents, known)), known || null);
}

async function tellAll(shop: string, failure: Failure): Promise<void> {
	for (const kind of await sourcesWithNews(shop))
		await inTransaction((tx) => sourceFails(tx, shop, kind, failure.message));
	await inTransaction((tx) => wake(tx, inboxTopic(shop)));
	if (failure.kind === "busy" || failure.kind === "unreachable")
		throw new Error(`Knowledge of ${shop} is not read yet: ${failure.message}`);
}

/** What still waits is read in a turn of its own. */
async function goOnLater(shop: string): Promise<void> {
	if ((await sourcesWithNews(shop)).length === 0) return;
	const afterSeconds = (await newsToRead(shop, readAtOnce)) ? 0 : askAgainMs / 1000;
	await inTransaction((tx) => enqueue(tx, "refresh-knowledge", { shop }, { singletonKey: shop, afterSeconds }));
}
