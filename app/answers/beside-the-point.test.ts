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
const product = {
	handle: "",
	vendor: "Rill",
	productType: "Lamp",
	tags: [],
	currency: "EUR",
	image: null,
	price: "40.00",
	available: true,
	options: [],
	variants: [],
};
add("otter", "Otter Lamp", "The battery lasts nine hours. The Heron is the bigger one. Lumens: 300.", {
	kind: "product",
	product,
});
add("heron", "Heron Lantern", "A lantern for the table, with a linen shade and a cotton cord.", {
	kind: "product",
	product,
});
add("spray", "Moth spray", "Moth spray goes by lorry only, to grown-ups, and never on a plane.");
add("visit", "Visit us", "The workshop is open from Tuesday to Friday. A bear carved of oak stands at the door.");
add("origin", "Where we are from", "We are two sisters of Bergen.", {
	kind: "faq",
	questions: ["Where are you from?", "Who are you?"],
});

const question = (text: string, earlier: string[] = []) => ({
	shop: "",
	text,
	earlier,
	locale: "en",
	context: {},
	signedIn: false,
});
const sureness = (text: string, earlier: string[] = []) => {
	const { features } = consider(question(text, earlier), index);
	return features ? probabilityOf(features) : 0;
};
const meant = (text: string) => consider(question(text), index).lookedUp.understood.wanted;

test("an answer without the amount that is asked for is doubted, though it has all the words", () => {
	expect(sureness("how much is moth spray")).toBeLessThan(0.5);
	expect(sureness("how much is moth spray")).toBeLessThan(sureness("does moth spray go by lorry"));
});

test("whoever turns to another product is not answered from the one before", () => {
	const before = ["How long does the battery of the Otter Lamp last?"];
	expect(reply(question("And the Heron?", before), index, 1).decision).not.toBe("answer");
});

test("what is mistyped or shortened is understood as what it stands for", () => {
	const [typed, mistyped] = ["how many lumens has the otter lamp", "hw mny lumns has teh otter lamp"].map((text) =>
		sureness(text),
	);
	expect(mistyped).toBeGreaterThan(0.8 * (typed ?? 1));
});

test("a word that everybody knows is not read as another that the shop happens to have", () => {
	const [beam] = meant("beam");
	expect(beam?.terms.map(({ term }) => term)).not.toContain("bear");
});

test("a Friday is no Saturday", () => {
	const [saturday] = meant("saturday");
	expect(saturday?.terms.map(({ term }) => term)).not.toContain("friday");
});

test("a taught question of small words alone is found by them", () => {
	expect(reply(question("where are you from"), index, 1)).toMatchObject({
		decision: "answer",
		text: "We are two sisters of Bergen.",
	});
	expect(reply(question("what would you do with it"), index, 1).decision).not.toBe("answer");
});
