import { expect, test } from "vitest";
import { askedLast, subjectOf, summaryOf, type Told, whatWasTried } from "./story";

const shopper = (text: string): Told => ({ role: "shopper", kind: "text", text, links: [] });
const answer = (...titles: string[]): Told => ({
	role: "agent",
	kind: "answer",
	text: "…",
	links: titles.map((title) => ({ title, url: `https://shop.example/${title}` })),
});
const offer: Told = { role: "agent", kind: "offer", text: "Would you like to connect with a person?", links: [] };

test("what was tried: each question with the documents of its answer, buttons and e-mails left out", () => {
	const told = [
		shopper("Do you ship to Norway?"),
		answer("Shipping"),
		shopper("And to the moon?"),
		offer,
		shopper("Yes, connect me with a person"),
		shopper("jane@example.com"),
	];
	const tried = whatWasTried(told);
	expect(tried.map(({ question, documents }) => [question, documents.map(({ title }) => title)])).toEqual([
		["Do you ship to Norway?", ["Shipping"]],
		["And to the moon?", []],
	]);
	const question = askedLast(told, tried);
	expect(subjectOf(question, "Jane")).toBe("Chat handoff: And to the moon?");
	expect(summaryOf(question, tried, "The agent found no answer")).toEqual([
		"Asked: “And to the moon?”",
		"Answered: 1 of 2 by the agent, from Shipping",
		"Handed over: The agent found no answer",
	]);
});

test("a person asked for at once: there is a subject and a summary all the same", () => {
	const question = askedLast([shopper("Yes, connect me with a person")], []);
	expect(question).toBeNull();
	expect(subjectOf(question, "Ana Ruiz")).toBe("Chat handoff: Ana Ruiz asked for a person");
	expect(summaryOf(question, [], "asked")[0]).toBe("Asked: nothing yet");
});

test("a long question is one line of bounded length, no emoji cut in two", () => {
	const subject = subjectOf(`Where\nis ${"👩🏽‍🚀".repeat(200)}`, "Ana");
	expect([...subject].length).toBeLessThanOrEqual(104);
	expect(subject).not.toMatch(/\n|\uFFFD|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
});
