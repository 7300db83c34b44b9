import type { ExamRun } from "@prisma/client";
import type { Calibration } from "~/answers/calibration";
import { now } from "~/platform/clock";
import { database, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { type ExamAnswer, type ExamFigures, type ExamKind, figuresOf, type Grade } from "./exam";

type ExamState = "waiting" | "running" | "done" | "failed" | "empty";

type Exam = {
	id: string;
	state: ExamState;
	because: "merchant" | "knowledge";
	/** The probability that answering took. */
	threshold: number;
	knowledgeVersion: number;
	/** Progress, in questions. */
	asked: number;
	total: number;
	figures: ExamFigures;
	/** Documents of the shop, and how many of them took part. */
	documents: number;
	documentsIn: number;
	/** So much was taken off how sure the agent was of its answers, on average, 0–1: they were wrong more often. */
	tooSure: number;
	/** In plain words, for the merchant. */
	error: string | null;
	askedForAt: Date;
	finishedAt: Date | null;
};

/** Figures are kept of so many exams, the answers behind them of so many. */
const keptRuns = 30;
const keptWithAnswers = 8;

const asExam = (row: ExamRun): Exam => ({
	...row,
	state: row.state as ExamState,
	because: row.because as Exam["because"],
	figures: {
		right: row.right,
		wrong: row.wrong,
		"rightly-handed-over": row.rightlyHandedOver,
		"needlessly-handed-over": row.needlesslyHandedOver,
	},
});

/** The shop's exams, the latest first. */
export async function listExams(shop: string, most = keptRuns): Promise<Exam[]> {
	const rows = await database().examRun.findMany({ where: { shop }, orderBy: { askedForAt: "desc" }, take: most });
	return rows.map(asExam);
}

/** The last exam that was taken to its end. */
export async function lastExam(shop: string): Promise<Exam | null> {
	const where = { shop, state: "done" };
	const row = await database().examRun.findFirst({ where, orderBy: { askedForAt: "desc" } });
	return row && asExam(row);
}

/** The answers of one exam, in the order of its questions; none when they are not kept any more. */
export async function answersOf(shop: string, runId: string): Promise<ExamAnswer[]> {
	const rows = await database().examAnswer.findMany({ where: { shop, runId }, orderBy: { position: "asc" } });
	return rows.map((row) => ({ ...row, kind: row.kind as ExamKind, grade: row.grade as Grade }));
}

/** Asks for an exam unless one is under way; false then. */
export async function askForExam(tx: Tx, shop: string, because: Exam["because"]): Promise<boolean> {
	await tx.$executeRaw`SELECT 1 FROM "Shop" WHERE domain = ${shop} FOR NO KEY UPDATE`;
	const underWay = await tx.examRun.count({ where: { shop, state: { in: ["waiting", "running"] } } });
	if (underWay > 0) return false;
	await tx.examRun.create({ data: { id: newId("exam"), shop, state: "waiting", because, askedForAt: now() } });
	return true;
}

/** The exam that is to be taken; one that a killed worker left begins anew. */
export async function beginExam(
	shop: string,
	data: Pick<Exam, "knowledgeVersion" | "threshold">,
): Promise<string | null> {
	const where = { shop, state: { in: ["waiting", "running"] } };
	const run = await database().examRun.findFirst({ where, orderBy: { askedForAt: "desc" } });
	if (!run) return null;
	const begun = { ...data, state: "running", asked: 0, total: 0, startedAt: now() };
	await database().examRun.updateMany({ where: { shop, id: run.id }, data: begun });
	return run.id;
}

type Change = Partial<
	Pick<ExamRun, "state" | "asked" | "total" | "documents" | "documentsIn" | "error" | "finishedAt">
>;

export async function changeExam(shop: string, id: string, data: Change): Promise<void> {
	await database().examRun.updateMany({ where: { shop, id }, data });
}

/**
 * Answers, figures and what they show of how sure the agent may be come together; of older exams only the figures stay.
 */
export async function finishExam(
	tx: Tx,
	shop: string,
	runId: string,
	answers: ExamAnswer[],
	{ shift, tooSure }: Calibration,
): Promise<void> {
	await tx.shop.updateMany({ where: { domain: shop }, data: { confidenceShift: shift } });
	await tx.examAnswer.deleteMany({ where: { shop, runId } });
	await tx.examAnswer.createMany({ data: answers.map((answer, position) => ({ ...answer, shop, runId, position })) });
	const figures = figuresOf(answers);
	await tx.examRun.updateMany({
		where: { shop, id: runId },
		data: {
			state: "done",
			asked: answers.length,
			tooSure,
			right: figures.right,
			wrong: figures.wrong,
			rightlyHandedOver: figures["rightly-handed-over"],
			needlesslyHandedOver: figures["needlessly-handed-over"],
			finishedAt: now(),
		},
	});
	const runs = await tx.examRun.findMany({ where: { shop }, orderBy: { askedForAt: "desc" }, select: { id: true } });
	const ids = runs.map(({ id }) => id);
	await tx.examAnswer.deleteMany({ where: { shop, runId: { in: ids.slice(keptWithAnswers) } } });
	await tx.examRun.deleteMany({ where: { shop, id: { in: ids.slice(keptRuns) } } });
}

/**
 * Shops whose knowledge has changed since their last exam, has been still since `quietSince` and is not being synced,
 * and whose last exam was before `restSince`; the one that waits longest first.
 */
export async function shopsDueForExam(quietSince: Date, restSince: Date, most: number): Promise<string[]> {
	const rows = await database().$queryRaw<{ domain: string }[]>`
		SELECT shop.domain FROM "Shop" shop
		LEFT JOIN LATERAL (
			SELECT run."knowledgeVersion" AS version, run.state, run."askedForAt" AS at FROM "ExamRun" run
			WHERE run.shop = shop.domain ORDER BY run."askedForAt" DESC LIMIT 1
		) last ON true
		WHERE shop."uninstalledAt" IS NULL AND shop."knowledgeVersion" > coalesce(last.version, 0)
			AND (last.at IS NULL OR last.at < ${restSince}) AND coalesce(last.state, '') NOT IN ('waiting', 'running')
			AND NOT EXISTS (SELECT 1 FROM "KnowledgeSource" s WHERE s.shop = shop.domain AND (s.run IS NOT NULL OR s.state = 'syncing'))
			AND NOT EXISTS (SELECT 1 FROM "KnowledgeDocument" d WHERE d.shop = shop.domain AND d."updatedAt" >= ${quietSince})
		ORDER BY last.at ASC NULLS FIRST LIMIT ${most}`;
	return rows.map(({ domain }) => domain);
}
