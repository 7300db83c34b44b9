import { existsSync, readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { knowledgeQueries } from "./shopify-queries";

// Shopify's whole schema where it is at hand, else the excerpt that the sandbox executes on.
const whole = "../shared/specs/shopify/admin-2026-10.graphql";
const schema = buildSchema(readFileSync(existsSync(whole) ? whole : "sandbox/shopify/admin-2026-10.graphql", "utf8"));

test.each(Object.entries(knowledgeQueries))("%s is valid in Shopify's Admin API", (_, query) => {
	expect(validate(schema, parse(query))).toEqual([]);
});
