import { Prisma } from "@prisma/client";
import { now } from "~/platform/clock";
import { database, pool, type Tx } from "~/platform/db.server";
import { newId, sha256 } from "~/platform/ids.server";
import { type IndexedDocument, kindOfSource, type NewDocument, type SourceKind } from "./document";
import { passagesOf } from "./passages";

/** Trimmed beyond this many versions: an index that is further behind is built anew. */
export const versionsRemembered = 500;

/**
 * Writes what is new or changed of these documents, with their passages; leaves the rest alone.
 * Returns the ids of the documents that changed. Give them to `knowledgeChanged` in the same transaction.
 */
export async function saveDocuments(
	tx: Tx,
	shop: string,
	source: SourceKind,
	documents: NewDocument[],
): Promise<string[]> {
	const known = await tx.knowledgeDocument.findMany({
		where: { shop, source, externalId: { in: documents.map(({ externalId }) => externalId) } },
		select: { id: true, externalId: true, contentHash: true },
	});
	const knownBy = new Map(known.map((row) => [row.externalId, row]));
	const changed: string[] = [];
	for (const document of documents) {
		const before = knownBy.get(document.externalId);
		const contentHash = hashOf(document);
		if (before?.contentHash === contentHash) continue;
		const id = before?.id ?? newId("document");
		await writeDocument(tx, shop, source, id, document, contentHash);
		changed.push(id);
	}
	return changed;
}

async function writeDocument(
	tx: Tx,
	shop: string,
	source: SourceKind,
	id: string,
	{ product, ...document }: NewDocument,
	contentHash: string,
) {
	const row = {
		...document,
		product: product ?? Prisma.JsonNull,
		kind: kindOfSource[source],
		contentHash,
		updatedAt: now(),
	};
	await tx.knowledgeDocument.upsert({ where: { id }, create: { id, shop, source, ...row }, update: row });
	await tx.knowledgePassage.deleteMany({ where: { shop, documentId: id } });
	const passages = passagesOf({ ...document, product });
	await tx.knowledgePassage.createMany({
		data: passages.map((text, position) => ({ shop, documentId: id, position, text })),
	});
}

/** Removes the source's documents of these ids; returns their number. */
export async function removeDocuments(tx: Tx, shop: string, source: SourceKind, ids: string[]): Promise<number> {
	const { count } = await tx.knowledgeDocument.deleteMany({ where: { shop, source, id: { in: ids } } });
	return count;
}

/** A new knowledge version for a change of these documents; nothing when there are none. */
export async function knowledgeChanged(tx: Tx, shop: string, documentIds: string[]): Promise<void> {
	if (documentIds.length === 0) return;
	const { knowledgeVersion: version } = await tx.shop.update({
		where: { domain: shop },
		data: { knowledgeVersion: { increment: 1 } },
	});
	await tx.knowledgeChange.createMany({
		data: [...new Set(documentIds)].map((documentId) => ({ shop, version, documentId })),
	});
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

/** id and external id of all of a source's documents. */
export const documentsOfSource = (shop: string, source: SourceKind, tx: Tx = database()) =>
	tx.knowledgeDocument.findMany({ where: { shop, source }, select: { id: true, externalId: true } });

/** The documents that answers rest on, in the order of their ids, `most` at a time. */
export async function documentsToIndex(shop: string, after: string, most: number): Promise<IndexedDocument[]> {
	const rows = await database().knowledgeDocument.findMany({
		where: { shop, enabled: true, id: { gt: after } },
		orderBy: { id: "asc" },
		take: most,
		select: indexed,
	});
	return rows.map(asIndexed);
}

/** These documents, as far as they are still there and switched on. */
export async function documentsById(shop: string, ids: string[]): Promise<IndexedDocument[]> {
	const rows = await database().knowledgeDocument.findMany({
		where: { shop, enabled: true, id: { in: ids } },
		select: indexed,
	});
	return rows.map(asIndexed);
}

/** Which of these documents are there and switched on. */
export async function answeringIds(shop: string, ids: string[]): Promise<Set<string>> {
	const rows = await database().knowledgeDocument.findMany({
		where: { shop, enabled: true, id: { in: ids } },
		select: { id: true },
	});
	return new Set(rows.map(({ id }) => id));
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
	passages: { select: { text: true }, orderBy: { position: "asc" } },
} satisfies Prisma.KnowledgeDocumentSelect;

type Row = Prisma.KnowledgeDocumentGetPayload<{ select: typeof indexed }>;

const asIndexed = ({ passages, ...row }: Row): IndexedDocument => ({
	...row,
	kind: row.kind as IndexedDocument["kind"],
	product: row.product as IndexedDocument["product"],
	passages: passages.map(({ text }) => text),
});

const hashOf = ({ remoteUpdatedAt, ...content }: NewDocument): string => sha256(JSON.stringify(content));
