import { expect, test } from "vitest";
import { readAnswersCsv } from "./answers-csv";

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
		{ line: 7, message: expect.any(String) },
	]);
});

test("a broken, an empty and a headless file", () => {
	expect(read('question,answer\n"A?,yes\n').errors[0]?.message).toContain("quotation mark");
	expect(read("").errors).toEqual([{ line: 1, message: "This file is empty." }]);
	expect(read("question,answer\n").errors).toEqual([{ line: 1, message: "There is nothing below the heading." }]);
});
