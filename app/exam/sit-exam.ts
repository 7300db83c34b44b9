import type { Question, Reply } from "~/answers/agent";
import { reply } from "~/answers/engine";
import type { IndexedDocument } from "~/knowledge/document";
import type { PassageIndex } from "~/knowledge/passage-index";
import { alikeness, meaningOf } from "~/knowledge/word-vectors";
import { plain, termsOf } from "~/knowledge/words";
import { type ExamAnswer, type ExamQuestion, gradeOf } from "./exam";

/** What an exam is taken with. The index is the exam's own: sources are taken out of it and put back. */
export type ExamRoom = {
	shop: string;
	locale: string;
	index: PassageIndex;
	knowledgeVersion: number;
	threshold: number;
};

/** So much of what was to be said makes an answer right. */
const enough = 0.6;
/** A source that says nearly the same is left out too. */
const sameMeaning = 0.93;

/** Asks one question, with what it must do without taken out meanwhile, and grades what the agent makes of it. */
export function sitQuestion(asked: ExamQuestion, room: ExamRoom): ExamAnswer {
	const { index } = room;
	const away = takenAway(asked, room);
	const before = away.map((id) => index.get(id)).filter((document) => document !== null);
	const phrasing = asked.without === "phrasing" && asked.documentId ? index.get(asked.documentId) : null;
	try {
		for (const { id } of before) index.remove(id);
		if (phrasing) index.add(withoutQuestion(phrasing, asked.text));
		return graded(asked, room);
	} finally {
		for (const document of before) index.add(document);
		if (phrasing) index.add(phrasing);
	}
}

const withoutQuestion = (document: IndexedDocument, text: string): IndexedDocument => ({
	...document,
	title: document.title === text ? (document.questions.find((other) => other !== text) ?? "") : document.title,
	questions: document.questions.filter((other) => other !== text),
});

const ask = ({ shop, locale, index, knowledgeVersion }: ExamRoom, text: string, threshold: number): Reply => {
	const question: Question = { shop, text, earlier: [], locale, context: {}, signedIn: false, threshold };
	return reply(question, index, knowledgeVersion);
};

/** The source, and what else says the same: a shop tells where it delivers on more than one page. */
function takenAway({ without, documentId, expected, text }: ExamQuestion, room: ExamRoom): string[] {
	if (without !== "document" || !documentId) return [];
	const meaning = meaningOf(termsOf(expected));
	const saysSame = (id: string) =>
		room.index
			.get(id)
			?.passages.some(
				(passage) =>
					held(expected, passage) >= enough || alikeness(meaning, meaningOf(termsOf(passage))) >= sameMeaning,
			);
	return [documentId, ...ask(room, text, room.threshold).documents.filter((id) => id !== documentId && saysSame(id))];
}

function graded(asked: ExamQuestion, room: ExamRoom): ExamAnswer {
	const answer = ask(room, asked.text, room.threshold);
	const answered = answer.decision === "answer";
	const could = answered || answer.trace.rule !== "no-answer" ? answer : ask(room, asked.text, 0);
	const wouldBeRight = could.decision === "answer" && isRight(asked, could);
	const { question, kind, expected, title, documentId } = { ...asked, question: asked.text };
	return {
		...{ question, kind, expected, title, documentId, wouldBeRight },
		grade: gradeOf(asked, answered, wouldBeRight),
		said: answer.text,
		saidFrom: answered ? (room.index.get(answer.documents[0] ?? "")?.title ?? "") : "",
		because: answer.trace.because,
		rule: answer.trace.rule,
		probability: answer.confidence,
	};
}

function isRight({ kind, expected, mustSay, documentId }: ExamQuestion, { text, documents, products }: Reply): boolean {
	const said = plain([text, ...products.map(({ title, price }) => `${title} ${price}`)].join("\n"));
	if (kind === "near-miss") return false;
	if (mustSay.length > 0) return mustSay.some((piece) => said.includes(plain(piece)));
	const fromSource = documents[0] === documentId;
	if (kind === "taught" && fromSource) return true;
	if (kind === "heading") return held(text, expected) >= enough;
	return held(expected, text) >= enough;
}

/** How much of the one's words the other has, 0–1. */
function held(one: string, other: string): number {
	const terms = new Set(termsOf(one));
	const others = new Set(termsOf(other));
	return [...terms].filter((term) => others.has(term)).length / Math.max(1, terms.size);
}
