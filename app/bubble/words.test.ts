import { expect, test } from "vitest";
import { looksLikeEmail, paragraphs, safeHref, safeImage } from "./words";

const shop = "https://shop.example/products/tent";

test("only https, http, mailto and tel are links", () => {
	expect(safeHref("/policies/refund-policy", shop)).toBe("https://shop.example/policies/refund-policy");
	expect(safeHref("mailto:help@shop.example", shop)).toBe("mailto:help@shop.example");
	expect(safeHref("tel:+4755123456", shop)).toBe("tel:+4755123456");
	for (const bad of [
		"javascript:alert(1)",
		" JaVaScRiPt:alert(1)",
		"java\nscript:alert(1)",
		"data:text/html,x",
		"blob:x",
		"http://[",
	])
		expect(safeHref(bad, shop), bad).toBeNull();
});

test("images come over the web only", () => {
	expect(safeImage("//cdn.example/a.png", shop)).toBe("https://cdn.example/a.png");
	expect(safeImage("mailto:a@b.c", shop)).toBeNull();
	expect(safeImage("data:image/svg+xml,x", shop)).toBeNull();
});

test("an empty line makes a paragraph, a line break stays", () => {
	expect(paragraphs("one\ntwo\n\n \n three ")).toEqual([[{ text: "one\ntwo" }], [{ text: "three" }]]);
	expect(paragraphs("  ")).toEqual([]);
});

test("bare web addresses become links, without the full stop behind them", () => {
	expect(paragraphs("See https://a.example/x?y=1. Then (http://b.example).")[0]).toEqual([
		{ text: "See " },
		{ text: "https://a.example/x?y=1", href: "https://a.example/x?y=1" },
		{ text: ". Then (" },
		{ text: "http://b.example", href: "http://b.example" },
		{ text: ")." },
	]);
});

test("an address is worth sending when it has a name, an @ and a domain", () => {
	for (const good of ["a@b.co", "ana.ruiz+shop@mail.example.com", "søren@blåbær.no"])
		expect(looksLikeEmail(good)).toBe(true);
	for (const bad of ["", "ana@", "@b.co", "ana", "a b@c.de", "a@b", "a@b.", "a@@b.co"])
		expect(looksLikeEmail(bad)).toBe(false);
});
