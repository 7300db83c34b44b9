import { expect, test } from "vitest";
import { explainAnswer } from "~/answers/playground.server";
import { listSources } from "~/knowledge/source.store.server";
import { database } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { freshDatabase } from "../../test/harness/database";
import { shopifyWithShops } from "../../test/harness/shopify";
import { merchantSyncsKnowledge } from "./merchant-syncs-knowledge.server";
import { syncKnowledge } from "./sync-knowledge.server";

freshDatabase();
const { first, shop: domain, otherShop, scopes, queries, open, sync } = shopifyWithShops();

const versionOf = async (shop: string) =>
	(await database().shop.findUniqueOrThrow({ where: { domain: shop } })).knowledgeVersion;

test("everything that shoppers can see is read, once", async () => {
	await sync(domain);
	const sources = await listSources(domain);
	expect(sources.map(({ kind, state, error }) => [kind, state, error])).toEqual([
		["policies", "idle", null],
		["pages", "idle", null],
		["articles", "idle", null],
		["products", "idle", null],
		["collections", "idle", null],
		["metaobjects", "idle", null],
		["faq", "idle", null],
		["files", "idle", null],
		["web", "idle", null],
	]);
	const visible = first.products.filter(({ status, onlineStoreUrl }) => status === "ACTIVE" && onlineStoreUrl);
	expect(sources.find(({ kind }) => kind === "products")?.documents).toBe(visible.length);
	expect(sources.find(({ kind }) => kind === "policies")?.documents).toBe(first.policies.length);
	expect(queries.filter((name) => name === "Products").length).toBeGreaterThan(1);
	const version = await versionOf(domain);
	queries.length = 0;
	await sync(domain);
	expect(await versionOf(domain)).toBe(version);
	expect(queries).not.toContain("Products");
});

test("an answer rests on what was synced, and the other shop knows nothing of it", async () => {
	await sync(otherShop);
	const product = first.products.find(({ status, onlineStoreUrl }) => status === "ACTIVE" && onlineStoreUrl);
	const text = `How much is the ${product?.title}?`;
	const own = await explainAnswer({ shop: domain, text });
	expect(own.decision).toBe("answer");
	expect(own.products[0]?.title).toBe(product?.title);
	const other = await explainAnswer({ shop: otherShop, text });
	expect(other.trace.passages.map(({ title }) => title)).not.toContain(product?.title);
	expect(other.products).toEqual([]);
});

test("a change is read, and what is gone at Shopify disappears", async () => {
	const [page] = first.pages;
	if (!page) throw new Error("the demo shop has pages");
	page.updatedAt = new Date().toISOString();
	page.body = "<p>The zeppelin leaves from platform nine at 10:15.</p>";
	const removed = first.products.pop();
	const before = await versionOf(domain);
	await sync(domain);
	expect(await versionOf(domain)).toBeGreaterThan(before);
	const reply = await explainAnswer({ shop: domain, text: "When does the zeppelin leave?" });
	expect(reply.text).toContain("10:15");
	const left = await database().knowledgeDocument.count({ where: { shop: domain, externalId: removed?.id ?? "" } });
	expect(left).toBe(0);
});

test("a missing permission is told in plain words and spares what was known", async () => {
	await open(
		domain,
		scopes.filter((scope) => scope !== "read_legal_policies"),
	);
	await sync(domain);
	const sources = await listSources(domain);
	const policies = sources.find(({ kind }) => kind === "policies");
	expect(policies).toMatchObject({ state: "failed", documents: first.policies.length });
	expect(policies?.error).toContain("permission");
	expect(sources.find(({ kind }) => kind === "products")?.state).toBe("idle");
});

test("while Shopify is down the job fails, to come again, and answers go on", async () => {
	const base = env().OUTBOUND_HOSTS["*.myshopify.com"] as string;
	env().OUTBOUND_HOSTS["*.myshopify.com"] = "http://localhost:9/{host}";
	await merchantSyncsKnowledge(domain);
	await expect(syncKnowledge({ shop: domain })).rejects.toThrow("not complete");
	env().OUTBOUND_HOSTS["*.myshopify.com"] = base;
	const reply = await explainAnswer({ shop: domain, text: "When does the zeppelin leave?" });
	expect(reply.decision).toBe("answer");
});
