import { expect, test } from "vitest";
import type { IndexedDocument } from "~/knowledge/document";
import { PassageIndex } from "~/knowledge/passage-index";
import { passagesOf } from "~/knowledge/passages";
import { consider } from "./consider";
import { reply } from "./engine";

const index = new PassageIndex();
const add = (id: string, title: string, text: string) => {
	const document = { title, text, questions: [], product: null };
	const page: IndexedDocument = {
		...document,
		id,
		externalId: id,
		kind: "page",
		url: `/pages/${id}`,
		locale: "en",
		passages: passagesOf(document),
	};
	index.add(page);
};
add(
	"satchel",
	"Otter Satchel",
	"Five pockets, of which two close with a zip. Drying takes a night. The strap is cotton.",
);
add("trunk", "Heron Trunk 40", "It holds forty litres. The lock has a key. Price of a new key: €7.");
add("visit", "Visit us", "The workshop is open from Tuesday to Friday, 9:00 to 17:00.");

const featuresOf = (text: string, earlier: string[] = []) =>
	consider({ shop: "", text, earlier, locale: "en", context: {}, signedIn: false }, index).features;

test("a count that is asked for stands before what is counted, or it does not", () => {
	expect(featuresOf("How many pockets does the Otter Satchel have?")?.counted).toBe(1);
	expect(featuresOf("How many straps does the Otter Satchel have?")?.counted).toBe(-1);
	expect(featuresOf("Does the Otter Satchel have pockets?")?.counted).toBe(0);
});

test("a number that is named and nowhere said is another model", () => {
	expect(featuresOf("What does the Heron Trunk 40 hold?")?.numberMissing).toBe(0);
	expect(featuresOf("What does the Heron Trunk 60 hold?")?.numberMissing).toBe(1);
});

test("the kind of thing asked for counts where the rest of the question stands", () => {
	expect(featuresOf("How much is a new key for the Heron Trunk?")).toMatchObject({ typed: 1, typedHeld: 1 });
	expect(featuresOf("How much is a new strap for the Otter Satchel?")).toMatchObject({ typed: 1, typedHeld: 0 });
});

test("of a follow-up its own words are missed, not those before", () => {
	const before = ["How many pockets does the Otter Satchel have?"];
	expect(featuresOf("and which buckles?", before)?.ownMissing).toBeGreaterThan(0.5);
});

test("the merchant reads which word was lacking", () => {
	const { trace } = reply(
		{
			shop: "",
			text: "Does the Otter Satchel have velvet?",
			earlier: [],
			locale: "en",
			context: {},
			signedIn: false,
		},
		index,
		1,
	);
	expect(trace.because).toContain("“velvet”");
});
