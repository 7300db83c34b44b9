import { expect, test } from "vitest";
import { reasonOf, wordsMissing } from "./reason";

const passages = [{ documentId: "1", title: "Repairs", text: "We mend jackets. A whole zip costs €24.", score: 9.1 }];

test("what the passage lacks is named in the shopper's own words; other words for the same are not missing", () => {
	expect(wordsMissing("Do you repair sleeping bags?", "We mend jackets.")).toEqual(["sleeping", "bags"]);
});

test("a handoff tells how sure the agent was and what spoke against an answer", () => {
	const kept = {
		because: "Not near enough.",
		rule: "no-answer",
		confidence: 0.4,
		needed: 0.6,
		passages,
		features: { typeFit: -1 },
	};
	expect(reasonOf(kept, "How long does a buckle take?")).toMatchObject({
		sure: { probability: 0.4, needed: 0.6 },
		against: [expect.stringContaining("“buckle”"), expect.stringContaining("holds none")],
	});
});

test("where another rule decided, no probability is told", () => {
	const kept = { because: "The shopper asked for a person.", rule: "asked", confidence: 0.9, needed: 0.6, passages };
	expect(reasonOf(kept, "A person please")).toMatchObject({ sure: null, against: [] });
});

test("where the message alone decided, no passage is shown that had no part in it", () => {
	for (const rule of ["attack", "asked", "smalltalk", "account"])
		expect(reasonOf({ because: "…", rule, passages }, "Thanks").passages).toEqual([]);
	expect(reasonOf({ because: "…", rule: "clarify", passages }, "How much is the zip?").passages).toEqual(passages);
});

test("a word of another product's name is not that product", () => {
	const kept = { because: "…", rule: "no-answer", confidence: 0.4, needed: 0.6, passages };
	const told = (otherNamed: number) => reasonOf({ ...kept, features: { otherNamed } }, "Zip costs?").against;
	expect(told(0.05)).toEqual([]);
	expect(told(0.6)).toEqual(["Another product is named in the question, too."]);
});

test("what was kept before there was a probability is read all the same", () => {
	expect(reasonOf({ because: "Small talk." }, "Hi")).toEqual({
		because: "Small talk.",
		sure: null,
		against: [],
		passages: [],
	});
});
