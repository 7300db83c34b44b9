import { expect, test } from "vitest";
import { reply } from "~/answers/engine";
import type { IndexedDocument } from "~/knowledge/document";
import { PassageIndex } from "~/knowledge/passage-index";
import { questionFor } from "./ask-about";
import type { ExamAnswer, ExamQuestion } from "./exam";
import { gradeOf, worsened } from "./exam";
import { makeExam } from "./make-exam";
import { replay, replayExam } from "./replay";
import { sitQuestion } from "./sit-exam";

test.each([
	["You can return any item within 30 days of delivery.", "Can I return any item?"],
	["We ship our parcels to all of Europe.", "Do you ship your parcels to all of Europe?"],
	["Refunds to your card take up to 5 working days.", "How long do refunds to my card take?"],
	["A printed label costs €4.", "How much does a printed label cost?"],
	["Dogs on a lead are welcome in all three stores.", "Are dogs on a lead welcome in all three stores?"],
])("a sentence becomes the question that it answers: %s", (sentence, question) => {
	expect(questionFor(sentence)?.toLowerCase()).toBe(question.toLowerCase());
});

test("nothing is asked of a sentence that gives no question, or one that gives its answer away", () => {
	expect(questionFor("Thank you.")).toBeNull();
	expect(questionFor("We ship within 2 days.")).toBeNull();
});

const written = (id: string, title: string, passages: string[], questions: string[] = []): IndexedDocument => ({
	...{ id, externalId: id, title, passages, questions, url: "", locale: "en", product: null },
	kind: questions.length > 0 ? "faq" : "page",
});
const canoes = written(
	"canoes",
	"Do you rent canoes?",
	["Canoes are rented out at the lake, 40 euro a day."],
	["Do you rent canoes?", "Can I rent a canoe by the lake?", "canoe rental prices"],
);
const store = written("store", "Our store", [
	"Opening on holidays\nOn holidays the store opens at noon and closes at five.",
]);
const documents = [canoes, store];

function room() {
	const index = new PassageIndex();
	for (const document of documents) index.add(document);
	return { shop: "", locale: "en", index, knowledgeVersion: 1, threshold: 0.6, confidenceShift: 0, answer: reply };
}

async function sitAll(exam: ExamQuestion[], here: ReturnType<typeof room>) {
	const answers: ExamAnswer[] = [];
	for (const question of exam) answers.push(await sitQuestion(question, here));
	return answers;
}

test("the same knowledge gives the same exam, and what is kept from the agent is back afterwards", async () => {
	const here = room();
	const exam = makeExam(documents, here.index);
	expect(makeExam([...documents].reverse(), here.index)).toEqual(exam);
	expect(new Set(exam.map(({ kind }) => kind))).toEqual(
		new Set(["taught", "heading", "sentence", "left-out", "near-miss"]),
	);
	const answers = await sitAll(exam, here);
	expect(here.index.get("canoes")).toBe(canoes);
	expect(here.index.liveDocuments).toBe(2);
	const again = await sitAll(exam, here);
	expect(again.map(({ grade }) => grade)).toEqual(answers.map(({ grade }) => grade));
});

test("a source that is left out is not answered from", async () => {
	const asked: ExamQuestion = {
		...{ kind: "left-out", text: "Do you rent canoes?", expected: canoes.passages[0] ?? "", mustSay: [] },
		...{ documentId: "canoes", title: canoes.title, without: "document" },
	};
	expect(await sitQuestion({ ...asked, kind: "taught", without: "nothing" }, room())).toMatchObject({ grade: "right" });
	expect(await sitQuestion(asked, room())).toMatchObject({ grade: "rightly-handed-over", said: "" });
});

test("grades", () => {
	expect(gradeOf({ kind: "sentence" }, true, true)).toBe("right");
	expect(gradeOf({ kind: "sentence" }, true, false)).toBe("wrong");
	expect(gradeOf({ kind: "sentence" }, false, true)).toBe("needlessly-handed-over");
	expect(gradeOf({ kind: "near-miss" }, true, false)).toBe("wrong");
	expect(gradeOf({ kind: "left-out" }, false, false)).toBe("rightly-handed-over");
});

