import { serve } from "../../../sandbox/http/serve.server";
import { accessTokens } from "../../../sandbox/shopify/access-tokens";
import { buckets, standardBucket } from "../../../sandbox/shopify/admin-api/bucket";
import { bulkOperations } from "../../../sandbox/shopify/admin-api/bulk-operations";
import { adminApi } from "../../../sandbox/shopify/admin-api/endpoint";
import type { Product } from "../../../sandbox/shops/product";
import type { Shop } from "../../../sandbox/shops/shop";
import { demoShops } from "../../../sandbox/shops/shops";

/** The sandbox's Admin API over a generated shop, as a process of its own. Prints `{url, token}` when it listens. */
const products = Number(process.argv[2]);
const [shop] = demoShops({ origin: "http://localhost:4000", now: new Date() }) as [Shop];
shop.products = Array.from({ length: products }, (_, index) =>
	made(shop.products[index % shop.products.length], index),
);

function made(pattern: Product | undefined, index: number): Product {
	if (!pattern) throw new Error("the demo shop has products");
	const id = String(10_000_000 + index);
	const variants = pattern.variants.slice(0, 3).map((variant) => ({ ...variant }));
	const title = `${pattern.title} ${index}`;
	const onlineStoreUrl = `${shop.facts.url}/products/p-${index}`;
	const own = { legacyResourceId: id, handle: `p-${index}`, title, variants, onlineStoreUrl };
	return { ...pattern, ...own, id: `gid://shopify/Product/${10_000_000 + index}`, status: "ACTIVE" };
}

const tokens = accessTokens();
const app = {
	apiKey: "key",
	apiSecret: "secret",
	url: "https://baton.test",
	scopes: (process.env.SCOPES ?? "").split(","),
};
const bulk = bulkOperations();
const api = adminApi({ app, tokens, bulk, buckets: buckets(standardBucket), themeFiles: () => ({}) });
const spent = { points: 0, requests: 0, throttled: 0 };

const served = await serve(async (request) => {
	const { pathname } = new URL(request.url);
	if (pathname === "/spent") {
		const told = { ...spent };
		Object.assign(spent, { points: 0, requests: 0, throttled: 0 });
		return Response.json(told);
	}
	if (pathname.startsWith("/change/")) {
		for (const product of shop.products.slice(0, Number(pathname.split("/").pop())))
			Object.assign(product, {
				updatedAt: new Date().toISOString(),
				descriptionHtml: `${product.descriptionHtml}<p>New.</p>`,
			});
		return Response.json({});
	}
	if (pathname.includes("storage.googleapis.com")) return bulk.file(pathname.split("/").pop() ?? "", request);
	const response = await api(shop, "2026-10", request);
	const { extensions } = (await response.clone().json()) as {
		extensions?: { cost: { actualQueryCost: number | null } };
	};
	spent.requests++;
	if (extensions?.cost.actualQueryCost == null) spent.throttled++;
	spent.points += extensions?.cost.actualQueryCost ?? 0;
	return response;
}, 0);
const token = tokens.grantOffline(shop.facts.myshopifyDomain, app.scopes).accessToken;
process.stdout.write(`${JSON.stringify({ url: served.url, token, shop: shop.facts.myshopifyDomain })}\n`);
