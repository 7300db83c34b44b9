import type { ExamKind, Grade } from "~/exam/exam";

type Words = { title: string; badge: string; tone: "success" | "critical" | "attention" | "info"; explanation: string };

export const gradeWords: Record<Grade, Words> = {
	right: {
		title: "Answered rightly",
		badge: "Right",
		tone: "success",
		explanation: "Your knowledge tells it, and the agent said it.",
	},
	wrong: {
		title: "Answered wrongly",
		badge: "Wrong",
		tone: "critical",
		explanation: "The agent said something else, or answered what it could not know.",
	},
	"rightly-handed-over": {
		title: "Rightly handed over",
		badge: "Rightly handed over",
		tone: "success",
		explanation: "What tells it was hidden from the agent, or nothing tells it, and the agent offered a person.",
	},
	"needlessly-handed-over": {
		title: "Needlessly handed over",
		badge: "Needlessly handed over",
		tone: "attention",
		explanation: "Your knowledge tells it, but the agent was not sure enough and offered a person.",
	},
};

/** How a question was made; `title`: of its document. */
export const madeFrom: Record<ExamKind, (title: string) => string> = {
	taught: (title) => `From your answer “${title}”, with this phrasing hidden from the agent`,
	heading: (title) => `From a heading of “${title}”`,
	sentence: (title) => `From a sentence of “${title}”`,
	fact: (title) => `From a fact of “${title}”`,
	"left-out": (title) => `“${title}” tells it, but was hidden from the agent`,
	"near-miss": (title) => (title ? `“${title}” does not tell it` : "Your knowledge does not tell it"),
};
