import { expect, test } from "vitest";
import type { DocumentKind, IndexedDocument, NewDocument } from "~/knowledge/document";
import { htmlToText } from "~/knowledge/html-text";
import { PassageIndex } from "~/knowledge/passage-index";
import { passagesOf } from "~/knowledge/passages";
import type { Product } from "../../sandbox/shops/product";
import { demoShops, faqOf } from "../../sandbox/shops/shops";
import { reply } from "./engine";

const [shop] = demoShops({ origin: "http://localhost:4000", now: new Date("2026-11-02T10:00:00Z") });
if (!shop) throw new Error("There is a demo shop.");

function indexed(kind: DocumentKind, document: Pick<NewDocument, "externalId" | "title" | "url" | "text">, more = {}) {
	const whole: NewDocument = {
		...document,
		locale: "en",
		questions: [],
		product: null,
		remoteUpdatedAt: null,
		...more,
	};
	const known: IndexedDocument = { ...whole, id: document.externalId, kind, passages: passagesOf(whole) };
	return known;
}

const factsOf = ({ handle, vendor, productType, tags, options, variants }: Product) => ({
	handle,
	vendor,
	productType,
	tags,
	currency: "EUR",
	image: null,
	price: [...variants].sort((left, right) => Number(left.price) - Number(right.price))[0]?.price ?? "0.00",
	available: variants.some(({ availableForSale }) => availableForSale),
	options: options.map(({ name, values }) => ({ name, values })),
	variants: variants.map(({ title, price, availableForSale }) => ({ title, price, available: availableForSale })),
});

const written = (id: string, title: string, url: string, html: string) => ({
	externalId: id,
	title,
	url,
	text: htmlToText(html),
});
const index = new PassageIndex();
for (const { id, title, url, body } of shop.policies)
	index.add(indexed("policy", written(id, title, new URL(url).pathname, body)));
for (const { id, title, handle, body } of shop.pages)
	index.add(indexed("page", written(id, title, `/pages/${handle}`, body)));
for (const blog of shop.blogs)
	for (const { id, title, handle, body } of blog.articles)
		index.add(indexed("article", written(id, title, `/blogs/${blog.handle}/${handle}`, body)));
for (const product of shop.products.filter(({ status }) => status === "ACTIVE")) {
	const { id, title, handle, descriptionHtml } = product;
	index.add(
		indexed("product", written(id, title, `/products/${handle}`, descriptionHtml), { product: factsOf(product) }),
	);
}
for (const { title, phrasings, answer } of faqOf(shop.facts.myshopifyDomain))
	index.add(indexed("faq", written(title, title, "", answer), { questions: [title, ...phrasings] }));

const ask = (text: string) =>
	reply({ shop: "", text, earlier: [], locale: "en", context: {}, signedIn: false }, index, 1);

test.each([
	["How do I find my size?", "M: chest 94–100, waist 78–84"],
	["Do you repair jackets?", "Whole zip, jacket: price €24"],
	["How much does a repair cost?", "mended free of charge"],
	["Is the Storm Anorak waterproof?", "water column 20,000 mm"],
	["Can I pay with Klarna?", "Klarna (invoice, 30 days)"],
	["Are there customs fees?", "For the United Kingdom and Switzerland, import VAT, duty and the carrier's fee"],
	["Do you have wholesale prices?", "45 % below the retail price"],
	["Is my data shared with third parties?", "We sell no data and share none for advertising."],
	["Do you ship to the US?", "We don't ship to countries that are not in this table"],
	["Do you ship to Canada?", "We don't ship to countries that are not in this table"],
	["How long do refunds take?", "banks then take up to 5 working days"],
	["How long is the warranty?", "five years from the purchase"],
	["Do you offer student discounts?", "There is no student discount."],
	["Can I take my dog to the store?", "Dogs are welcome in all three."],
	["Can I return a knife that was engraved?", "Engraved knives can't be returned."],
])("the demo shop knows: %s", (text, words) => {
	const said = ask(text);
	expect(said.decision).toBe("answer");
	expect(said.text).toContain(words);
});

test("a table answers with the row that was asked for, its columns named", () => {
	expect(ask("Do you ship to Norway?").text).toBe(
		"Norway, to a pick-up point: cost €5.90, free from €90, working days 1 to 3, carrier PostNord",
	);
	expect(ask("How much is shipping to Switzerland?").text).toMatch(/^United Kingdom and Switzerland: cost €15\.90,/);
	expect(ask("When is the Oslo store open?").text).toMatch(/^Oslo: .*Monday to Friday 10:00–19:00/);
});

test("one item of a list answers by itself", () => {
	expect(ask("How heavy is the Fjord Daypack?").text).toBe("Back length 46 cm, weight 690 g");
});

test("what the shop sells is told with prices and cards", () => {
	const said = ask("Do you sell tents?");
	expect(said.text).toContain("Ridge 2 Tent: €449.00");
	expect(said.text).toContain("sold out right now");
	expect(said.products.map(({ title }) => title)).toEqual(["Ridge 2 Tent", "Ridge 3 Tent", "Isbre 2 Four-Season Tent"]);
});

test.each([
	"Do you rent canoes?",
	"Are you hiring for the summer?",
	"Is there an EV charger at your store?",
	"Do you sell surfboards?",
	"Is the Fjord Daypack allowed as carry-on luggage?",
	"Do you make dog coats?",
	"Do you train AI on my chats?",
	"What wind speed does the Isbre 2 stand?",
	"Can I book a birthday party in your store?",
	"Do you have WhatsApp?",
	"Who founded the company?",
	"Who won the world cup?",
	"Can I talk to someone?",
])("the demo shop does not know: %s", (text) => {
	expect(ask(text)).toMatchObject({ decision: "offer", text: "", links: [], products: [] });
});
