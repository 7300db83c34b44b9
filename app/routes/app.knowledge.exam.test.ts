import { afterEach, beforeEach, expect, test } from "vitest";
import { explainAnswer } from "~/answers/playground.server";
import type { ExamAnswer, ExamFigures, Grade } from "~/exam/exam";
import { examIsTaken } from "~/flows/exam-is-taken.server";
import { examsAreDue } from "~/flows/exams-are-due.server";
import { deleteFaq, listFaqs, saveFaq } from "~/knowledge/faq.store.server";
import { minutes, shiftClock } from "~/platform/clock";
import { database } from "~/platform/db.server";
import { shopOf } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { knock, type Merchant, signIn } from "../../test/harness/merchant";
import { loader as examPage, action as takeDoor } from "./app.knowledge.exam";

freshDatabase();

const path = "/app/knowledge/exam";
let merchant: Merchant;
beforeEach(async () => {
	merchant = await signIn();
});
afterEach(() => shiftClock(0));

const taught = [
	[
		"What is your return policy?",
		"How long do I have to return an item?",
		"You can return any item within 30 days of delivery.",
	],
	["Do you rent canoes?", "Can I rent a canoe by the lake?", "Canoes are rented out at the lake for 40 euro a day."],
	["Where is your store?", "What is the address of your store?", "Our store is at Harbour Street 8 in Bergen."],
];

async function teach(shop = merchant.shop) {
	for (const [first = "", second = "", answer = ""] of taught)
		await saveFaq(shop, null, { questions: [first, second], answer, url: "", locale: "en" });
}

type ExamPage = {
	latest: { state: string; total: number } | null;
	shown: { id: string; figures: ExamFigures; total: number; because: string; tooSure: number } | null;
	answers: ExamAnswer[];
	worse: string[];
	done: unknown[];
};

const look = async (who = merchant, search = ""): Promise<ExamPage> =>
	(await knock(examPage, who, { path: path + search })).json();

/** The merchant asks for it, and the worker takes it. */
async function take() {
	await knock(takeDoor, merchant, { path, body: {} });
	await examIsTaken({ shop: merchant.shop });
}

const count = (answers: ExamAnswer[], grade: Grade) => answers.filter((answer) => answer.grade === grade).length;

test("an exam tells four figures that add up, with the list behind each", async () => {
	await teach();
	expect(await look()).toMatchObject({ latest: null, shown: null, answers: [] });
	await knock(takeDoor, merchant, { path, body: {} });
	expect(await look()).toMatchObject({ latest: { state: "waiting" }, shown: null });
	await examIsTaken({ shop: merchant.shop });
	const { shown, answers } = await look();
	expect(answers.length).toBeGreaterThan(10);
	expect(shown?.total).toBe(answers.length);
	for (const [grade, figure] of Object.entries(shown?.figures ?? {}))
		expect(figure).toBe(count(answers, grade as Grade));
	expect(count(answers, "rightly-handed-over")).toBeGreaterThan(0);
	expect(answers.every(({ said, grade }) => (said === "") === grade.endsWith("handed-over"))).toBe(true);
	expect(await database().conversation.count({ where: { shop: merchant.shop } })).toBe(0);
});

test("what an exam has shown is taken off how sure the agent is, until another shows otherwise", async () => {
	await teach();
	const ask = async () => {
		const { confidenceShift } = await shopOf(merchant.shop);
		return explainAnswer({ shop: merchant.shop, text: "May I return an item?", threshold: 0, confidenceShift });
	};
	const before = await ask();
	expect(before.trace.uncalibrated).toBeUndefined();
	await database().shop.updateMany({ where: { domain: merchant.shop }, data: { confidenceShift: -0.4 } });
	const lessSure = await ask();
	expect(lessSure.confidence).toBeLessThan(before.confidence);
	expect(lessSure.trace.uncalibrated).toBe(before.confidence);
	await take();
	const { shown } = await look();
	expect(shown?.tooSure).toBe(0);
	expect((await ask()).confidence).toBe(before.confidence);
});

test("pressed twice it is one exam, and a killed one is taken anew", async () => {
	await teach();
	await Promise.all([1, 2, 3].map(() => knock(takeDoor, merchant, { path, body: {} })));
	await database().examRun.updateMany({ where: { shop: merchant.shop }, data: { state: "running", asked: 7 } });
	await examIsTaken({ shop: merchant.shop });
	await examIsTaken({ shop: merchant.shop });
	expect((await look()).done).toHaveLength(1);
});

test("a change that made it worse is seen: the questions that went well before", async () => {
	await teach();
	await take();
	const before = await look();
	expect(before.answers.some(({ kind, grade }) => kind === "sentence" || grade === "right")).toBe(true);
	await database().examAnswer.updateMany({
		where: { shop: merchant.shop, runId: before.shown?.id },
		data: { grade: "right" },
	});
	await take();
	const after = await look();
	expect(after.done).toHaveLength(2);
	expect(after.worse).toHaveLength(count(after.answers, "wrong") + count(after.answers, "needlessly-handed-over"));
	expect(await look(merchant, `?run=${before.shown?.id}`)).toMatchObject({
		shown: { id: before.shown?.id },
		worse: [],
	});
});

test("without knowledge there is nothing to ask, and another shop sees none of it", async () => {
	await teach();
	await take();
	const other = await signIn("502");
	expect(await look(other)).toMatchObject({ latest: null, answers: [] });
	for (const { id } of await listFaqs(merchant.shop)) await deleteFaq(merchant.shop, id);
	await database().examRun.deleteMany({ where: { shop: merchant.shop } });
	await take();
	expect(await look()).toMatchObject({ latest: { total: 0 } });
	expect((await knock(examPage, null, { path })).status).not.toBe(200);
});

test("after a change the exam is due by itself, once the knowledge is still, and then not for a while", async () => {
	await teach();
	await examsAreDue();
	expect((await look()).latest).toBeNull();
	shiftClock(minutes(3));
	await examsAreDue();
	await examsAreDue();
	expect(await database().examRun.count({ where: { shop: merchant.shop } })).toBe(1);
	await examIsTaken({ shop: merchant.shop });
	expect((await look()).shown).toMatchObject({ because: "knowledge" });
	shiftClock(minutes(60));
	await examsAreDue();
	expect(await database().examRun.count({ where: { shop: merchant.shop } })).toBe(1);
	await saveFaq(merchant.shop, null, {
		questions: ["Do you sell gift cards?"],
		answer: "From 20 euro on.",
		url: "",
		locale: "en",
	});
	shiftClock(minutes(64));
	await examsAreDue();
	expect(await database().examRun.count({ where: { shop: merchant.shop } })).toBe(2);
});
