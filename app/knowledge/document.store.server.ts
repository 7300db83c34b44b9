import type { Prisma } from "@prisma/client";
import { withoutOrders } from "~/answers/attacks";
import { now } from "~/platform/clock";
import { database, pool, type Tx } from "~/platform/db.server";
import { newId, sha256 } from "~/platform/ids.server";
import { contentsOpening } from "./collection-text";
import { type IndexedDocument, kindOfSource, type NewDocument, type SourceKind } from "./document";
import { passagesOf } from "./passages";

/** Trimmed beyond this many versions: an index that is further behind is built anew. */
export const versionsRemembered = 500;

/**
 * Writes what is new or changed of these documents, with their passages; leaves the rest alone, and what is newer than
 * what is brought. Returns the ids of the documents that changed. Give them to `knowledgeChanged` in the same transaction.
 */
export async function saveDocuments(
	tx: Tx,
	shop: string,
	source: SourceKind,
	documents: NewDocument[],
): Promise<string[]> {
	const externalIds = documents.map(({ externalId }) => externalId);
	const known = await tx.knowledgeDocument.findMany({
		where: { shop, source, externalId: { in: externalIds } },
		select: { id: true, externalId: true, contentHash: true, remoteUpdatedAt: true, stale: true },
	});
	const knownBy = new Map(known.map((row) => [row.externalId, row]));
	const written: Written[] = [];
	const changed: string[] = [];
	for (const document of documents) {
		const before = knownBy.get(document.externalId);
		if (isOlder(document, before?.remoteUpdatedAt)) continue;
		const contentHash = hashOf(document);
		const same = before?.contentHash === contentHash;
		if (before && same) {
			const row = { remoteUpdatedAt: document.remoteUpdatedAt, seenAt: now(), stale: false };
			await tx.knowledgeDocument.update({ where: { id: before.id }, data: row });
			if (before.stale) changed.push(before.id);
			continue;
		}
		written.push({ id: before?.id ?? newId("document"), isNew: !before, document, contentHash });
	}
	await writeDocuments(tx, shop, source, written);
	return [...changed, ...written.map(({ id }) => id)];
}

type Written = { id: string; isNew: boolean; document: NewDocument; contentHash: string };

const isOlder = ({ remoteUpdatedAt }: NewDocument, known: Date | null | undefined): boolean =>
	Boolean(remoteUpdatedAt && known && remoteUpdatedAt < known);

/** In three statements however many they are; a first sync writes tens of thousands. */
async function writeDocuments(tx: Tx, shop: string, source: SourceKind, written: Written[]) {
	if (written.length === 0) return;
	const rows = written.map(({ id, document, contentHash }) => ({ id, contentHash, ...document }));
	await tx.$executeRaw`
		INSERT INTO "KnowledgeDocument" (id, shop, source, kind, "externalId", title, url, locale, text, questions, product,
			stale, "seenAt", "contentHash", "remoteUpdatedAt", "updatedAt")
		SELECT id, ${shop}, ${source}, ${kindOfSource[source]}, "externalId", title, url, locale, text,
			ARRAY(SELECT jsonb_array_elements_text(questions)), product, false, ${now()}, "contentHash", "remoteUpdatedAt", ${now()}
		FROM jsonb_to_recordset(${json(rows)}::jsonb) AS row(id text, "externalId" text, title text, url text,
			locale text, text text, questions jsonb, product jsonb, "contentHash" text, "remoteUpdatedAt" timestamptz)
		ON CONFLICT (id) DO UPDATE SET title = excluded.title, url = excluded.url, locale = excluded.locale,
			text = excluded.text, questions = excluded.questions, product = excluded.product, stale = false,
			"seenAt" = excluded."seenAt", "contentHash" = excluded."contentHash",
			"remoteUpdatedAt" = excluded."remoteUpdatedAt", "updatedAt" = excluded."updatedAt"`;
	const before = written.filter(({ isNew }) => !isNew).map(({ id }) => id);
	if (before.length > 0) await tx.knowledgePassage.deleteMany({ where: { shop, documentId: { in: before } } });
	const passages = written.flatMap(({ id, document }) =>
		passagesOf(document).map((text, position) => ({ documentId: id, position, text })),
	);
	await tx.$executeRaw`
		INSERT INTO "KnowledgePassage" (shop, "documentId", position, text)
		SELECT ${shop}, "documentId", position, text
		FROM jsonb_to_recordset(${json(passages)}::jsonb) AS row("documentId" text, position int, text text)`;
}

/** Without what PostgreSQL's JSON does not take: zero bytes and halves of surrogate pairs. */
const json = (rows: object[]): string =>
	JSON.stringify(rows, (_, value) => (typeof value === "string" ? value.replace(/\0|\p{Surrogate}/gu, "") : value));

/** Removes the source's documents of these ids; returns their number. */
export async function removeDocuments(tx: Tx, shop: string, source: SourceKind, ids: string[]): Promise<number> {
	const { count } = await tx.knowledgeDocument.deleteMany({ where: { shop, source, id: { in: ids } } });
	return count;
}

