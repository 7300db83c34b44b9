/** What a question was made from. The first four can be answered from the knowledge, the others can't. */
const examKinds = ["taught", "heading", "sentence", "fact", "left-out", "near-miss"] as const;
export type ExamKind = (typeof examKinds)[number];

export type ExamQuestion = {
	kind: ExamKind;
	text: string;
	/** What the knowledge says to it; "" when it says nothing. */
	expected: string;
	/** One of these must be said, where the words matter (a price); empty: it is compared with `expected`. */
	mustSay: string[];
	/** Where that stands, or what the question is about. */
	documentId: string | null;
	title: string;
	/** Kept from the agent while it is asked: the phrasing that the question is, or the whole source. */
	without: "nothing" | "phrasing" | "document";
};

const grades = ["right", "wrong", "rightly-handed-over", "needlessly-handed-over"] as const;
export type Grade = (typeof grades)[number];

/** One question of an exam and what the agent made of it. */
export type ExamAnswer = {
	kind: ExamKind;
	question: string;
	expected: string;
	title: string;
	documentId: string | null;
	grade: Grade;
	/** What the shopper would have read; "" when a person was offered. */
	said: string;
	saidFrom: string;
	because: string;
	rule: string;
	/** 0–1 */
	probability: number;
	/** Whether what could have been said was right, whatever was decided. */
	wouldBeRight: boolean;
};

/** An uncovered question that was answered rightly after all (from a page that says the same) counts as right. */
export function gradeOf({ kind }: Pick<ExamQuestion, "kind">, answered: boolean, isRightThen: boolean): Grade {
	if (answered) return isRightThen ? "right" : "wrong";
	return kind === "left-out" || kind === "near-miss" ? "rightly-handed-over" : "needlessly-handed-over";
}

export type ExamFigures = Record<Grade, number>;

export function figuresOf(answers: Pick<ExamAnswer, "grade">[]): ExamFigures {
	const figures: ExamFigures = { right: 0, wrong: 0, "rightly-handed-over": 0, "needlessly-handed-over": 0 };
	for (const { grade } of answers) figures[grade]++;
	return figures;
}

/** A right answer +1, a wrong one −2, a person rightly offered +1: the costs that the threshold is set by. */
export const pointsOf = (figures: ExamFigures): number =>
	figures.right + figures["rightly-handed-over"] - 2 * figures.wrong;

const isGood = (grade: Grade): boolean => grade === "right" || grade === "rightly-handed-over";

/** One wording may be asked twice in an exam, once of what is known and once of what was left out. */
export const examKey = ({ kind, question }: Pick<ExamAnswer, "kind" | "question">): string => `${kind} ${question}`;

/** The questions that were well answered the last time and are not any more. */
export function worsened<Answer extends Pick<ExamAnswer, "question" | "kind" | "grade">>(
	now: Answer[],
	before: Pick<ExamAnswer, "question" | "kind" | "grade">[],
): Answer[] {
	const was = new Map(before.map((answer) => [examKey(answer), answer.grade]));
	return now.filter((answer) => {
		const grade = was.get(examKey(answer));
		return grade !== undefined && isGood(grade) && !isGood(answer.grade);
	});
}
