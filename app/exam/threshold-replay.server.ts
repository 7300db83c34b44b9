import type { ExamFigures } from "./exam";
import { answersOf, lastExam } from "./exam.store.server";
import { type Decided, type Replay, replay, replayExam } from "./replay";
import { decisionsToReplay, replayedDays } from "./replay.store.server";

/** Of each list the page shows so many. */
const mostListed = 50;

export type ThresholdReplay = {
	threshold: number;
	days: number;
	past: Replay & { more: { nowAnswered: number; nowHandedOver: number } };
	/** The last exam as it was and as it would be; null when there is none whose answers are kept. */
	exam: { was: ExamFigures; wouldBe: ExamFigures } | null;
};

/** What another threshold, 0–1, would have made of past conversations and of the last exam. */
export async function replayThreshold(shop: string, threshold: number): Promise<ThresholdReplay> {
	const [decided, exam] = await Promise.all([decisionsToReplay(shop), lastExam(shop)]);
	const answers = exam ? await answersOf(shop, exam.id) : [];
	const past = replay(decided, threshold);
	const wouldBe = exam && answers.length > 0 ? replayExam(answers, exam.threshold, threshold) : null;
	return {
		threshold,
		days: replayedDays,
		past: {
			...past,
			nowAnswered: past.nowAnswered.slice(0, mostListed),
			nowHandedOver: past.nowHandedOver.slice(0, mostListed),
			more: { nowAnswered: beyond(past.nowAnswered), nowHandedOver: beyond(past.nowHandedOver) },
		},
		exam: exam && wouldBe ? { was: exam.figures, wouldBe } : null,
	};
}

const beyond = (all: Decided[]) => Math.max(0, all.length - mostListed);
