import { database, pool } from "~/platform/db.server";
import { type DocumentMeaning, type Encodable, fromBytes, meaningBytes } from "./encoder/document-meaning";

export type Unencoded = Encodable & { id: string; contentHash: string };

/** Shops whose knowledge has changed since the encoder read it. */
export async function shopsToEncode(): Promise<{ shop: string; version: number }[]> {
	const { rows } = await pool().query(
		'SELECT domain AS shop, "knowledgeVersion" AS version FROM "Shop" WHERE "knowledgeVersion" > "encodedVersion"',
	);
	return rows;
}

/** Documents whose present content was not encoded yet. */
export async function unencodedDocuments(shop: string, most: number): Promise<Unencoded[]> {
	const { rows } = await pool().query(
		`SELECT d.id, d.kind, d.title, d.questions, d."contentHash",
			ARRAY(SELECT p.text FROM "KnowledgePassage" p WHERE p."documentId" = d.id ORDER BY p.position) AS passages
		FROM "KnowledgeDocument" d LEFT JOIN "KnowledgeMeaning" m ON m."documentId" = d.id
		WHERE d.shop = $1 AND m."contentHash" IS DISTINCT FROM d."contentHash" LIMIT $2`,
		[shop, most],
	);
	return rows;
}

/** Keeps a document's meaning; nothing when the document has gone meanwhile. */
export async function saveMeaning(shop: string, { id, contentHash }: Unencoded, meaning: DocumentMeaning) {
	await pool().query(
		`INSERT INTO "KnowledgeMeaning" ("documentId", shop, "contentHash", vectors)
		SELECT id, shop, $3, $4 FROM "KnowledgeDocument" WHERE id = $1 AND shop = $2
		ON CONFLICT ("documentId") DO UPDATE SET "contentHash" = excluded."contentHash", vectors = excluded.vectors`,
		[id, shop, contentHash, meaningBytes(meaning)],
	);
}

export async function encodedUpTo(shop: string, version: number): Promise<void> {
	await database().shop.updateMany({ where: { domain: shop }, data: { encodedVersion: version } });
}

/** What is known of these documents, by id: only of their present content. */
export async function documentMeanings(shop: string, ids: string[]): Promise<Map<string, DocumentMeaning>> {
	const { rows } = await pool().query({
		name: "document-meanings",
		text: `SELECT m."documentId" AS id, m.vectors FROM "KnowledgeMeaning" m
			JOIN "KnowledgeDocument" d ON d.id = m."documentId" AND d."contentHash" = m."contentHash"
			WHERE m.shop = $1 AND m."documentId" = ANY($2)`,
		values: [shop, ids],
	});
	return new Map(rows.map(({ id, vectors }: { id: string; vectors: Uint8Array }) => [id, fromBytes(vectors)]));
}
