import { expect, test } from "vitest";
import { readAnswersCsv } from "./answers-csv";
import { decodedText } from "./decoded-text.js";

const read = (text: string) => readAnswersCsv(text, "en");

test("question, answer, phrasings and link, in whatever order and with whatever delimiter", () => {
	const { entries, errors } = read(
		'Answer;Question;Link;Phrasings\n"Yes; from €50";Free shipping?;/policies/shipping-policy;"No shipping cost?|Is delivery free?"\n',
	);
	expect(errors).toEqual([]);
	expect(entries).toEqual([
		{
			line: 2,
			questions: ["Free shipping?", "No shipping cost?", "Is delivery free?"],
			answer: "Yes; from €50",
			url: "/policies/shipping-policy",
			locale: "en",
		},
	]);
	expect(read("Do you ship?,Yes\nReturns?,30 days").entries.map(({ questions }) => questions[0])).toEqual([
		"Do you ship?",
		"Returns?",
	]);
});

test("each line that can't be used is named, the others are", () => {
	const { entries, errors } = read(
		`question,answer,link\nA?,"two\nlines",\nB?,,\n,no question,\nA?,again,\nC?,yes,not a link\nD?,fine,https://x.example/d\n`,
	);
	expect(entries.map(({ line, questions }) => [line, questions[0]])).toEqual([
		[2, "A?"],
		[8, "D?"],
	]);
	expect(errors).toEqual([
		{ line: 4, message: "Write the answer." },
		{ line: 5, message: "Write the question that shoppers ask." },
		{ line: 6, message: "Line 2 has the same question." },
		{ line: 7, message: expect.stringContaining("Enter a full link") },
	]);
});

test("a broken, an empty and a headless file", () => {
	const problem = (text: string) => read(text).problem;
	expect(problem('question,answer\n"A?,yes\n')).toMatch(/^Line 2 can't be read: a quotation mark/);
	expect(problem("")).toBe("This file is empty.");
	expect(problem("question,answer\n")).toBe("There is nothing below the heading.");
	expect(problem("Do you ship?\nReturns?\n")).toContain("one column only");
	expect(problem("A?,yes\n")).toBeNull();
});

test("a picture and a spreadsheet that are called .csv are not taken for a table", () => {
	for (const bytes of [
		[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d],
		[0x50, 0x4b, 3, 4, 0x14, 0],
	])
		expect(read(decodedText(new Uint8Array(bytes))).problem).toContain("not a CSV file");
});

test("a table that Excel saved in Windows' encoding, or in UTF-16, keeps its letters", () => {
	const text = "question,answer\nGrüße?,5 €\n";
	const windows = Uint8Array.from(text.replace("€", "\u0080"), (letter) => letter.charCodeAt(0));
	const utf16 = new Uint8Array(new Uint16Array([0xfeff, ...Array.from(text, (one) => one.charCodeAt(0))]).buffer);
	for (const bytes of [windows, utf16, new TextEncoder().encode(`\ufeff${text}`)])
		expect(read(decodedText(bytes)).entries).toMatchObject([{ questions: ["Grüße?"], answer: "5 €" }]);
});
