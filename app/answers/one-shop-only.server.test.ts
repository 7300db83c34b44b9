import { expect, test } from "vitest";
import { encodeShop } from "~/knowledge/encode-knowledge.server";
import { saveFaq } from "~/knowledge/faq.store.server";
import { now } from "~/platform/clock";
import { closeDatabase, pool } from "~/platform/db.server";
import { installShop } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { answerQuestion } from "./answer.server";

freshDatabase();

const shop = "canoes.myshopify.com";
const others = 3_000;
/** What holds knowledge. */
const tables = [
	"KnowledgeDocument",
	"KnowledgePassage",
	"KnowledgeMeaning",
	"KnowledgeChange",
	"KnowledgeSource",
	"Shop",
];
/** Far more than the shop has, far less than all have. */
const mostRows = 100;

type Scans = { whole: number; indexed: number; rows: number };

/** How often each table was read whole or by an index, and how many rows were fetched by the indexes. */
async function scans(): Promise<Record<string, Scans>> {
	const { rows } = await pool().query(
		`SELECT relname AS name, seq_scan::int AS whole, idx_scan::int AS indexed, idx_tup_fetch::int AS rows
		FROM pg_stat_user_tables WHERE relname = ANY($1)`,
		[tables],
	);
	return Object.fromEntries(rows.map(({ name, ...counts }) => [name, counts]));
}

/** A connection tells what it has read when it ends. */
async function scansSince(before: Record<string, Scans>) {
	await closeDatabase();
	const read = (after: Record<string, Scans>, of: keyof Scans) =>
		tables.map((name) => (after[name]?.[of] ?? 0) - (before[name]?.[of] ?? 0));
	await expect.poll(async () => Math.min(...read(await scans(), "indexed")), { timeout: 10_000 }).toBeGreaterThan(0);
	const after = await scans();
	return { whole: read(after, "whole"), rows: read(after, "rows") };
}

test("among thousands of shops an answer reads rows of its own shop alone, found by an index", async () => {
	await installShop(shop, { name: "Canoes" }, now());
	const faq = { questions: ["Do you rent canoes?"], answer: "We rent canoes by the lake.", url: "", locale: "en" };
	await saveFaq(shop, null, faq);
	await encodeShop(shop);
	for (const statement of [
		`INSERT INTO "Shop" (domain, "knowledgeVersion") SELECT 'other-' || n, 1 FROM generate_series(1, ${others}) n`,
		`INSERT INTO "KnowledgeSource" (shop, kind, state) SELECT domain, 'faq', 'idle' FROM "Shop" WHERE domain LIKE 'other-%'`,
		`INSERT INTO "KnowledgeDocument" (id, shop, source, kind, "externalId", title, text, "contentHash")
			SELECT domain || '-' || d, domain, 'pages', 'page', d::text, 'Canoes', 'We rent no canoes.', 'hash'
			FROM "Shop", generate_series(1, 3) d WHERE domain LIKE 'other-%'`,
		`INSERT INTO "KnowledgePassage" (shop, "documentId", position, text)
			SELECT shop, id, 0, text FROM "KnowledgeDocument" WHERE shop LIKE 'other-%'`,
		`INSERT INTO "KnowledgeMeaning" ("documentId", shop, "contentHash", vectors)
			SELECT id, shop, 'hash', '\\x00' FROM "KnowledgeDocument" WHERE shop LIKE 'other-%'`,
		`INSERT INTO "KnowledgeChange" (shop, version, "documentId") SELECT shop, 1, id FROM "KnowledgeDocument"
			WHERE shop LIKE 'other-%'`,
		"ANALYZE",
	])
		await pool().query(statement);
	await closeDatabase();
	const before = await scans();

	const ask = (text: string) =>
		answerQuestion({ shop, text, earlier: [], locale: "en", context: {}, signedIn: false }, "embedded");
	// The first builds the index, the second looks up what has changed since.
	expect(await ask("Do you rent canoes?")).toMatchObject({ decision: "answer", text: "We rent canoes by the lake." });
	await saveFaq(shop, null, { ...faq, questions: ["Do you sell paddles?"], answer: "Paddles cost 40 euro." });
	expect(await ask("Do you sell paddles?")).toMatchObject({ decision: "answer", text: "Paddles cost 40 euro." });
	// Only near words: the sentence encoder is asked, which reads meanings.
	await ask("May I hire a boat for the lake?");

	const { whole, rows } = await scansSince(before);
	expect(whole).toEqual(tables.map(() => 0));
	expect(Math.max(...rows)).toBeLessThan(mostRows);
});
