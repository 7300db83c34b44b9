import { randomBytes } from "node:crypto";
import { inject } from "vitest";

/** A name for the database of this test file; `freshDatabase()` makes it. */
const url = new URL(inject("postgresUrl"));
url.pathname = `/test_${randomBytes(6).toString("hex")}`;

/** The environment that every test runs with. */
Object.assign(process.env, {
	NODE_ENV: "test",
	LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
	DATABASE_URL: url.href,
	SHOPIFY_API_KEY: "test-api-key",
	SHOPIFY_API_SECRET: "test-api-secret",
	SHOPIFY_APP_URL: "https://baton.test",
	BATON_SEAL_KEY: "0123456789abcdef".repeat(4),
	ZENDESK_CLIENT_ID: "zdg-baton",
	ZENDESK_CLIENT_SECRET: "zendesk-client-secret",
	GORGIAS_CLIENT_ID: "gorgias-baton",
	GORGIAS_CLIENT_SECRET: "gorgias-client-secret",
});
