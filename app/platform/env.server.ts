import { z } from "zod";

const sealKey = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hex digits (openssl rand -hex 32)");
const count = z.coerce.number().int().positive();

/** Host pattern → base URL; `{host}` in the URL stands for the host that was asked for. */
const outboundHosts = z
	.string()
	.default("{}")
	.transform((text, context) => {
		try {
			return z.record(z.string(), z.string()).parse(JSON.parse(text));
		} catch {
			context.addIssue({ code: "custom", message: "must be a JSON object: host pattern → base URL" });
			return z.NEVER;
		}
	});

/** An API of a model; empty: the provider's own address. */
const apiAddress = z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default("");

const schema = z.object({
	NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
	PORT: z.coerce.number().int().min(0).max(65535).default(3000),
	/** How many processes serve the web on this machine; one a core is the most that helps. */
	WEB_PROCESSES: count.default(1),
	DATABASE_URL: z.string().min(1),
	DATABASE_POOL: count.default(10),
	LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug"]).default("info"),
	SHOPIFY_API_KEY: z.string().min(1),
	SHOPIFY_API_SECRET: z.string().min(1),
	SHOPIFY_APP_URL: z.url(),
	SCOPES: z
		.string()
		.default(
			"read_content,read_customers,read_legal_policies,read_locales,read_metaobject_definitions,read_metaobjects,read_online_store_pages,read_orders,read_products,write_app_proxy",
		),
	/** Where App Bridge is loaded from; set by the sandbox only. */
	APP_BRIDGE_URL: z.url().default("https://cdn.shopify.com/shopifycloud/app-bridge.js"),
	/** Seals helpdesk credentials, Shopify tokens and signs chat tokens. */
	BATON_SEAL_KEY: sealKey,
	OUTBOUND_HOSTS: outboundHosts,
	/** smtp://user:password@host:port; empty: no mail is sent, and pages that need mail say so. */
	SMTP_URL: z.string().default(""),
	MAIL_FROM: z.string().default("Baton <baton@localhost>"),
	CHAT_LIMIT_PER_VISITOR_PER_MINUTE: count.default(20),
	CHAT_LIMIT_PER_ADDRESS_PER_MINUTE: count.default(120),
	CHAT_LIMIT_PER_SHOP_PER_MINUTE: count.default(3000),
	/** Handoffs in 24 hours to one address that was typed in a chat, and by one visitor. */
	HANDOFF_LIMIT_PER_MAILBOX_PER_DAY: count.default(5),
	HANDOFF_LIMIT_PER_VISITOR_PER_DAY: count.default(6),
	/** A handoff without a ticket after this long goes to the Inbox. */
	HANDOFF_DEADLINE_MINUTES: z.coerce.number().positive().default(15),
	/** For fault runs: this process's clock is wrong by so much. */
	CLOCK_SKEW_SECONDS: z.coerce.number().default(0),
	/** Words the answers; empty: the embedded engine alone. `anthropic:…`, `google:…`, or a model of an OpenAI-compatible API. */
	LLM_MODEL: z.string().default(""),
	/** Empty: the provider's own address. */
	LLM_BASE_URL: apiAddress,
	LLM_API_KEY: z.string().default(""),
	/** Hard limits: of one answer in time, words and look-ups, and of a shop's day (UTC) in tokens of both directions. */
	LLM_SECONDS: z.coerce.number().positive().default(8),
	LLM_MAX_OUTPUT_TOKENS: count.default(400),
	LLM_TOOL_CALLS: z.coerce.number().int().min(0).max(8).default(2),
	LLM_TOKENS_PER_SHOP_PER_DAY: count.default(500_000),
	/** Takes the sentence encoder's place; empty: none does. `google:…`, or a model of an OpenAI-compatible API. */
	LLM_EMBEDDING_MODEL: z
		.string()
		.regex(/^(?!anthropic:)/, "must not be anthropic:…, which offers no embeddings")
		.default(""),
	/** Empty: LLM_BASE_URL and its key, where both models have the same provider. */
	LLM_EMBEDDING_BASE_URL: apiAddress,
	LLM_EMBEDDING_API_KEY: z.string().default(""),
	/** 0: as many as the model makes. */
	LLM_EMBEDDING_DIMENSIONS: z.coerce.number().int().min(0).max(4096).default(0),
	LLM_EMBEDDING_MS: count.default(400),
	LLM_EMBEDDING_TOKENS_PER_SHOP_PER_DAY: count.default(5_000_000),
	/** How many proxies in front of the app are trusted to name the shopper's address. */
	TRUSTED_PROXIES: z.coerce.number().int().min(0).default(1),
});

type Env = z.infer<typeof schema>;

/** Parses the environment; stops the start by naming every variable that is wrong. */
export function parseEnv(source: Record<string, string | undefined>): Env {
	const parsed = schema.safeParse(source);
	if (!parsed.success) {
		const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
		throw new Error(`The environment is not complete (see .env.example):\n${wrong.join("\n")}`);
	}
	if (parsed.data.NODE_ENV === "production" && Object.keys(parsed.data.OUTBOUND_HOSTS).length > 0)
		throw new Error("OUTBOUND_HOSTS sends traffic for helpdesks elsewhere. It must not be set in production.");
	if (parsed.data.NODE_ENV === "production" && parsed.data.CLOCK_SKEW_SECONDS !== 0)
		throw new Error("CLOCK_SKEW_SECONDS makes the clock wrong, for fault runs. It must not be set in production.");
	for (const name of ["LLM_BASE_URL", "LLM_EMBEDDING_BASE_URL"] as const)
		if (parsed.data.NODE_ENV === "production" && parsed.data[name].startsWith("http:"))
			throw new Error(`${name} must begin with https: shoppers' questions and the key travel over it.`);
	return parsed.data;
}

let parsed: Env | undefined;

/** The environment, parsed at first use. */
export const env = (): Env => {
	parsed ??= parseEnv(process.env);
	return parsed;
};

export const isProduction = () => env().NODE_ENV === "production";

type VendorClient = {
	id: string;
	secret: string;
	marketplace?: { name: string; organizationId: string; appId: string };
};

/**
 * Baton's own OAuth client at a vendor, `{prefix}_CLIENT_ID` and `{prefix}_CLIENT_SECRET`; null unless both are set.
 * How the vendor's marketplace knows Baton: `{prefix}_MARKETPLACE_NAME`, `…_ORGANIZATION_ID`, `…_APP_ID`, all or none.
 */
export function oauthClient(prefix: string): VendorClient | null {
	const of = (name: string) => process.env[`${prefix}_${name}`] ?? "";
	const [id, secret, name] = [of("CLIENT_ID"), of("CLIENT_SECRET"), of("MARKETPLACE_NAME")];
	const [organizationId, appId] = [of("MARKETPLACE_ORGANIZATION_ID"), of("MARKETPLACE_APP_ID")];
	if (!id || !secret) return null;
	return name && organizationId && appId
		? { id, secret, marketplace: { name, organizationId, appId } }
		: { id, secret };
}
