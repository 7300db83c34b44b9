import { beforeEach, expect, test } from "vitest";
import { freshDatabase } from "../../test/harness/database";
import { knock, type Merchant, signIn } from "../../test/harness/merchant";
import { loader as answersPage } from "./app.knowledge.answers._index";
import { action as answerDoor } from "./app.knowledge_.answers.$id";

freshDatabase();

let merchant: Merchant;
beforeEach(async () => {
	merchant = await signIn();
});

type Saved = { ok: boolean; id: string; errors: Record<string, string> };

async function writes(body: object, id = "new", who = merchant): Promise<Saved> {
	const path = `/app/knowledge/answers/${id}`;
	return (await knock(answerDoor, who, { path, params: { id }, body })).json();
}

async function listed(search: Record<string, string> = {}) {
	const path = `/app/knowledge/answers?${new URLSearchParams(search)}`;
	const { answers, more } = await (await knock(answersPage, merchant, { path })).json();
	return { titles: answers.map(({ questions }: { questions: string[] }) => questions[0]), more };
}

const canoes = { questions: ["Do you rent canoes?", "canoe rental"], answer: "Yes, €40 a day.", url: "" };

test("what is wrong with an answer is said at its field, in words", async () => {
	const { errors } = await writes({ questions: ["  ", ""], answer: " ", url: "the care page" });
	expect(errors).toEqual({
		questions: "Write the question that shoppers ask",
		answer: "Write the answer",
		url: expect.stringContaining("Enter a full link"),
	});
	expect((await writes({ ...canoes, questions: ["x".repeat(501)] })).errors.questions).toContain("500 characters");
	expect((await writes({ ...canoes, answer: "x".repeat(5001) })).errors.answer).toContain("5,000 characters");
});

test.each(["javascript:alert(1)", "data:text/html,hi", "//evil.example/x", "/\\evil.example", "mailto:a@b.example"])(
	"%s is no page to link to",
	async (url) => {
		expect((await writes({ ...canoes, url })).errors.url).toContain("Enter a full link");
		expect((await listed()).titles).toEqual([]);
	},
);

test.each(["", "/pages/care", "https://fjell.example/pages/care?a=b", " http://fjell.example "])(
	"“%s” is kept as a link",
	async (url) => {
		expect((await writes({ ...canoes, url })).ok).toBe(true);
	},
);

test("no question has two answers; an answer keeps its own questions, and shops don't hinder each other", async () => {
	const { id } = await writes(canoes);
	const other = { ...canoes, questions: ["Boats?", "CANOE rental"] };
	expect((await writes(other)).errors.questions).toMatch(/^You have an answer to “canoe rental” already\./);
	expect((await listed()).titles).toEqual(["Do you rent canoes?"]);
	expect((await writes({ ...canoes, answer: "No." }, id)).ok).toBe(true);
	expect((await writes(other, "new", await signIn("502"))).ok).toBe(true);
});

test("answers are found by all words of questions and answer, fifty on a page", async () => {
	await writes(canoes);
	for (let at = 1; at <= 50; at++) await writes({ questions: [`Question ${at}?`], answer: "Yes.", url: "" });
	expect(await listed({ q: "rental €40" })).toEqual({ titles: ["Do you rent canoes?"], more: false });
	expect(await listed({ q: "canoe zeppelin" })).toEqual({ titles: [], more: false });
	const [first, second] = [await listed(), await listed({ page: "1" })];
	expect([first.titles.length, first.more]).toEqual([50, true]);
	expect(second).toEqual({ titles: ["Do you rent canoes?"], more: false });
});
