import { setTimeout as rest } from "node:timers/promises";
import { type Calibration, calibrated, calibrationOf } from "~/answers/calibration";
import { embeddedReply } from "~/answers/embedded-reply.server";
import type { ExamAnswer, ExamQuestion } from "~/exam/exam";
import { beginExam, changeExam, finishExam } from "~/exam/exam.store.server";
import { knowledgeToExamine, tidied } from "~/exam/exam-room.server";
import { makeExam } from "~/exam/make-exam";
import { type ExamRoom, sitQuestion } from "~/exam/sit-exam";
import { now, stopwatch } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { findShop } from "~/settings/shop.store.server";
import { thresholdOf } from "~/settings/threshold";

const toldEvery = 10;
const shortestRestMs = 5;

/** The agent takes the exam that was asked for: it is asked what the shop's knowledge tells and what it does not. */
export async function examIsTaken({ shop }: { shop: string }): Promise<void> {
	const profile = await findShop(shop);
	if (!profile) return;
	const { knowledgeVersion, settings, locale } = profile;
	const threshold = thresholdOf(settings);
	const runId = await beginExam(shop, { knowledgeVersion, threshold });
	if (!runId) return;
	try {
		const { index, documents, allDocuments } = await knowledgeToExamine(shop);
		const questions = makeExam(documents, index);
		const taking = { documents: allDocuments, documentsIn: documents.length, total: questions.length };
		if (questions.length === 0) return await changeExam(shop, runId, { ...taking, state: "empty", finishedAt: now() });
		await changeExam(shop, runId, taking);
		const room = { shop, locale, index, knowledgeVersion, threshold, confidenceShift: 0, answer: embeddedReply };
		const tidy = (worn: ExamRoom["index"]) => tidied(worn, documents);
		const answers = await sit(runId, questions, room, tidy);
		const calibration = calibrationOf(answers.filter(restsOnProbability).map(judged));
		await takeIntoAccount(calibration, questions, answers, room);
		await inTransaction((tx) => finishExam(tx, shop, runId, answers, calibration));
	} catch (error) {
		log.error({ error, shop }, "an exam could not be finished");
		await changeExam(shop, runId, { state: "failed", error: unfinished, finishedAt: now() });
	}
}

const unfinished = "The exam could not be finished. Nothing about your agent has changed. Take it again in a moment.";

const restsOnProbability = ({ rule }: ExamAnswer) => rule === "answer" || rule === "no-answer";
const judged = ({ probability, wouldBeRight }: ExamAnswer) => ({ probability, right: wouldBeRight });

/** Answers of which the agent is now less sure are given again, as shoppers will have them. */
async function takeIntoAccount(
	{ shift }: Calibration,
	questions: ExamQuestion[],
	answers: ExamAnswer[],
	room: ExamRoom,
) {
	const corrected = { ...room, confidenceShift: shift };
	for (const [at, question] of questions.entries()) {
		const before = answers[at];
		if (!before || calibrated(before.probability, shift) === before.probability) continue;
		answers[at] = await unhurried(() => sitQuestion(question, corrected));
	}
}

/** One question after the other; between two it rests as long as the last one took, so that chats go first. */
async function sit(
	runId: string,
	questions: ExamQuestion[],
	room: ExamRoom,
	tidy: (index: ExamRoom["index"]) => ExamRoom["index"],
): Promise<ExamAnswer[]> {
	const answers: ExamAnswer[] = [];
	for (const question of questions) {
		answers.push(await unhurried(() => sitQuestion(question, room)));
		room.index = tidy(room.index);
		if (answers.length % toldEvery === 0) await changeExam(room.shop, runId, { asked: answers.length });
	}
	return answers;
}

/** Rests afterwards as long as it took. */
async function unhurried<Done>(work: () => Promise<Done>): Promise<Done> {
	const tookMs = stopwatch();
	const done = await work();
	await rest(Math.max(shortestRestMs, tookMs()));
	return done;
}
