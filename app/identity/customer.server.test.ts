import { Session } from "@shopify/shopify-api";
import { type Served, serve } from "sandbox/http/serve.server";
import { accessTokens } from "sandbox/shopify/access-tokens";
import { buckets } from "sandbox/shopify/admin-api/bucket";
import { adminApi } from "sandbox/shopify/admin-api/endpoint";
import { demoShops } from "sandbox/shops/shops";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hours, later, now } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { installShop } from "~/settings/shop.store.server";
import { sessionStorage } from "~/shopify.server";
import { freshDatabase } from "../../test/harness/database";
import { customerIdentity } from "./customer.server";

freshDatabase();

const [shop, otherShop] = demoShops({ origin: "http://localhost:4000", now: now() });
if (!shop || !otherShop) throw new Error("The sandbox has two shops");
const domain = shop.facts.myshopifyDomain;
const buyer = shop.customers.find(({ id }) => shop.orders.some(({ customerId }) => customerId === id));
if (!buyer) throw new Error("Some customer has an order");
const digits = (gid: string) => gid.split("/").at(-1) ?? "";
const tokens = accessTokens();
let served: Served;

beforeAll(async () => {
	const { SHOPIFY_API_KEY: apiKey, SHOPIFY_API_SECRET: apiSecret, SCOPES } = env();
	const app = { apiKey, apiSecret, url: "https://baton.test", scopes: SCOPES.split(",") };
	const api = adminApi({
		app,
		tokens,
		buckets: buckets({ maximumAvailable: 2000, restoreRatePerSecond: 100 }),
		themeFiles: () => ({}),
	});
	served = await serve(async (request) => {
		const [, , host] = new URL(request.url).pathname.split("/");
		return host === domain ? api(shop, "2026-10", request) : null;
	}, 0);
	env().OUTBOUND_HOSTS["*.myshopify.com"] = `${served.url}/wire/{host}`;
	await installShop(domain, {}, now());
	const { accessToken } = tokens.grantOffline(domain, app.scopes);
	const expires = later(now(), hours(1));
	const session = {
		id: `offline_${domain}`,
		shop: domain,
		state: "",
		isOnline: false,
		scope: SCOPES,
		accessToken,
		expires,
	};
	await sessionStorage.storeSession(new Session(session));
});

test("Shopify's own word on a customer, with the last three orders; what it said is kept for when it is away", async () => {
	const id = digits(buyer.id);
	const identity = await customerIdentity(domain, id);
	expect(identity).toMatchObject({ id, adminUrl: `https://admin.shopify.com/store/fjell-and-fern/customers/${id}` });
	expect(identity?.email).toContain("@");
	expect(identity?.lastOrders.length).toBeGreaterThan(0);
	expect(identity?.lastOrders.length).toBeLessThanOrEqual(3);
	expect(identity?.lastOrders[0]).toMatchObject({
		name: expect.stringMatching(/^#/),
		payment: expect.not.stringMatching(/_/),
	});
	expect(await customerIdentity(domain, "999999999")).toBeNull();

	await served.close();
	expect(await customerIdentity(domain, id)).toEqual(identity);
	expect(await customerIdentity(otherShop.facts.myshopifyDomain, id)).toBeNull();
	expect(await database().customerSnapshot.count()).toBe(1);
});

afterAll(() => served.close().catch(() => undefined));
