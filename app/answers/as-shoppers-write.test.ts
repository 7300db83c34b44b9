import { expect, test } from "vitest";
import type { IndexedDocument } from "~/knowledge/document";
import { PassageIndex } from "~/knowledge/passage-index";
import { passagesOf } from "~/knowledge/passages";
import { consider } from "./consider";
import { reply } from "./engine";
import { probabilityOf } from "./probability";

const index = new PassageIndex();
const add = (id: string, title: string, text: string, more: Partial<IndexedDocument> = {}) => {
	const document = { title, text, questions: [], product: null, ...more };
	index.add({
		id,
		externalId: id,
		kind: "page",
		url: `/pages/${id}`,
		locale: "en",
		...document,
		passages: passagesOf(document),
	});
};
const facts = { handle: "", vendor: "Rill", tags: [], currency: "EUR", image: null, price: "12.00", available: true };
const variant = (title: string, price: string) => ({ title, sku: "", price, available: true, inventory: null });

add("seal", "Grey Seal Soap", "A bar of grey clay, boiled for two days. Comes with a rope. We see to it by hand.", {
	url: "/products/seal",
	kind: "product",
	product: {
		...facts,
		productType: "Soap",
		options: [{ name: "Weight", values: ["60 g", "Box of 6"] }],
		variants: [variant("60 g", "12.00"), variant("Box of 6", "60.00")],
	},
});
add("hamper", "The hamper", "The hamper holds tea and jam, and is packed by two of us on the day before it leaves.");
add(
	"carts",
	"Carts",
	"E-bike carts hold 30 kg.\n\nHelmets: S 51–55 cm, M 55–59 cm.\n\nInsurance up to £1,200: £48 a year.",
);
add("brew", "How to brew", "Pour the water at 94 °C over the leaves and wait for three minutes. Use it twice at most.");
add("opening", "Opening times", "We are open from Tuesday to Saturday, 9 am to 5 pm.");

const understood = (text: string, earlier: string[] = []) =>
	consider({ shop: "", text, earlier, locale: "en", context: {}, signedIn: false }, index);
const wanted = (text: string) =>
	Object.fromEntries(understood(text).lookedUp.understood.wanted.map(({ word, correction }) => [word, correction]));
const sureness = (text: string) => {
	const { features } = understood(text);
	return features ? probabilityOf(features) : 0;
};

test("a word that is written as it sounds is the shop's word that sounds so", () => {
	expect(wanted("grey seel sope")).toEqual({ grey: null, seel: "seal", sope: "soap" });
	expect(wanted("opning times")).toMatchObject({ opning: "open" });
});

test("another word is no slip, however near it is", () => {
	expect(wanted("name my hamster")).toMatchObject({ hamster: null });
});

test("small words count for nothing, mistyped too", () => {
	expect(wanted("waht dose the soap cost, hw mutch is it")).toEqual({ soap: null, cost: null });
	expect(wanted("how offen can i use the tea")).toEqual({ tea: null });
	expect(wanted("tea 4 my mum")).not.toHaveProperty("4");
	expect(wanted("do you ship tea 2 the moon")).not.toHaveProperty("2");
	expect(wanted("Lovely, do we'd need tea?")).toEqual({ tea: null });
});

test("numbers that count stay, and so does a dose", () => {
	expect(wanted("tea for 4 people")).toHaveProperty("4");
	expect(wanted("send 2 boxes of tea")).toHaveProperty("2");
	expect(wanted("what dose should I take")).toHaveProperty("dose");
});

test.each([
	["how much is the grey seal soap 60g", "12.00"],
	["price of the grey seal soap, box of six", "60.00"],
	["is there insurance up to £1200?", "£48"],
	["how much does an ebike cart hold?", "30 kg"],
	["which helmet for 57 cm?", "M 55–59 cm"],
	["What temperature should the water be to pour over the leaves?", "94"],
])("%s → %s", (text, words) => {
	expect(understood(text).words).toContain(words);
});

test("what goes with a product has not the product's price", () => {
	expect(sureness("How much is the Grey Seal Soap?")).toBeGreaterThan(0.65);
	expect(sureness("How much is the rope for the Grey Seal Soap?")).toBeLessThan(0.5);
});

test("an answer of another kind is none: no origin, no material, no temperature", () => {
	expect(sureness("Where does the tea in the hamper come from?")).toBeLessThan(0.5);
	expect(sureness("What is the hamper made of?")).toBeLessThan(0.5);
	expect(sureness("What temperature may the hamper have?")).toBeLessThan(0.5);
});

test.each(["How much is it?", "how much is this?", "What does it cost?", "price?", "is it in stock?"])(
	"on a product's page “%s” means that product",
	(text) => {
		const context = { pageUrl: "/products/seal" };
		const said = reply({ shop: "", text, earlier: [], locale: "en", context, signedIn: false }, index, 1);
		expect(said).toMatchObject({ decision: "answer", text: expect.stringMatching(/^Grey Seal Soap/) });
	},
);

test("a page that is open answers nothing of what another question names", () => {
	const context = { pageUrl: "/products/seal" };
	const text = "How much is the insurance?";
	const said = reply({ shop: "", text, earlier: [], locale: "en", context, signedIn: false }, index, 1);
	expect(said.text).not.toMatch(/^Grey Seal Soap/);
});
