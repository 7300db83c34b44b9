import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { vendorHosts } from "sandbox/desks";

export type Ports = { app: number; sandbox: number; smtp: number };

/** Hosts that the stack sends to the sandbox. */
const sentToSandbox = [...vendorHosts, "*.myshopify.com", "storage.googleapis.com"];

/**
 * The environment of app, worker and sandbox when everything outside is the sandbox.
 * `sandboxFolder`: where the sandbox keeps its tickets, mails and theme over a restart; empty: nowhere. */
export function stackEnvironment(
	ports: Ports,
	databaseUrl: string,
	sealKey: string,
	sandboxFolder = "",
): NodeJS.ProcessEnv {
	const sandboxUrl = `http://localhost:${ports.sandbox}`;
	const wire = Object.fromEntries(sentToSandbox.map((host) => [host, `${sandboxUrl}/wire/{host}`]));
	return {
		...process.env,
		NODE_ENV: "development",
		LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
		PORT: String(ports.app),
		SANDBOX_PORT: String(ports.sandbox),
		SANDBOX_SMTP_PORT: String(ports.smtp),
		SANDBOX_FOLDER: sandboxFolder,
		APP_URL: `http://localhost:${ports.app}`,
		DATABASE_URL: databaseUrl,
		SHOPIFY_API_KEY: "baton-sandbox-key",
		SHOPIFY_API_SECRET: "baton-sandbox-secret",
		SHOPIFY_APP_URL: `http://localhost:${ports.app}`,
		APP_BRIDGE_URL: `${sandboxUrl}/wire/cdn.shopify.com/shopifycloud/app-bridge.js`,
		OUTBOUND_HOSTS: JSON.stringify(wire),
		BATON_SEAL_KEY: sealKey,
		ZENDESK_CLIENT_ID: "zdg-baton",
		ZENDESK_CLIENT_SECRET: "zendesk-client-secret",
		GORGIAS_CLIENT_ID: "gorgias-baton",
		GORGIAS_CLIENT_SECRET: "gorgias-client-secret",
		SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
		TRUSTED_PROXIES: "1",
		// The same few people ask for a person all day.
		HANDOFF_LIMIT_PER_VISITOR_PER_DAY: "1000",
	};
}

/** The key that seals the demo's secrets; it must outlive a restart. */
export function keptSealKey(folder: string): string {
	const file = join(folder, "seal-key");
	if (!existsSync(file)) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
	}
	return readFileSync(file, "utf8").trim();
}
