import { describe, expect, test } from "vitest";
import { fromBytes, MeaningList, meaningBytes } from "./document-meaning";
import { documentMeaning, encoded, sentenceEncoder } from "./encoder.server";
import type { SentenceEncoder, SentenceMeaning } from "./sentence-encoder";

const encoder = sentenceEncoder() as SentenceEncoder;
const cosine = (left: SentenceMeaning, right: SentenceMeaning) =>
	left.reduce((sum, value, at) => sum + value * (right[at] as number), 0);

describe("the sentence encoder", () => {
	const question = encoder.encode("Do I have to be home when an expensive package comes?");

	test("says what the model that it was made from says, but for the rounding of its weights", () => {
		const answer = encoder.encode("Orders above $500 need a signature from an adult.");
		const other = encoder.encode("You can return items within 60 days.");
		expect(cosine(question, answer)).toBeCloseTo(0.3305, 2);
		expect(cosine(question, other)).toBeCloseTo(0.396, 2);
	});

	test("finds the same thing in other words nearer than another thing", () => {
		const same = encoder.encode("Must someone be there to receive a costly parcel?");
		const other = encoder.encode("Which colours does the tent come in?");
		expect(cosine(question, same)).toBeGreaterThan(cosine(question, other) + 0.2);
	});

	test("takes any text: none, signs it does not know, and more than it reads", () => {
		for (const text of ["", "𓂀𓂀 🜚", "a parcel ".repeat(400)])
			expect(Math.hypot(...encoder.encode(text)), text.slice(0, 9)).toBeCloseTo(1, 3);
	});

	test("says the same when it is asked in steps", async () => {
		const text = "A long question that is cut into steps, so that the others are not held up by it. ".repeat(3);
		expect(cosine(await encoded(text, encoder), encoder.encode(text))).toBeCloseTo(1, 5);
	});
});

describe("a document's meaning", () => {
	test("comes out of its bytes as it went in", async () => {
		const document = {
			title: "Returns",
			kind: "page",
			passages: ["Within 60 days.", "Unworn."],
			questions: ["Send back?"],
		};
		const meaning = await documentMeaning(document, encoder);
		const read = fromBytes(meaningBytes(meaning));
		const question = encoder.encode("How long may I keep it before I send it back?");
		for (const part of ["title", "passages", "phrasings"] as const)
			expect(read[part].likeness(question)).toEqual(meaning[part].likeness(question));
		expect([read.title.count, read.passages.count, read.phrasings.count]).toEqual([1, 2, 1]);
	});

	test("keeps the cosines in one byte a number", () => {
		const texts = ["Can I return boots?", "Where are you?", "Do you ship to Norway?"].map((text) =>
			encoder.encode(text),
		);
		const question = encoder.encode("May I send shoes back?");
		for (const [at, likeness] of MeaningList.of(texts).likeness(question).entries())
			expect(likeness).toBeCloseTo(cosine(texts[at] as SentenceMeaning, question), 2);
	});
});
