import { Prisma } from "@prisma/client";
import { z } from "zod";
import { now } from "~/platform/clock";
import { database, type Tx } from "~/platform/db.server";
import { type ShopifyKind, type SourceKind, shopifyKinds, sourceKinds } from "./document";
import { type Choices, choicesOf } from "./source-choice";

export type Source = {
	kind: SourceKind;
	state: "idle" | "syncing" | "failed";
	/** Switched off: no answer rests on it. */
	enabled: boolean;
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

/** A look at a source that is under way. It is read again after every page, so that a restart goes on there. */
const run = z.object({
	/** `whole`: everything is compared, and what is gone disappears. `recent`: what changed since the last look. */
	mode: z.enum(["whole", "recent", "bulk"]),
	startedAt: z.coerce.date(),
	/** Read everything anew, changed or not: what the merchant picked has changed. */
	anew: z.boolean().default(false),
	cursor: z.string().nullable().default(null),
	/** The bulk operation, the bytes of its result that are read, and the shop's currency. */
	bulk: z
		.object({ id: z.string(), offset: z.number().default(0) })
		.nullable()
		.default(null),
});
export type Run = z.infer<typeof run>;

/** Every source of the shop, also those that were never synced. */
export async function listSources(shop: string): Promise<Source[]> {
	const rows = await database().knowledgeSource.findMany({ where: { shop }, omit: { run: true, choice: true } });
	return sourceKinds.map((kind) => {
		const row = rows.find((candidate) => candidate.kind === kind);
		return row ? { ...row, kind, state: row.state as Source["state"] } : { kind, ...neverSynced };
	});
}

const neverSynced: Omit<Source, "kind"> = {
	state: "idle",
	enabled: true,
	documents: 0,
	done: 0,
	total: null,
	error: null,
	startedAt: null,
	lastSuccessAt: null,
};

async function change(tx: Tx, shop: string, kind: SourceKind, data: Prisma.KnowledgeSourceUpdateInput): Promise<void> {
	const key = { shop, kind };
	const create = { state: "idle", ...(data as Omit<Prisma.KnowledgeSourceCreateInput, "shop" | "kind" | "state">) };
	await tx.knowledgeSource.upsert({ where: { shop_kind: key }, create: { ...create, ...key }, update: data });
}

/** Plans a look at these sources; one that is under way goes on as it is, unless everything is to be read anew. */
export async function planRuns(tx: Tx, shop: string, kinds: ShopifyKind[], plan: Pick<Run, "mode" | "anew">) {
	for (const kind of kinds) {
		const row = await tx.knowledgeSource.findUnique({ where: { shop_kind: { shop, kind } } });
		if (row && (!row.enabled || (row.run !== null && !plan.anew))) continue;
		const fresh = { ...plan, startedAt: now().toISOString(), cursor: null, bulk: null };
		await change(tx, shop, kind, { state: "syncing", run: fresh, done: 0, total: null, error: null, startedAt: now() });
	}
}

/** The looks that are under way, in the order of the sources. */
export async function runsUnderWay(
	shop: string,
): Promise<{ kind: ShopifyKind; run: Run; reconciledAt: Date | null }[]> {
	const rows = await database().knowledgeSource.findMany({ where: { shop, run: { not: Prisma.DbNull } } });
	return shopifyKinds.flatMap((kind) => {
		const row = rows.find((one) => one.kind === kind);
		return row ? [{ kind, run: run.parse(row.run), reconciledAt: row.reconciledAt }] : [];
	});
}

/** The look is so far; false when another one has taken its place. */
export async function keepRun(tx: Tx, shop: string, kind: ShopifyKind, next: Run): Promise<boolean> {
	const count = await tx.$executeRaw`
		UPDATE "KnowledgeSource" SET run = ${JSON.stringify(next)}::jsonb
		WHERE shop = ${shop} AND kind = ${kind} AND (run->>'startedAt')::timestamptz = ${next.startedAt}`;
	return count > 0;
}

/**
 * Takes the source's row until the transaction ends: a look that ends and the last reading of its news see each other,
 * so one of them says that the source is in step. First thing in a transaction, before any news or document.
 */
export async function holdSource(tx: Tx, shop: string, kind: ShopifyKind): Promise<void> {
	await tx.$queryRaw`SELECT 1 FROM "KnowledgeSource" WHERE shop = ${shop} AND kind = ${kind} FOR UPDATE`;
}

/** Documents of the source, whether looks or readings are under way, and how much of it is known. */
export async function isUnderWay(tx: Tx, shop: string, kind: ShopifyKind) {
	const row = await tx.knowledgeSource.findUnique({ where: { shop_kind: { shop, kind } } });
	const documents = await tx.knowledgeDocument.count({ where: { shop, source: kind, stale: false } });
	return {
		underWay: row?.run != null,
		syncing: row?.run != null || row?.state === "syncing",
		total: row?.total,
		documents,
	};
}

/** When everything of a source was last compared with Shopify. */
export async function reconciledTimes(shop: string): Promise<Map<string, Date | null>> {
	const rows = await database().knowledgeSource.findMany({
		where: { shop },
		select: { kind: true, reconciledAt: true },
	});
	return new Map(rows.map(({ kind, reconciledAt }) => [kind, reconciledAt]));
}

/** How many documents of the source there are. */
export const documentsOf = (shop: string, source: SourceKind, tx: Tx = database()): Promise<number> =>
	tx.knowledgeDocument.count({ where: { shop, source } });

export async function endRun(tx: Tx, shop: string, kind: ShopifyKind, ended: Run): Promise<void> {
	const whole = ended.mode === "recent" && !ended.bulk ? {} : { reconciledAt: ended.startedAt };
	await change(tx, shop, kind, { run: Prisma.DbNull, ...whole });
}

export const sourceProgresses = (tx: Tx, shop: string, kind: SourceKind, done: number, total: number | null) =>
	change(tx, shop, kind, { state: "syncing", done, total, error: null });

export async function sourceSucceeds(tx: Tx, shop: string, kind: SourceKind): Promise<void> {
	const documents = await countDocuments(tx, shop, kind);
	const counts = { documents, done: documents, total: documents };
	await change(tx, shop, kind, { state: "idle", ...counts, error: null, lastSuccessAt: now() });
}

export async function sourceFails(tx: Tx, shop: string, kind: SourceKind, error: string): Promise<void> {
	await change(tx, shop, kind, { state: "failed", documents: await countDocuments(tx, shop, kind), error });
}

/** The state of a source of added files or pages, from the states of its items. */
export async function itemsSettle(tx: Tx, shop: string, kind: "files" | "web"): Promise<void> {
	const rows = await tx.knowledgeItem.groupBy({ by: ["state"], where: { shop, source: kind }, _count: true });
	const count = (state: string) => rows.find((row) => row.state === state)?._count ?? 0;
	const [waiting, ready, failed] = [count("waiting"), count("ready"), count("failed")];
	if (waiting > 0) return sourceProgresses(tx, shop, kind, ready + failed, waiting + ready + failed);
	if (failed === 0) return sourceSucceeds(tx, shop, kind);
	const what = kind === "files" ? (failed === 1 ? "file" : "files") : failed === 1 ? "page" : "pages";
	await sourceFails(tx, shop, kind, `${failed} ${what} could not be read. Open the list to see why.`);
}

/** Counts anew, after documents came, went or were switched. */
export async function recountSource(tx: Tx, shop: string, kind: SourceKind): Promise<void> {
	await change(tx, shop, kind, { documents: await countDocuments(tx, shop, kind) });
}

const countDocuments = (tx: Tx, shop: string, source: SourceKind): Promise<number> =>
	tx.knowledgeDocument.count({ where: { shop, source, enabled: true } });

/** What the merchant picked. */
export async function choices(shop: string): Promise<Choices> {
	return choicesOf(
		await database().knowledgeSource.findMany({ where: { shop }, select: { kind: true, choice: true } }),
	);
}

export const saveChoice = (tx: Tx, shop: string, kind: ShopifyKind, choice: Prisma.InputJsonValue) =>
	change(tx, shop, kind, { choice });

/** Switches a source on or off; returns the ids of its documents when that changed anything. */
export async function switchSource(tx: Tx, shop: string, kind: SourceKind, enabled: boolean): Promise<string[]> {
	const row = await tx.knowledgeSource.findUnique({ where: { shop_kind: { shop, kind } } });
	if ((row?.enabled ?? true) === enabled) return [];
	await change(tx, shop, kind, { enabled, ...(enabled ? {} : { run: Prisma.DbNull, state: "idle", error: null }) });
	const rows = await tx.knowledgeDocument.findMany({ where: { shop, source: kind }, select: { id: true } });
	return rows.map(({ id }) => id);
}
