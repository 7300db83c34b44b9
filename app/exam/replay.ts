import { type ExamAnswer, type ExamFigures, figuresOf, gradeOf } from "./exam";

/** A message that was decided by how sure the agent was. */
export type Decided = {
	messageId: string;
	conversationId: string;
	question: string;
	/** Of the best document; "" when there was none. */
	title: string;
	/** 0–1 */
	probability: number;
	answered: boolean;
	/** ISO 8601 */
	at: string;
};

export type Replay = {
	/** Decisions that were looked at. */
	total: number;
	answered: number;
	/** Of them, answered at the new value. */
	wouldBeAnswered: number;
	/** Handed over then, answered now; and the other way round. The surest changes first. */
	nowAnswered: Decided[];
	nowHandedOver: Decided[];
};

/** What would have become of past questions with another threshold, 0–1. What had nothing to say stays without an answer. */
export function replay(decided: Decided[], threshold: number): Replay {
	const answers = ({ probability, title }: Decided) => title !== "" && probability >= threshold;
	const nowAnswered = decided.filter((one) => !one.answered && answers(one));
	const nowHandedOver = decided.filter((one) => one.answered && !answers(one));
	const answered = decided.filter((one) => one.answered).length;
	return {
		total: decided.length,
		answered,
		wouldBeAnswered: answered + nowAnswered.length - nowHandedOver.length,
		nowAnswered: nowAnswered.sort((left, right) => right.probability - left.probability),
		nowHandedOver: nowHandedOver.sort((left, right) => left.probability - right.probability),
	};
}

/** The figures that the same exam would have with another threshold. `before`: the threshold that it was taken with. */
export function replayExam(answers: ExamAnswer[], before: number, threshold: number): ExamFigures {
	return figuresOf(
		answers.map((answer) => {
			const { rule, probability, kind, wouldBeRight, grade } = answer;
			// Sure enough then, and yet nothing was said: there were no words to say.
			const wordless = rule === "no-answer" && probability >= before;
			if (wordless || (rule !== "answer" && rule !== "no-answer")) return { grade };
			return { grade: gradeOf({ kind }, probability >= threshold, wouldBeRight) };
		}),
	);
}
