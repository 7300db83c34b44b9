import { Session } from "@shopify/shopify-api";
import { type Served, serve } from "sandbox/http/serve.server";
import { accessTokens } from "sandbox/shopify/access-tokens";
import { buckets } from "sandbox/shopify/admin-api/bucket";
import { adminApi } from "sandbox/shopify/admin-api/endpoint";
import type { Shop } from "sandbox/shops/shop";
import { demoShops } from "sandbox/shops/shops";
import { afterAll, beforeAll, expect, test } from "vitest";
import { explainAnswer } from "~/answers/playground.server";
import { listSources } from "~/knowledge/source.store.server";
import { now } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { installShop } from "~/settings/shop.store.server";
import { sessionStorage } from "~/shopify.server";
import { freshDatabase } from "../../test/harness/database";
import { merchantSyncsKnowledge } from "./merchant-syncs-knowledge.server";
import { refreshKnowledge } from "./refresh-knowledge.server";
import { syncKnowledge } from "./sync-knowledge.server";

freshDatabase();

const shops = demoShops({ origin: "http://localhost:4000", now: new Date("2026-06-01T12:00:00Z") });
const [first, second] = shops as [Shop, Shop];
const domain = first.facts.myshopifyDomain;
const tokens = accessTokens();
// A bucket so small that a sync must slow down, and so quick that the test does not.
const size = { maximumAvailable: 1200, restoreRatePerSecond: 20_000 };
const app = {
	apiKey: "test-api-key",
	apiSecret: "test-api-secret",
	url: "https://baton.test",
	scopes: env().SCOPES.split(","),
};
let queries: string[] = [];
let shopify: Served;

beforeAll(async () => {
	const api = adminApi({ app, tokens, buckets: buckets(size), themeFiles: () => ({}) });
	shopify = await serve(async (request) => {
		const [, , host] = new URL(request.url).pathname.split("/");
		const shop = shops.find(({ facts }) => facts.myshopifyDomain === host);
		queries.push((await request.clone().json()).query.match(/query (\w+)/)?.[1]);
		return shop ? api(shop, "2026-10", request) : null;
	}, 0);
	env().OUTBOUND_HOSTS["*.myshopify.com"] = `${shopify.url}/wire/{host}`;
	for (const { facts } of shops) await open(facts.myshopifyDomain, app.scopes);
});
afterAll(() => shopify.close());

async function open(shop: string, scopes: string[]) {
	await installShop(shop, { name: shop, locale: "en" }, now());
	const { accessToken } = tokens.grantOffline(shop, scopes);
	const expires = new Date(Date.now() + 3_000_000);
	const id = `offline_${shop}`;
	await sessionStorage.storeSession(
		new Session({ id, shop, state: "", isOnline: false, scope: scopes.join(","), accessToken, expires }),
	);
}

/** "Sync now", and the work of it. */
async function sync(shop: string) {
	await merchantSyncsKnowledge(shop);
	await syncKnowledge({ shop });
	await refreshKnowledge({ shop });
}

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
	queries = [];
	await sync(domain);
	expect(await versionOf(domain)).toBe(version);
	expect(queries).not.toContain("Products");
});

test("an answer rests on what was synced, and the other shop knows nothing of it", async () => {
	await sync(second.facts.myshopifyDomain);
	const product = first.products.find(({ status, onlineStoreUrl }) => status === "ACTIVE" && onlineStoreUrl);
	const text = `How much is the ${product?.title}?`;
	const own = await explainAnswer({ shop: domain, text });
	expect(own.decision).toBe("answer");
	expect(own.products[0]?.title).toBe(product?.title);
	const other = await explainAnswer({ shop: second.facts.myshopifyDomain, text });
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
		app.scopes.filter((scope) => scope !== "read_legal_policies"),
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
