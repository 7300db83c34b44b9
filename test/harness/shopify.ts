import { Session } from "@shopify/shopify-api";
import { type Served, serve } from "sandbox/http/serve.server";
import { accessTokens } from "sandbox/shopify/access-tokens";
import { type BucketSize, buckets } from "sandbox/shopify/admin-api/bucket";
import { bulkOperations } from "sandbox/shopify/admin-api/bulk-operations";
import { adminApi } from "sandbox/shopify/admin-api/endpoint";
import { webhookSubscriptions } from "sandbox/shopify/admin-api/subscriptions";
import type { Shop } from "sandbox/shops/shop";
import { demoShops } from "sandbox/shops/shops";
import { afterAll, beforeAll } from "vitest";
import { merchantSyncsKnowledge } from "~/flows/merchant-syncs-knowledge.server";
import { refreshKnowledge } from "~/flows/refresh-knowledge.server";
import { syncKnowledge } from "~/flows/sync-knowledge.server";
import { now } from "~/platform/clock";
import { env } from "~/platform/env.server";
import { installShop } from "~/settings/shop.store.server";
import { sessionStorage } from "~/shopify.server";

/** A bucket so small that a sync must slow down, and so quick that a test does not. */
const smallBucket: BucketSize = { maximumAvailable: 1200, restoreRatePerSecond: 20_000 };

/** The sandbox's Admin API over real HTTP, with both demo shops installed. Call it at the top of a test file. */
export function shopifyWithShops(size = smallBucket) {
	const shops = demoShops({ origin: "http://localhost:4000", now: new Date("2026-06-01T12:00:00Z") });
	const [first, second] = shops as [Shop, Shop];
	const tokens = accessTokens();
	const scopes = env().SCOPES.split(",");
	const app = { apiKey: "test-api-key", apiSecret: "test-api-secret", url: "https://baton.test", scopes };
	const bulk = bulkOperations();
	const subscriptions = webhookSubscriptions();
	const api = adminApi({ app, tokens, bulk, subscriptions, buckets: buckets(size), themeFiles: () => ({}) });
	/** Names of the queries that were asked, in their order. */
	const queries: string[] = [];
	const shop = first.facts.myshopifyDomain;
	let served: Served;

	/** Installs the shop with these scopes. */
	const open = async (domain: string, granted: string[] = scopes) => {
		await installShop(domain, { name: domain, locale: "en" }, now());
		const { accessToken } = tokens.grantOffline(domain, granted);
		const expires = new Date(Date.now() + 3_000_000);
		const base = { id: `offline_${domain}`, shop: domain, state: "", isOnline: false };
		await sessionStorage.storeSession(new Session({ ...base, scope: granted.join(","), accessToken, expires }));
	};

	beforeAll(async () => {
		served = await serve(async (request) => {
			const url = new URL(request.url);
			const [, , host, ...path] = url.pathname.split("/");
			if (host === "storage.googleapis.com") return bulk.file(path.at(-1) ?? "", request);
			const asked = shops.find(({ facts }) => facts.myshopifyDomain === host);
			queries.push((await request.clone().json()).query.match(/(?:query|mutation) (\w+)/)?.[1]);
			return asked ? api(asked, "2026-10", request) : null;
		}, 0);
		for (const host of ["*.myshopify.com", "storage.googleapis.com"])
			env().OUTBOUND_HOSTS[host] = `${served.url}/wire/{host}`;
		for (const { facts } of shops) await open(facts.myshopifyDomain);
	});
	afterAll(() => served.close());

	/** "Sync now", and all the work of it. */
	const sync = async (domain = shop) => {
		await merchantSyncsKnowledge(domain);
		await syncKnowledge({ shop: domain });
		await refreshKnowledge({ shop: domain });
	};
	return {
		shops,
		first,
		second,
		shop,
		otherShop: second.facts.myshopifyDomain,
		scopes,
		queries,
		bulk,
		subscriptions,
		open,
		sync,
	};
}
