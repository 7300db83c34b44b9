import { now } from "~/platform/clock";
import { database, type Tx } from "~/platform/db.server";
import { type SourceKind, sourceKinds } from "./document";

export type Source = {
	kind: SourceKind;
	state: "idle" | "syncing" | "failed";
	/** Documents that answers rest on. */
	documents: number;
	/** Progress of the sync under way; `total` is null while it is not known. */
	done: number;
	total: number | null;
	/** In plain words, for the merchant. */
	error: string | null;
	startedAt: Date | null;
	lastSuccessAt: Date | null;
};

/** Every source of the shop, also those that were never synced. */
export async function listSources(shop: string): Promise<Source[]> {
	const rows = await database().knowledgeSource.findMany({ where: { shop } });
	return sourceKinds.map((kind) => {
		const row = rows.find((candidate) => candidate.kind === kind);
		return row ? { ...row, kind, state: row.state as Source["state"] } : { kind, ...neverSynced };
	});
}

const neverSynced: Omit<Source, "kind"> = {
	state: "idle",
	documents: 0,
	done: 0,
	total: null,
	error: null,
	startedAt: null,
	lastSuccessAt: null,
};

async function change(tx: Tx, shop: string, kind: SourceKind, change: Partial<Omit<Source, "kind">>): Promise<void> {
	const key = { shop, kind };
	const row = { state: "idle", ...change };
	await tx.knowledgeSource.upsert({ where: { shop_kind: key }, create: { ...key, ...row }, update: change });
}

export const sourceStarts = (tx: Tx, shop: string, kind: SourceKind) =>
	change(tx, shop, kind, { state: "syncing", done: 0, total: null, error: null, startedAt: now() });

export const sourceProgresses = (tx: Tx, shop: string, kind: SourceKind, done: number, total: number | null) =>
	change(tx, shop, kind, { done, total });

export async function sourceSucceeds(tx: Tx, shop: string, kind: SourceKind): Promise<void> {
	const documents = await countDocuments(tx, shop, kind);
	await change(tx, shop, kind, {
		state: "idle",
		documents,
		done: documents,
		total: documents,
		error: null,
		lastSuccessAt: now(),
	});
}

export async function sourceFails(tx: Tx, shop: string, kind: SourceKind, error: string): Promise<void> {
	await change(tx, shop, kind, { state: "failed", documents: await countDocuments(tx, shop, kind), error });
}

const countDocuments = (tx: Tx, shop: string, source: SourceKind): Promise<number> =>
	tx.knowledgeDocument.count({ where: { shop, source, enabled: true } });
