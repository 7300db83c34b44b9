import { expect, test } from "vitest";
import { gist, storyOf, type Told } from "./story";

const shopper = (text: string): Told => ({ role: "shopper", kind: "text", text, links: [] });
const answer = (...titles: string[]): Told => ({
	role: "agent",
	kind: "answer",
	text: "…",
	links: titles.map((title) => ({ title, url: `https://shop.example/${title}` })),
});
const offer: Told = { role: "agent", kind: "offer", text: "Would you like to connect with a person?", links: [] };
const yes = shopper("Yes, connect me with a person");
const ana = { who: "Ana Ruiz", reason: "no-answer" as const };

test("what was tried: each question with the documents of its answer, buttons and e-mails left out", () => {
	const told = [
		shopper("Do you ship to Norway?"),
		answer("Shipping"),
		shopper("And to the moon by rocket?"),
		offer,
		yes,
		shopper("jane@example.com"),
	];
	const { tried, subject, summary } = storyOf(told, ana);
	expect(tried.map(({ question, documents }) => [question, documents.map(({ title }) => title)])).toEqual([
		["Do you ship to Norway?", ["Shipping"]],
		["And to the moon by rocket?", []],
	]);
	expect(subject).toBe("Shipping · “And to the moon by rocket?” — Ana Ruiz");
	expect(summary).toEqual([
		"Asked: “And to the moon by rocket?”; also “Do you ship to Norway?”",
		"Answered: 1 of 2 by the agent, from Shipping",
		"Handed over: The agent found no answer",
	]);
});

test("the subject begins with what the shopper wants", () => {
	const subject = (...told: Told[]) => storyOf(told, ana).subject;
	expect(subject(shopper("My boots are too small, can I return them?"), offer)).toBe(
		"Return · “My boots are too small, can I return them?” — Ana Ruiz",
	);
	expect(subject(shopper("Does the walrus sing on the zeppelin?"), offer)).toBe(
		"Question · “Does the walrus sing on the zeppelin?” — Ana Ruiz",
	);
	expect(subject(shopper("Is it waterproof?"), { ...answer("Ridge 2"), products: ["Ridge 2 tent"] })).toBe(
		"Product · Ridge 2 tent · “Is it waterproof?” — Ana Ruiz",
	);
	expect(storyOf([shopper("I will sue you over this refund")], { ...ana, reason: "sensitive" }).subject).toBe(
		"Sensitive · Refund · “I will sue you over this refund” — Ana Ruiz",
	);
});

test("a first “hi”, bare wishes for a person and short echoes are not what it is about", () => {
	const about = (...told: Told[]) => storyOf(told, ana).subject;
	expect(about(shopper("hi"), shopper("Where is my order #1042?"), offer, shopper("talk to a person"))).toBe(
		"Order status · “Where is my order #1042?” — Ana Ruiz",
	);
	expect(about(shopper("Can I wash the down jacket?"), answer("Care"), shopper("and then?"), offer)).toContain(
		"“Can I wash the down jacket?”",
	);
});

test.each([
	[[], "Wants a person — Ana Ruiz", "Asked: for a person, without a question"],
	[[yes], "Wants a person — Ana Ruiz", "Asked: for a person, without a question"],
	[[shopper("hi")], "Wants a person — Ana Ruiz", "Asked: for a person, with the words “hi”"],
	[
		[shopper("I want to talk to a human")],
		"Wants a person — Ana Ruiz",
		"Asked: for a person, with the words “I want to talk to a human”",
	],
	[
		[shopper("Can I talk to someone about my refund?")],
		"Refund · “Can I talk to someone about my refund?” — Ana Ruiz",
		"Asked: “Can I talk to someone about my refund?”",
	],
])("a person asked for at once: %#", (told, subject, asked) => {
	const story = storyOf(told, { ...ana, reason: "asked" });
	expect([story.subject, story.summary[0]]).toEqual([subject, asked]);
	expect(story.summary.slice(1)).toEqual(["Answered: nothing yet", "Handed over: The shopper asked for a person"]);
});

test("of a ramble, the sentence that asks", () => {
	const ramble = `Hello there, I hope you are well. ${"We were on holiday in the mountains with the whole family. ".repeat(20)}So my question is whether I can still get a refund for order #1042? ${"It was such nice weather. ".repeat(10)}Thanks so much!`;
	expect(gist(ramble)).toBe("So my question is whether I can still get a refund for order #1042?");
	expect(storyOf([shopper(ramble), offer], ana).subject).toBe(
		"Refund · “So my question is whether I can still get a refund for order #1042?” — Ana Ruiz",
	);
});

test("an answer that did not help, and several questions", () => {
	const told = [
		...Array.from({ length: 5 }, (_, at) => [shopper(`How do I clean tent number ${at}?`), answer("Care")]).flat(),
		shopper("How long is the return window?"),
		{ ...answer("Returns"), rejected: true },
	];
	const { subject, summary } = storyOf(told, { ...ana, reason: "not-helped" });
	expect(subject).toBe("Return · “How long is the return window?” — Ana Ruiz");
	expect(summary[0]).toBe(
		"Asked: “How long is the return window?”; also “How do I clean tent number 3?”, “How do I clean tent number 4?” and 3 more",
	);
	expect(summary[1]).toBe("Answered: 6 of 6 by the agent, from Care, Returns; the shopper said that it did not help");
});

test("other languages: filed alike, and right-to-left words keep to themselves", () => {
	expect(storyOf([shopper("Wo ist meine Bestellung?"), offer], ana).subject).toBe(
		"Order status · “Wo ist meine Bestellung?” — Ana Ruiz",
	);
	expect(storyOf([shopper("أريد إرجاع الحذاء"), offer], { ...ana, who: "نور حداد" }).subject).toBe(
		"Return · \u2068“أريد إرجاع الحذاء”\u2069 — \u2068نور حداد\u2069",
	);
});

test("one line of bounded length, no emoji cut in two, no control of direction left in it", () => {
	const { subject, summary } = storyOf([shopper(`Where\nis \u202e${"👩🏽‍🚀".repeat(200)}`)], ana);
	for (const line of [subject, ...summary]) {
		expect([...new Intl.Segmenter().segment(line)].length).toBeLessThanOrEqual(190);
		expect(line).not.toMatch(/[\n\u202e]|\uFFFD|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
		expect(line).not.toMatch(/👩(?!🏽‍🚀)/u);
	}
});
