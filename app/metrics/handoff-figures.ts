import type { FigureWords } from "./figure-words";
import { trendOf } from "./figure-words";
import { pointsBetween, type Share, share } from "./figures";

/** What became of a period's handoffs. `medianSeconds`: of those that people have replied to; null where none has been. */
export type HandoffFigures = { handoffs: number; replied: number; medianSeconds: number | null; solved: Share };

export const handoffFigures = (counts: {
	handoffs: number;
	replied: number;
	solved: number;
	medianSeconds: number | null;
}): HandoffFigures => ({ ...counts, solved: share(counts.solved, counts.handoffs) });

/** What each figure says of itself, shown beside it and kept in docs/metrics.md. */
export const handoffDefinitions = {
	firstReply: {
		title: "Time to first reply",
		explanation:
			"From the handoff to the first reply of a person, in the Inbox or publicly in your helpdesk: half of the handoffs were replied to faster. Handoffs without a reply are not in it.",
	},
	solved: {
		title: "Solved by team",
		explanation:
			"Handoffs that your helpdesk says are solved, or whose conversation a teammate closed or handed back, of all handoffs.",
	},
} as const;

/** A duration, as short as it can be said: "< 1 min", "42 min", "3 h 5 min", "2 days". */
export function durationInWords(seconds: number): string {
	const minutes = Math.round(seconds / 60);
	if (minutes < 1) return "< 1 min";
	if (minutes < 60) return `${minutes} min`;
	const hours = Math.floor(minutes / 60);
	if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
	return `${Math.round(hours / 24)} days`;
}

/** The cards of the home page that are about the team: value, what it is made of, how it moved. */
export function handoffFigureWords(
	current: HandoffFigures,
	previous: HandoffFigures,
): Record<keyof typeof handoffDefinitions, FigureWords> {
	const { medianSeconds, replied, handoffs, solved } = current;
	const slower =
		medianSeconds === null || previous.medianSeconds === null ? null : (medianSeconds - previous.medianSeconds) / 60;
	return {
		firstReply: {
			value: medianSeconds === null ? "–" : durationInWords(medianSeconds),
			detail: `${replied} of ${handoffs} replied to`,
			trend: trendOf(slower, false, "min"),
		},
		solved: {
			value: solved.rate === null ? "–" : `${Math.round(solved.rate * 100)} %`,
			detail: `${solved.part} of ${solved.whole}`,
			trend: trendOf(pointsBetween(solved, previous.solved), true),
		},
	};
}
