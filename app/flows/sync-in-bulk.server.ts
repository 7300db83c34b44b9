import { type Failure, failed } from "~/connectors/connector";
import type { NewDocument } from "~/knowledge/document";
import { knowledgeChanged, saveDocuments } from "~/knowledge/document.store.server";
import { heardOf } from "~/knowledge/news.store.server";
import { bulkProducts, bulkState, startBulk } from "~/knowledge/shopify-bulk.server";
import { productDocument, type WholeProduct } from "~/knowledge/shopify-documents";
import type { ListPage } from "~/knowledge/shopify-lists.server";
import { documentsOf, keepRun, type Run, sourceProgresses } from "~/knowledge/source.store.server";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { inboxTopic, wake } from "~/platform/live.server";
import type { Look, Outcome } from "./sync-knowledge.server";

/** From so many products on, the first index is a bulk operation: one product at a time would cost 45 points of Shopify's 100 a second. */
const bulkFrom = 1_000;
const savedAtOnce = 100;

/** The first page of the first look at a large shop's products. */
export async function isWorthBulk({ shop, kind }: Look, run: Run, page: ListPage): Promise<boolean> {
	const first = kind === "products" && run.mode === "whole" && run.cursor === null && run.bulk === null;
	return first && (page.total ?? 0) >= bulkFrom && (await documentsOf(shop, kind)) === 0;
}

/** Has Shopify write everything into a file; false when it does not do so now, and the look goes on as it was. */
export async function turnToBulk({ shop, kind, admin, choices }: Look, run: Run): Promise<boolean | Failure> {
	const id = await startBulk(
		admin,
		choices.products.metafields.map(({ key }) => key),
	);
	if (failed(id)) return id;
	if (id === null) return false;
	return inTransaction((tx) => keepRun(tx, shop, kind, { ...run, mode: "bulk", bulk: { id, offset: 0 } }));
}

/** Waits for the file, then reads it, remembering how far; afterwards a look finds what changed meanwhile. */
export async function goOnWithBulk(look: Look, run: Run, until: Date): Promise<Outcome> {
	const { shop, kind, admin } = look;
	const bulk = run.bulk ?? { id: "", offset: 0 };
	const state = await bulkState(admin, bulk.id);
	if (failed(state)) return state;
	if (state.state === "running") {
		await inTransaction((tx) => sourceProgresses(tx, shop, kind, 0, state.products || null));
		return "waits";
	}
	if (state.state === "done" && state.url) {
		const read = await readResult(look, { ...run, bulk }, until, { ...state, url: state.url });
		if (read !== "done") return read;
	}
	// A file that never came is made up for by a whole look.
	const mode = state.state === "done" ? "recent" : "whole";
	await inTransaction((tx) => keepRun(tx, shop, kind, { ...run, mode, cursor: null, bulk }));
	return "goes-on";
}

type Result = { url: string; products: number; currency: string };

async function readResult(look: Look, begun: Run, until: Date, result: Result): Promise<Outcome> {
	let run = begun;
	let products: WholeProduct[] = [];
	let end = run.bulk?.offset ?? 0;
	const keep = async () => {
		const kept = await keepProducts(look, run, products, end, result.products);
		products = [];
		if (kept) run = kept;
		return kept !== null;
	};
	for await (const grouped of bulkProducts(result.url, end)) {
		if (failed(grouped)) return grouped;
		products.push({ ...grouped.product, currency: result.currency });
		end = grouped.end;
		if (products.length < savedAtOnce) continue;
		if (!(await keep()) || now() >= until) return "goes-on";
	}
	return (await keep()) ? "done" : "goes-on";
}

/** Saves these products; what was heard of since the file was begun is newer than the file. */
async function keepProducts(look: Look, run: Run, products: WholeProduct[], offset: number, total: number) {
	const { shop, kind, choices, locale } = look;
	const next: Run = { ...run, bulk: { id: run.bulk?.id ?? "", offset } };
	const documents = products
		.map((product) => productDocument(product, choices, locale))
		.filter((document): document is NewDocument => document !== null);
	return inTransaction(async (tx) => {
		if (!(await keepRun(tx, shop, kind, next))) return null;
		const ids = documents.map(({ externalId }) => externalId);
		const newer = await heardOf(tx, shop, kind, ids);
		const saved = documents.filter(({ externalId }) => !newer.has(externalId));
		await knowledgeChanged(tx, shop, await saveDocuments(tx, shop, kind, saved));
		await sourceProgresses(tx, shop, kind, await documentsOf(shop, kind, tx), total);
		await wake(tx, inboxTopic(shop));
		return next;
	});
}
