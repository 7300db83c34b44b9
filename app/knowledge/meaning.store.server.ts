import { database, pool } from "~/platform/db.server";
import { embeddingModelName } from "./embedding-model/embedding-model.server";
import { unpacked } from "./embedding-model/model-meaning";
import { type ShopScale, shopScale } from "./embedding-model/scale";
import { type DocumentMeaning, type Encodable, fromBytes } from "./encoder/document-meaning";

export type Unencoded = Encodable & { id: string; contentHash: string };

/** Shops whose knowledge has changed since it was read, or was read by another model than now; in no order, so that none is always last. */
export async function shopsToEncode(): Promise<{ shop: string; version: number }[]> {
	const { rows } = await pool().query(
		`SELECT domain AS shop, "knowledgeVersion" AS version FROM "Shop"
		WHERE "knowledgeVersion" > "encodedVersion" OR ("encodedBy" <> $1 AND "knowledgeVersion" > 0) ORDER BY random()`,
		[embeddingModelName()],
	);
	return rows;
}

const encodables = `d.id, d.kind, d.title, d.questions, d."contentHash",
	ARRAY(SELECT p.text FROM "KnowledgePassage" p WHERE p."documentId" = d.id ORDER BY p.position) AS passages`;

/** Documents whose present content was not encoded yet by what encodes now. */
export async function unencodedDocuments(shop: string, most: number): Promise<Unencoded[]> {
	const { rows } = await pool().query(
		`SELECT ${encodables} FROM "KnowledgeDocument" d LEFT JOIN "KnowledgeMeaning" m ON m."documentId" = d.id
		WHERE d.shop = $1 AND (m."contentHash" IS DISTINCT FROM d."contentHash" OR m.model <> $3) LIMIT $2`,
		[shop, most, embeddingModelName()],
	);
	return rows;
}

/** Keeps a document's meaning by `model` (nothing: the sentence encoder); nothing when the document has gone meanwhile. */
export async function saveVectors(
	shop: string,
	{ id, contentHash }: Unencoded,
	model: string,
	vectors: Uint8Array,
): Promise<void> {
	await pool().query(
		`INSERT INTO "KnowledgeMeaning" ("documentId", shop, "contentHash", model, vectors)
		SELECT id, shop, $3, $4, $5 FROM "KnowledgeDocument" WHERE id = $1 AND shop = $2
		ON CONFLICT ("documentId") DO UPDATE
		SET "contentHash" = excluded."contentHash", model = excluded.model, vectors = excluded.vectors`,
		[id, shop, contentHash, model, vectors],
	);
}

export async function encodedUpTo(shop: string, version: number): Promise<void> {
	const data = { encodedVersion: version, encodedBy: embeddingModelName() };
	await database().shop.updateMany({ where: { domain: shop }, data });
}

/** What is known of these documents, by id: only of their present content, by what encodes now. */
export async function documentMeanings(shop: string, ids: string[]): Promise<Map<string, DocumentMeaning>> {
	const model = embeddingModelName();
	const { rows } = await pool().query<{ id: string; vectors: Uint8Array }>({
		name: "document-meanings",
		text: `SELECT m."documentId" AS id, m.vectors FROM "KnowledgeMeaning" m
			JOIN "KnowledgeDocument" d ON d.id = m."documentId" AND d."contentHash" = m."contentHash"
			WHERE m.shop = $1 AND m."documentId" = ANY($2) AND m.model = $3`,
		values: [shop, ids, model],
	});
	const meant = rows.map(({ id, vectors }) => [id, model ? unpacked(vectors) : fromBytes(vectors)] as const);
	return new Map(meant.filter((pair): pair is readonly [string, DocumentMeaning] => pair[1] !== null));
}

/** How many documents a model has read. */
export const countRead = (shop: string, model: string): Promise<number> =>
	database().knowledgeMeaning.count({ where: { shop, model } });

/** Some English documents that a model has read, the same ones each time. */
export async function readSample(shop: string, model: string, most: number): Promise<Encodable[]> {
	const { rows } = await pool().query(
		`SELECT ${encodables} FROM "KnowledgeDocument" d JOIN "KnowledgeMeaning" m ON m."documentId" = d.id
		WHERE d.shop = $1 AND m.model = $2 AND octet_length(m.vectors) > 4 AND d.locale LIKE 'en%' ORDER BY md5(d.id) LIMIT $3`,
		[shop, model, most],
	);
	return rows;
}

/** How the model's cosines compare in this shop; null when that was not measured. */
export async function scaleOfShop(shop: string, model: string): Promise<ShopScale | null> {
	const row = await database().shop.findUnique({ where: { domain: shop }, select: { meaningScale: true } });
	const { data } = shopScale.safeParse(row?.meaningScale);
	return data?.model === model ? data : null;
}

export async function saveScale(shop: string, scale: ShopScale): Promise<void> {
	await database().shop.updateMany({ where: { domain: shop }, data: { meaningScale: scale } });
}
