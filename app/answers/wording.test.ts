import { expect, test } from "vitest";
import { notFound, refusal, signInFirst, whichOne, whichPage } from "./wording";

test("the agent's own sentences are in the storefront's language, and English where it has none of it", () => {
	expect(notFound(["Gravur?", "Farbe?"], "de-DE")).toContain(
		"Auf „Gravur?“ und „Farbe?“ habe ich keine Antwort gefunden",
	);
	expect(whichOne(["Heron 2", "Heron 4"], "pt-BR")).toBe("A qual se refere: Heron 2 ou Heron 4?");
	expect(whichPage(["Retours", "Livraison"], "fr")).toBe(
		"Cela dépend. De quoi s'agit-il : « Retours » ou « Livraison » ?",
	);
	expect(signInFirst("nl").links).toEqual([{ title: "Inloggen", url: "/account" }]);
	expect(refusal("fi")).toBe(refusal("en"));
	const all = ["en", "de", "es", "fr", "it", "nb", "nl", "pt"].map(refusal);
	expect(new Set(all).size).toBe(all.length);
	expect(all.join()).not.toContain("!");
});
