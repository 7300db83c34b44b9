import { basename } from "node:path";
import type { Question, Reply } from "~/answers/agent";
import { calibrated, calibrationOf, type Judged } from "~/answers/calibration";
import { consider, considerAgain } from "~/answers/consider";
import { threshold } from "~/answers/decide";
import { isUnsure, replyFrom } from "~/answers/engine";
import { shopTalkOf } from "~/answers/shop-talk";
import { makeExam } from "~/exam/make-exam";
import { sitQuestion } from "~/exam/sit-exam";
import type { IndexedDocument } from "~/knowledge/document";
import { PassageIndex } from "~/knowledge/passage-index";
import { passagesOf } from "~/knowledge/passages";
import { asDocument } from "../evaluate/document";
import { judge } from "../evaluate/figures";
import { type QuestionLine, readKnowledge, readQuestions } from "../evaluate/format";
import { documentMeaning, meaningOf } from "../evaluate/meanings";
import { calibrationError } from "../train-decision/regression";

/**
 * `npm run bench -- calibration FOLDER …`: each folder's knowledge takes its exam, and its questions are judged with and
 * without what the exam takes off (answers/calibration.ts). At most BENCH_QUESTIONS (900) questions of a folder, spread
 * evenly. The exam never sees the questions.
 */
const mostQuestions = Number(process.env.BENCH_QUESTIONS ?? 900);
const judgedClasses = new Set(["answerable", "uncovered", "offtopic"]);
const folders = process.argv.slice(3);
if (folders.length === 0) throw new Error("usage: npm run bench -- calibration FOLDER …");
const rows = [];
for (const folder of folders) rows.push(...(await measure(folder)));
console.table(rows);
console.log(JSON.stringify({ bench: "calibration", rows }));

type Asked = Judged & { answerable: boolean };

async function measure(folder: string) {
	const documents = readKnowledge(folder).map((line): IndexedDocument => {
		const document = asDocument(line);
		return { ...document, id: line.id, kind: line.kind, passages: passagesOf(document) };
	});
	const exam = await sitExam(documents);
	const { shift, tooSure } = calibrationOf(exam);
	const asked = ask(readQuestions(folder), indexOf(documents));
	const corrected = asked.map((one) => ({ ...one, probability: calibrated(one.probability, shift) }));
	const set = basename(folder);
	return [
		{ set, exam: exam.length, shift: 0, tooSure: 0, ...figures(asked) },
		{ set: "calibrated", exam: exam.length, shift: round(shift), tooSure: round(tooSure), ...figures(corrected) },
	];
}

function indexOf(documents: IndexedDocument[]): PassageIndex {
	const index = new PassageIndex();
	for (const document of documents) index.add(document);
	return index;
}

/** As shoppers are answered, without a database. */
function answer(question: Question, index: PassageIndex): Reply {
	const considered = consider(question, index);
	if (!isUnsure(question, considered)) return replyFrom(question, considered, 1);
	const meaning = meaningOf(considered.lookedUp.understood.sentence);
	const meanings = { question: meaning, shopTalk: shopTalkOf(meaning), of: documentMeaning };
	return replyFrom(question, considerAgain(considered, meanings), 1);
}

async function sitExam(documents: IndexedDocument[]): Promise<Judged[]> {
	const judged: Judged[] = [];
	const room = { shop: "", locale: "en", knowledgeVersion: 1, threshold, confidenceShift: 0, answer };
	let index = indexOf(documents);
	for (const question of makeExam(documents, index)) {
		const { rule, probability, wouldBeRight } = await sitQuestion(question, { ...room, index });
		// What was taken out and put back leaves traces.
		if (index.deadUnits > index.units / 5) index = indexOf(documents);
		if (rule === "answer" || rule === "no-answer") judged.push({ probability, right: wouldBeRight });
	}
	return judged;
}

function ask(lines: QuestionLine[], index: PassageIndex): Asked[] {
	const judged = lines.filter((line) => judgedClasses.has(line.class));
	const step = Math.ceil(judged.length / mostQuestions);
	return judged.flatMap((line, at) => {
		if (at % step !== 0) return [];
		const [text = "", ...before] = line.turns.toReversed();
		const pageUrl = line.context?.page;
		const context = pageUrl ? { pageUrl } : {};
		const earlier = before.slice(0, 3).toReversed();
		const question = { shop: "", text, earlier, locale: line.locale, context, signedIn: false, threshold: 0 };
		const reply = answer(question, index);
		if (reply.trace.rule !== "answer" && reply.trace.rule !== "no-answer") return [];
		const result = {
			id: line.id,
			decision: "answer",
			confidence: 1,
			sources: reply.documents,
			text: reply.text,
			ms: 0,
		};
		const answerable = line.class === "answerable";
		return [{ probability: reply.confidence, right: answerable && judge(line, result) === "right", answerable }];
	});
}

/** Of the questions that rest on how sure the agent is: right +1, needless handoff 0, wrong −2. */
function figures(asked: Asked[]) {
	const answered = asked.filter(({ probability }) => probability >= threshold);
	const wrong = answered.filter(({ right }) => !right).length;
	const handedOver = asked.filter(({ probability, answerable }) => probability < threshold && !answerable).length;
	return {
		questions: asked.length,
		answered: answered.length,
		wrong,
		utility: round((answered.length - wrong + handedOver - 2 * wrong) / asked.length),
		calibrationError: round(calibrationError(asked)),
	};
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
