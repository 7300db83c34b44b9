import { seeOther } from "sandbox/desks/pages/page";
import { firstOf, type Handler, route, router } from "sandbox/http";
import type { Shop } from "../shops/shop";
import { embedState, type ThemeState } from "../storefront/theme-state";
import { type AccessTokens, accessTokens } from "./access-tokens";
import { admin } from "./admin/admin";
import { settingsData } from "./admin/extension-status";
import { handleOf } from "./admin/shell-page";
import { type BucketSize, buckets, standardBucket } from "./admin-api/bucket";
import { bulkOperations } from "./admin-api/bulk-operations";
import { adminApi } from "./admin-api/endpoint";
import { appProxy } from "./app-proxy";
import type { AppRegistration } from "./app-registration";
import { control } from "./control";
import { applyChanges, type ProductChanges } from "./product-changes";
import { tokenEndpoint } from "./token-endpoint";
import { payload } from "./webhooks/payloads";
import { type WebhookSender, webhookSender } from "./webhooks/sender";

export type ShopifyConfig = {
	app: AppRegistration;
	/** The shops, and what merchants set in their theme editors; changed in place. */
	shops: Shop[];
	themes: ThemeState;
	/** `extensions/chat-bubble` */
	extensionFolder: string;
	bucket?: BucketSize;
	/** The storefront's own words about a request. */
	storefront: Parameters<typeof appProxy>[1];
	/** The shops as they were made. */
	remake: () => Shop[];
	/** The themes as they were at the start. */
	resetThemes: () => void;
};

export type ShopifySnapshot = {
	tokens: ReturnType<AccessTokens["snapshot"]>;
	themes: ThemeState;
	changes: ProductChanges;
};

export type ShopifySandbox = {
	/** Answers `/wire/*.myshopify.com/…`, App Bridge, `/admin…`, `/sandbox…` and `/apps/baton…`; passes on the rest. */
	handler: Handler;
	tokens: AccessTokens;
	webhooks: WebhookSender;
	reset: () => void;
	snapshot: () => ShopifySnapshot;
	restore: (snapshot: ShopifySnapshot) => void;
};

/** Shopify as the app and its merchants meet it. */
export function shopifySandbox(config: ShopifyConfig): ShopifySandbox {
	const { app, shops, themes, extensionFolder } = config;
	const tokens = accessTokens();
	const webhooks = webhookSender(app);
	const changes: ProductChanges = {};
	const change = (more: ProductChanges) => {
		Object.assign(changes, more);
		applyChanges(shops, more);
	};
	const reset = () => {
		shops.splice(0, shops.length, ...config.remake());
		for (const id of Object.keys(changes)) delete changes[id];
		config.resetThemes();
	};
	return {
		handler: firstOf(
			wire(config, tokens, webhooks),
			admin({ app, shops: () => shops, themes, extensionFolder }),
			control({ app, shops: () => shops, tokens, webhooks, change, reset }),
			appProxy(app, config.storefront),
		),
		tokens,
		webhooks,
		reset,
		snapshot: () => structuredClone({ tokens: tokens.snapshot(), themes, changes }),
		restore: (snapshot) => {
			tokens.restore(snapshot.tokens);
			Object.assign(themes, structuredClone(snapshot.themes));
			change(snapshot.changes);
		},
	};
}

/** What the app's server calls: `/wire/{shop}.myshopify.com/admin/…`. */
function wire(
	{ app, shops, themes, bucket = standardBucket }: ShopifyConfig,
	tokens: AccessTokens,
	webhooks: WebhookSender,
): Handler {
	const token = tokenEndpoint(app, tokens);
	const themeFiles = ({ facts }: Shop): Record<string, string> => {
		const embeds = Object.keys(themes[facts.myshopifyDomain] ?? {}).map((block) => [
			block,
			embedState(themes, facts.myshopifyDomain, block),
		]);
		return { "config/settings_data.json": settingsData("chat-bubble", Object.fromEntries(embeds)) };
	};
	const bulk = bulkOperations({
		onFinish: (shop, { id }) => {
			const body = payload("bulk_operations/finish", { shop, app, productId: id });
			void webhooks.send(shop.facts.myshopifyDomain, "bulk_operations/finish", body);
		},
	});
	const api = adminApi({ app, tokens, buckets: buckets(bucket), themeFiles, bulk });
	const shopAt = (host?: string) => shops.find(({ facts }) => facts.myshopifyDomain === host);
	return router([
		route("POST", "/wire/:host/admin/oauth/access_token", (request, { host }) => {
			const shop = shopAt(host);
			return shop ? token(shop, request) : null;
		}),
		route("POST", "/wire/:host/admin/api/:version/graphql.json", (request, { host, version = "" }) => {
			const shop = shopAt(host);
			return shop ? api(shop, version, request) : null;
		}),
		route("GET", "/wire/storage.googleapis.com/shopify-bulk-results/:name", (request, { name = "" }) =>
			bulk.file(name, request),
		),
		// Pages of a shop's admin, as links name them: https://{shop}/admin/themes/current/editor
		route("GET", "/wire/:host/admin/*", (request, { host, rest }) => {
			const shop = shopAt(host);
			return shop ? seeOther(`/admin/store/${handleOf(shop)}/${rest}${new URL(request.url).search}`) : null;
		}),
		route("GET", "/wire/:host/*", (request, { host, rest }) => {
			const shop = shopAt(host);
			return shop ? seeOther(`${shop.facts.url}/${rest}${new URL(request.url).search}`) : null;
		}),
	]);
}
