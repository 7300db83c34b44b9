import { expect, test } from "vitest";
import { seal, unseal } from "./seal.server";

test("a sealed text opens for the shop it was sealed for", () => {
	const sealed = seal("token-of-the-desk", "one.myshopify.com");
	expect(sealed).not.toContain("token-of-the-desk");
	expect(unseal(sealed, "one.myshopify.com")).toBe("token-of-the-desk");
});

test("it opens for no other shop, and not after a change", () => {
	const sealed = seal("token-of-the-desk", "one.myshopify.com");
	expect(() => unseal(sealed, "two.myshopify.com")).toThrow();
	expect(() => unseal(`${sealed.slice(0, -2)}AA`, "one.myshopify.com")).toThrow();
});

test("the same text is sealed differently each time", () => {
	expect(seal("same", "shop")).not.toBe(seal("same", "shop"));
});
