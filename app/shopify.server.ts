import "@shopify/shopify-app-remix/adapters/node";
import { LogSeverity } from "@shopify/shopify-api";
import { setAbstractFetchFunc } from "@shopify/shopify-api/runtime";
import { ApiVersion, AppDistribution, shopifyApp } from "@shopify/shopify-app-remix/server";
import { shopIsInstalled } from "./flows/shop-is-installed.server";
import { sealedSessionStorage } from "./identity/session-storage.server";
import { env } from "./platform/env.server";
import { log } from "./platform/log.server";
import { outboundFetch } from "./platform/outbound.server";
import { findShop } from "./settings/shop.store.server";

/** The one place that names the Admin API's version; shopify.app.toml has the webhooks' one. */
export const apiVersion = ApiVersion.October26;

// Every call of the library goes through the allow-list, and to the sandbox where OUTBOUND_HOSTS says so.
setAbstractFetchFunc(outboundFetch as Parameters<typeof setAbstractFetchFunc>[0]);

const shopify = shopifyApp({
	apiKey: env().SHOPIFY_API_KEY,
	apiSecretKey: env().SHOPIFY_API_SECRET,
	apiVersion,
	scopes: env().SCOPES.split(","),
	appUrl: env().SHOPIFY_APP_URL,
	authPathPrefix: "/auth",
	sessionStorage: sealedSessionStorage(),
	distribution: AppDistribution.AppStore,
	logger: {
		level: LogSeverity.Warning,
		log: async (severity, message) => log[severity === LogSeverity.Error ? "error" : "warn"](message),
	},
	future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
});

export default shopify;
export const { unauthenticated, addDocumentResponseHeaders, sessionStorage } = shopify;

/**
 * Shopify's proofs. A merchant who opens Baton for the first time, or again after an uninstall, finds his shop there:
 * Remix runs a page's loaders at once, so none may rely on another to have installed it.
 */
export const authenticate: typeof shopify.authenticate = {
	...shopify.authenticate,
	admin: async (request) => {
		const context = await shopify.authenticate.admin(request);
		if (!(await findShop(context.session.shop))) await shopIsInstalled(context.session.shop, context.admin.graphql);
		return context;
	},
};
