import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Product } from "sandbox/shops/product";
import { afterEach, beforeAll, expect, test } from "vitest";
import { explainAnswer } from "~/answers/playground.server";
import { listSources, runsUnderWay } from "~/knowledge/source.store.server";
import { database } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { freshDatabase } from "../../test/harness/database";
import { shopifyWithShops } from "../../test/harness/shopify";
import { merchantSyncsKnowledge } from "./merchant-syncs-knowledge.server";
import { refreshKnowledge } from "./refresh-knowledge.server";
import { shopifyTellsOfDocument } from "./shopify-tells-of-document.server";
import { syncKnowledge } from "./sync-knowledge.server";

freshDatabase();
const { first, shop, queries, bulk } = shopifyWithShops();
const many = 3_000;
const pattern = structuredClone(first.products[0]) as Product;
pattern.variants = pattern.variants.slice(0, 2);

beforeAll(() => {
	for (let number = 1; number <= many; number++) {
		const id = 900_000 + number;
		const copy: Product = {
			...structuredClone(pattern),
			id: `gid://shopify/Product/${id}`,
			legacyResourceId: String(id),
		};
		first.products.push({ ...copy, title: `Lantern No. ${number}`, handle: `lantern-${number}` });
	}
});

let worker: ChildProcess | undefined;
afterEach(() => void worker?.kill("SIGKILL"));

const known = () => database().knowledgeDocument.count({ where: { shop, source: "products" } });
const visible = () =>
	first.products.filter(({ status, onlineStoreUrl }) => status === "ACTIVE" && onlineStoreUrl).length;

/** A process of its own that syncs. */
function startWorker(): ChildProcess {
	const code = `const { syncKnowledge } = await import("./app/flows/sync-knowledge.server.ts");
		await syncKnowledge(${JSON.stringify({ shop })});`;
	const environment = { ...process.env, OUTBOUND_HOSTS: JSON.stringify(env().OUTBOUND_HOSTS) };
	const options = { stdio: "ignore", env: environment } as const;
	return spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], options);
}

test("a large shop is read from one file; killed in the middle, the next process goes on there", async () => {
	await merchantSyncsKnowledge(shop);
	await syncKnowledge({ shop });
	expect(queries).toContain("StartBulk");
	await expect.poll(() => bulk.of(first)[0]?.status, { timeout: 20_000 }).toBe("COMPLETED");

	worker = startWorker();
	await expect.poll(known, { timeout: 30_000, interval: 5 }).toBeGreaterThan(200);
	const exit = once(worker, "exit");
	worker.kill("SIGKILL");
	await exit;
	const before = await known();
	expect(before).toBeLessThan(visible());
	const [run] = (await runsUnderWay(shop)).filter(({ kind }) => kind === "products");
	expect(run?.run.bulk?.offset).toBeGreaterThan(0);
	const [source] = (await listSources(shop)).filter(({ kind }) => kind === "products");
	expect([source?.state, source?.done]).toEqual(["syncing", before]);

	// Deleted while the file is being read: it does not come back with the rest of the file.
	const last = first.products.pop() as Product;
	await shopifyTellsOfDocument({ shop, kind: "products", gone: true, news: { id: Number(last.legacyResourceId) } });
	while ((await runsUnderWay(shop)).length > 0) await syncKnowledge({ shop });
	await refreshKnowledge({ shop });
	expect(await known()).toBe(visible());
	expect(queries.filter((name) => name === "StartBulk")).toHaveLength(1);
	// None of them was read one by one.
	expect(queries.filter((name) => name === "Products").length).toBeLessThan(5);
	const answer = await explainAnswer({ shop, text: "How much is the Lantern No. 2222?" });
	expect(answer.products[0]?.title).toBe("Lantern No. 2222");
	const [done] = (await listSources(shop)).filter(({ kind }) => kind === "products");
	expect(done).toMatchObject({ state: "idle", documents: visible(), error: null });
}, 60_000);

test("a later whole look lists and reads nothing again", async () => {
	queries.length = 0;
	await merchantSyncsKnowledge(shop);
	await syncKnowledge({ shop });
	expect(queries.filter((name) => name === "ProductIds")).toHaveLength(Math.ceil(first.products.length / 250));
	expect(queries).not.toContain("Products");
});
