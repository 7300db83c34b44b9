import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { connectors } from "~/connectors/registry";
import { parseEnv } from "./env.server";

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

test(".env.example names every variable, and none that is not read", () => {
	const named = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
	const clients = Object.values(connectors).flatMap(({ connection }) => connection?.oauth?.clientEnv ?? []);
	const ofClients = clients.flatMap((prefix) => [`${prefix}_CLIENT_ID`, `${prefix}_CLIENT_SECRET`]);
	expect([...named].sort()).toEqual([...Object.keys(parseEnv(complete)), ...ofClients].sort());
});
