import { shopifyApi } from "@shopify/shopify-api";
import { nodeAdapterInitialized } from "@shopify/shopify-api/adapters/node";
import { setAbstractFetchFunc } from "@shopify/shopify-api/runtime";
import { demoShop, demoShops } from "../shops/shops";
import type { ThemeState } from "../storefront/theme-state";
import type { BucketSize } from "./admin-api/bucket";
import type { AppRegistration } from "./app-registration";
import { mintIdToken } from "./id-token";
import { shopifySandbox } from "./shopify";
import { staffMember, userIdOf } from "./staff";

const scopes = [
	"read_content",
	"read_products",
	"read_customers",
	"read_orders",
	"read_legal_policies",
	"read_locales",
];

type Setup = { scopes?: string[]; bucket?: BucketSize; appUrl?: string; customer?: string | null };

/** The sandbox's Shopify without a server, and the real Shopify library talking to it. */
export function standIn(setup: Setup = {}) {
	const app: AppRegistration = {
		apiKey: "app-key",
		apiSecret: "app-secret",
		url: setup.appUrl ?? "http://app.test",
		scopes: setup.scopes ?? scopes,
	};
	const remake = () => demoShops({ origin: "http://localhost:4000", now: new Date() });
	const shops = remake();
	const shop = shops[0] as (typeof shops)[number];
	const themes: ThemeState = {};
	const sandbox = shopifySandbox({
		...{ app, shops, themes, remake, resetThemes: () => undefined, bucket: setup.bucket },
		extensionFolder: "extensions/chat-bubble",
		storefront: { shopOf: () => shop, customerOf: () => setup.customer ?? null },
	});
	const send = async (path: string, init?: RequestInit): Promise<Response> => {
		const answer = await sandbox.handler(new Request(`http://localhost:4000${path}`, init));
		return answer ?? new Response(null, { status: 404 });
	};
	const userId = userIdOf(staffMember(shop));
	return {
		...{ app, sandbox, shop, shops, themes, send, userId },
		idToken: (atMs?: number) => mintIdToken(app, demoShop, userId, atMs),
		library: library(app, send),
		/** Asks the Admin API with a token of this age. */
		admin: async (query: string, variables: object = {}, token = grant(sandbox, app)) => {
			const answer = await send(`/wire/${demoShop}/admin/api/2026-10/graphql.json`, {
				method: "POST",
				headers: { "content-type": "application/json", "x-shopify-access-token": token },
				body: JSON.stringify({ query, variables }),
			});
			return { status: answer.status, ...(await answer.json()) };
		},
	};
}

const grant = (sandbox: ReturnType<typeof shopifySandbox>, app: AppRegistration) =>
	sandbox.tokens.grantOffline(demoShop, app.scopes).accessToken;

function library(app: AppRegistration, send: (path: string, init?: RequestInit) => Promise<Response>) {
	if (!nodeAdapterInitialized) throw new Error("Shopify's library needs its adapter");
	const outside = (url: string, init?: RequestInit) => {
		const { host, pathname, search } = new URL(url);
		return send(`/wire/${host}${pathname}${search}`, init);
	};
	setAbstractFetchFunc(outside as Parameters<typeof setAbstractFetchFunc>[0]);
	return shopifyApi({
		apiKey: app.apiKey,
		apiSecretKey: app.apiSecret,
		apiVersion: "2026-10" as Parameters<typeof shopifyApi>[0]["apiVersion"],
		hostName: "app.test",
		isEmbeddedApp: true,
		logger: { log: async () => undefined },
	});
}
