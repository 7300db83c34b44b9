import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

const cdn = "https://cdn.shopify.com/shopifycloud/app-bridge.js";
const policy = (shop: string | null, production = true, appBridgeUrl = cdn) =>
	Object.fromEntries(
		contentSecurityPolicy({ nonce: "n0nce", shop, appBridgeUrl, production })
			.split("; ")
			.map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1).join(" ")]),
	);

test("a page is framed by its own shop's admin alone", () => {
	expect(policy("one.myshopify.com")["frame-ancestors"]).toBe("https://one.myshopify.com https://admin.shopify.com");
});

test.each([
	null,
	"evil.example",
	"one.myshopify.com.evil.example",
	"one.myshopify.com https://evil.example",
	"*.myshopify.com",
])("whoever names the shop %s gets a page that nobody can frame", (shop) =>
	expect(policy(shop)["frame-ancestors"]).toBe("'none'"),
);

test("only our own scripts and App Bridge run, and none that is written into the page", () => {
	expect(policy("one.myshopify.com")["script-src"]).toBe("'self' 'nonce-n0nce' https://cdn.shopify.com");
	expect(policy("one.myshopify.com")["object-src"]).toBe("'none'");
});

test("production never trusts the sandbox", () => {
	expect(policy("one.myshopify.com", false, "http://localhost:4000/app-bridge.js")["connect-src"]).toContain(
		"http://localhost:4000",
	);
	expect(JSON.stringify(policy("one.myshopify.com"))).not.toContain("localhost");
});