/** Removes the source's documents of these ids at the source; returns the ids they had here. */
export async function removeExternal(tx: Tx, shop: string, source: SourceKind, externalIds: string[]) {
	const where = { shop, source, externalId: { in: externalIds } };
	const ids = (await tx.knowledgeDocument.findMany({ where, select: { id: true } })).map(({ id }) => id);
	if (ids.length > 0) await removeDocuments(tx, shop, source, ids);
	return ids;
}

/** A new knowledge version for a change of these documents; nothing when there are none. */
export async function knowledgeChanged(tx: Tx, shop: string, documentIds: string[]): Promise<void> {
	if (documentIds.length === 0) return;
	const { knowledgeVersion: version } = await tx.shop.update({
		where: { domain: shop },
		data: { knowledgeVersion: { increment: 1 } },
	});
	await tx.$executeRaw`
		INSERT INTO "KnowledgeChange" (shop, version, "documentId")
		SELECT ${shop}, ${version}, unnest(${[...new Set(documentIds)]}::text[])`;
	await tx.knowledgeChange.deleteMany({ where: { shop, version: { lte: version - versionsRemembered } } });
}

/** The shop's knowledge version; asked before every answer, hence prepared. */
export async function knowledgeVersion(shop: string): Promise<number> {
	const { rows } = await pool().query({
		name: "knowledge-version",
		text: 'SELECT "knowledgeVersion" AS version FROM "Shop" WHERE domain = $1',
		values: [shop],
	});
	return rows[0]?.version ?? 0;
}

/** The documents that answers rest on, in the order of their ids, `most` at a time. */
export async function documentsToIndex(shop: string, after: string, most: number): Promise<IndexedDocument[]> {
	const rows = await database().knowledgeDocument.findMany({
		where: { ...(await answering(shop)), id: { gt: after } },
		orderBy: { id: "asc" },
		take: most,
		select: indexed,
	});
	return rows.map(asIndexed);
}

/** These documents, as far as they are still there and switched on. */
export async function documentsById(shop: string, ids: string[]): Promise<IndexedDocument[]> {
	const rows = await database().knowledgeDocument.findMany({
		where: { ...(await answering(shop)), id: { in: ids } },
		select: indexed,
	});
	return rows.map(asIndexed);
}

/** Which of these documents are there and switched on. */
export async function answeringIds(shop: string, ids: string[]): Promise<Set<string>> {
	const { source } = await answering(shop);
	const { rows } = await pool().query({
		name: "answering-ids",
		text: `SELECT id FROM "KnowledgeDocument" WHERE shop = $1 AND enabled AND NOT source = ANY($2) AND id = ANY($3)`,
		values: [shop, source.notIn, ids],
	});
	return new Set(rows.map(({ id }: { id: string }) => id));
}

/** Documents that answers may rest on: switched on, of sources that are switched on. */
async function answering(shop: string) {
	const off = await database().knowledgeSource.findMany({ where: { shop, enabled: false }, select: { kind: true } });
	return { shop, enabled: true, source: { notIn: off.map(({ kind }) => kind) } };
}

/** The ids that changed after a version, or null when that is too long ago to tell. */
export async function changedSince(shop: string, version: number, current: number): Promise<string[] | null> {
	if (current - version >= versionsRemembered) return null;
	const rows = await database().knowledgeChange.findMany({
		where: { shop, version: { gt: version } },
		select: { documentId: true },
	});
	return [...new Set(rows.map((row) => row.documentId))];
}

const indexed = {
	id: true,
	externalId: true,
	kind: true,
	title: true,
	url: true,
	locale: true,
	questions: true,
	product: true,
	stale: true,
	passages: { select: { text: true }, orderBy: { position: "asc" } },
} satisfies Prisma.KnowledgeDocumentSelect;

type Row = Prisma.KnowledgeDocumentGetPayload<{ select: typeof indexed }>;

/**
 * Of a product that has changed at Shopify since it was read, only its description is told: no price, no stock; of a
 * collection not what is in it.
 */
const asIndexed = ({ passages, stale, ...row }: Row): IndexedDocument => {
	const texts = passages.map(({ text }) => text);
	const document = { ...row, title: withoutOrders(row.title), kind: row.kind as IndexedDocument["kind"] };
	if (!stale) return { ...document, product: row.product as IndexedDocument["product"], passages: texts };
	const told = row.product === null ? withoutContents(texts, contentsOpening(row.title, row.locale)) : texts.slice(1);
	return { ...document, product: null, passages: told };
};

const withoutContents = (texts: string[], opening: string): string[] =>
	texts
		.map((text) => text.split("\n\n").filter((paragraph) => !paragraph.startsWith(opening)))
		.map((paragraphs) => paragraphs.join("\n\n"))
		.filter(Boolean);

const hashOf = ({ remoteUpdatedAt, ...content }: NewDocument): string => sha256(JSON.stringify(content));
