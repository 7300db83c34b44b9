import { existsSync, readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import * as sent from "./shopify-queries";
import { shopFactsQuery } from "./shopify-shop";

// Shopify's whole schema where it is at hand, else the excerpt that the sandbox executes on.
const whole = "../shared/specs/shopify/admin-2026-10.graphql";
const schema = buildSchema(readFileSync(existsSync(whole) ? whole : "sandbox/shopify/admin-2026-10.graphql", "utf8"));

/** Every document that the module gives out, by its name. */
const documents = Object.entries({ ...sent, shopFactsQuery }).flatMap(([name, given]): [string, string][] => {
	if (typeof given === "string") return [[name, given]];
	if (typeof given === "function") return [[name, given(["custom.material"])]];
	return Object.entries(given).map(([kind, query]) => [`${name}, ${kind}`, query]);
});

test.each(documents)("%s is valid in Shopify's Admin API", (_, query) => {
	expect(validate(schema, parse(query))).toEqual([]);
});
