import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { connectors } from "~/connectors/registry";
import { oauthClient, parseEnv } from "./env.server";

const complete = {
	DATABASE_URL: "postgresql://localhost/baton",
	SHOPIFY_API_KEY: "key",
	SHOPIFY_API_SECRET: "secret",
	SHOPIFY_APP_URL: "https://baton.example",
	BATON_SEAL_KEY: "0f".repeat(32),
};

test("what is missing or wrong is named, all at once", () => {
	const wrong = () => parseEnv({ ...complete, DATABASE_URL: undefined, BATON_SEAL_KEY: "short", OUTBOUND_HOSTS: "{" });
	expect(wrong).toThrow(/DATABASE_URL/);
	expect(wrong).toThrow(/BATON_SEAL_KEY: must be 64 hex digits/);
	expect(wrong).toThrow(/OUTBOUND_HOSTS: must be a JSON object/);
});

test("production refuses to start when its traffic would go elsewhere", () => {
	const elsewhere = {
		...complete,
		NODE_ENV: "production",
		OUTBOUND_HOSTS: '{"*.zendesk.com":"http://localhost:4000"}',
	};
	expect(() => parseEnv(elsewhere)).toThrow("OUTBOUND_HOSTS sends traffic for helpdesks elsewhere");
	expect(parseEnv({ ...complete, NODE_ENV: "production" }).OUTBOUND_HOSTS).toEqual({});
});

test("models are asked over https in production, and an embedding model of those who have one", () => {
	const started = (more: Record<string, string>) => () => parseEnv({ ...complete, NODE_ENV: "production", ...more });
	expect(started({ LLM_BASE_URL: "http://models.example/v1" })).toThrow("LLM_BASE_URL must begin with https");
	expect(started({ LLM_EMBEDDING_BASE_URL: "http://models.example/v1" })).toThrow("LLM_EMBEDDING_BASE_URL must begin");
	expect(started({ LLM_EMBEDDING_MODEL: "anthropic:voyage" })).toThrow("LLM_EMBEDDING_MODEL: must not be anthropic");
	expect(started({ LLM_EMBEDDING_MODEL: "google:embedding-1" })().LLM_EMBEDDING_MS).toBe(400);
});

test(".env.example names every variable, and none that is not read", () => {
	const named = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
	const clients = Object.values(connectors).flatMap(({ connection }) => connection?.oauth?.clientEnv ?? []);
	const ofClients = clients.flatMap((prefix) => [`${prefix}_CLIENT_ID`, `${prefix}_CLIENT_SECRET`]);
	// Not every vendor has a marketplace with headers of its own.
	const ofListings = clients.flatMap((prefix) =>
		["NAME", "ORGANIZATION_ID", "APP_ID"].map((part) => `${prefix}_MARKETPLACE_${part}`),
	);
	const listed = named.filter((name) => ofListings.includes(name ?? ""));
	expect([...named].sort()).toEqual([...Object.keys(parseEnv(complete)), ...ofClients, ...listed].sort());
});

test("an OAuth client is there with its secret or not at all, and its listing with all of its parts", () => {
	const set = (name: string, value: string) => vi.stubEnv(`NORTHDESK_${name}`, value);
	set("CLIENT_ID", "baton");
	expect(oauthClient("NORTHDESK")).toBeNull();
	set("CLIENT_SECRET", "secret");
	set("MARKETPLACE_NAME", "Baton");
	set("MARKETPLACE_ORGANIZATION_ID", "11");
	expect(oauthClient("NORTHDESK")).toEqual({ id: "baton", secret: "secret" });
	set("MARKETPLACE_APP_ID", "22");
	const marketplace = { name: "Baton", organizationId: "11", appId: "22" };
	expect(oauthClient("NORTHDESK")).toEqual({ id: "baton", secret: "secret", marketplace });
	vi.unstubAllEnvs();
});