const answer = (question: string, grade: "right" | "wrong" | "needlessly-handed-over", probability = 0.7) => ({
	...{ kind: "sentence" as const, question, grade, probability, expected: "", title: "", documentId: null },
	...{ said: "", saidFrom: "", because: "", wouldBeRight: grade !== "wrong" },
	rule: grade === "needlessly-handed-over" ? "no-answer" : "answer",
});

test("only what went well before and does not now counts as worse", () => {
	const before = [answer("a", "right"), answer("b", "wrong"), answer("c", "right")];
	const now = [answer("a", "wrong"), answer("b", "wrong"), answer("c", "right"), answer("d", "wrong")];
	expect(worsened(now, before).map(({ question }) => question)).toEqual(["a"]);
});

test("an exam at another threshold: less is answered, wrongly and rightly", () => {
	const exam = [answer("a", "right", 0.9), answer("b", "wrong", 0.7), answer("c", "needlessly-handed-over", 0.5)];
	expect(replayExam(exam, 0.6, 0.8)).toEqual({
		...{ right: 1, wrong: 0, "rightly-handed-over": 0, "needlessly-handed-over": 2 },
	});
	expect(replayExam(exam, 0.6, 0.4)).toMatchObject({ right: 2, wrong: 1 });
});

test("the past at another threshold: who would be answered, who would be offered a person", () => {
	const one = (question: string, probability: number, answered: boolean, title = "Returns") => ({
		...{ question, probability, answered, title, messageId: question, conversationId: "1", at: "" },
	});
	const past = [one("a", 0.9, true), one("b", 0.65, true), one("c", 0.5, false), one("d", 0.5, false, "")];
	expect(replay(past, 0.6)).toMatchObject({
		total: 4,
		answered: 2,
		wouldBeAnswered: 2,
		nowAnswered: [],
		nowHandedOver: [],
	});
	expect(replay(past, 0.8)).toMatchObject({ wouldBeAnswered: 1, nowHandedOver: [{ question: "b" }] });
	expect(replay(past, 0.4)).toMatchObject({ wouldBeAnswered: 3, nowAnswered: [{ question: "c" }] });
});

test("a shop is examined in its own language: nothing is asked as uncovered that its pages tell", () => {
	const german = (id: string, title: string, text: string): IndexedDocument => ({
		...written(id, title, [text]),
		locale: "de",
	});
	const facts = { handle: "z", vendor: "", productType: "Zelt", tags: [], currency: "EUR", image: null, options: [] };
	const variants = [{ title: "Default Title", price: "199.00", available: true }];
	const tent: IndexedDocument = {
		...german("zelt", "Zelt Nordsee 2", "Zelt Nordsee 2, Zelt. Price: €199.00. In stock."),
		...{ kind: "product", product: { ...facts, price: "199.00", available: true, variants } },
		passages: ["Zelt Nordsee 2, Zelt. Price: €199.00. In stock.", "Das Zelt ist leicht und bei 30 Grad waschbar."],
	};
	const shop = [
		german("versand", "Versand", "Die Lieferzeit beträgt innerhalb Deutschlands 2 bis 3 Werktage für alle Pakete."),
		german("geschenke", "Geschenke", "Wir verpacken eure Geschenke kostenlos in Papier aus der Region."),
		tent,
	];
	const index = new PassageIndex();
	for (const document of shop) index.add(document);
	const exam = makeExam(shop, index);
	const nearMisses = exam.filter(({ kind }) => kind === "near-miss").map(({ text }) => text);
	expect(nearMisses).toContain("Habt ihr ein Treueprogramm?");
	expect(nearMisses.some((text) => /Nordsee 2/.test(text))).toBe(true);
	expect(nearMisses.join(" ")).not.toMatch(/Geschenke|waschmaschinenfest|wiegt|Do you|Is the/);
	const asked = exam.filter(({ kind }) => kind === "sentence" || kind === "fact").map(({ text }) => text);
	expect(asked).toContain("lieferzeit betragt deutschlands?");
	expect(asked.some((text) => /^(Was kostet|Ist) Zelt Nordsee 2/.test(text))).toBe(true);
});
