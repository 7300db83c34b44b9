import "@shopify/shopify-app-remix/adapters/node";
import { LogSeverity } from "@shopify/shopify-api";
import { setAbstractFetchFunc } from "@shopify/shopify-api/runtime";
import { ApiVersion, AppDistribution, shopifyApp } from "@shopify/shopify-app-remix/server";
import { sealedSessionStorage } from "./identity/session-storage.server";
import { env } from "./platform/env.server";
import { log } from "./platform/log.server";
import { outboundFetch } from "./platform/outbound.server";

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
	hooks: {
		afterAuth: async ({ session, admin }) => {
			const { shopIsInstalled } = await import("./flows/shop-is-installed.server");
			await shopIsInstalled(session.shop, admin.graphql);
		},
	},
});

export default shopify;
export const { authenticate, unauthenticated, addDocumentResponseHeaders, sessionStorage } = shopify;
