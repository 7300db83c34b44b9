import type { Question, Reply } from "~/answers/agent";
import type { IndexedDocument } from "~/knowledge/document";
import type { PassageIndex } from "~/knowledge/passage-index";
import { alikeness, meaningOf } from "~/knowledge/word-vectors";
import { plain, termsOf, wordsOf } from "~/knowledge/words";
import { type ExamAnswer, type ExamQuestion, gradeOf } from "./exam";

/** What an exam is taken with. The index is the exam's own: sources are taken out of it and put back. */
export type ExamRoom = {
	shop: string;
	locale: string;
	index: PassageIndex;
	knowledgeVersion: number;
	threshold: number;
	/** What is taken off how sure the agent is, as it is for shoppers. */
	confidenceShift: number;
	/** The engine that shoppers are answered by. */
	answer: (question: Question, index: PassageIndex, knowledgeVersion: number) => Reply | Promise<Reply>;
};

/** So much of what was to be said makes an answer right. */
const enough = 0.6;
/** Where the same number is told, so much will do. */
const someWords = 0.3;
/** A source that says nearly the same is left out too. */
const sameMeaning = 0.93;

/** Asks one question, with what it must do without taken out meanwhile, and grades what the agent makes of it. */
export async function sitQuestion(asked: ExamQuestion, room: ExamRoom): Promise<ExamAnswer> {
	const { index } = room;
	const away = await takenAway(asked, room);
	const before = away.map((id) => index.get(id)).filter((document) => document !== null);
	const phrasing = asked.without === "phrasing" && asked.documentId ? index.get(asked.documentId) : null;
	try {
		for (const { id } of before) index.remove(id);
		if (phrasing) index.remove(phrasing.id);
		if (phrasing) index.add(withoutQuestion(phrasing, asked.text));
		return await graded(asked, room);
	} finally {
		for (const document of before) index.add(document);
		if (phrasing) index.remove(inExam(phrasing.id));
		if (phrasing) index.add(phrasing);
	}
}

/** A document without one of its phrasings is another document: what is known of the whole one must not help. */
const inExam = (id: string) => `${id} without a phrasing`;

const withoutQuestion = (document: IndexedDocument, text: string): IndexedDocument => ({
	...document,
	id: inExam(document.id),
	title: document.title === text ? (document.questions.find((other) => other !== text) ?? "") : document.title,
	questions: document.questions.filter((other) => other !== text),
});

async function ask(room: ExamRoom, text: string, threshold: number): Promise<Reply> {
	const { shop, locale, index, knowledgeVersion, confidenceShift } = room;
	const asked = { shop, text, earlier: [], locale, context: {}, signedIn: false };
	const question: Question = { ...asked, threshold, confidenceShift };
	return room.answer(question, index, knowledgeVersion);
}

/** The source, and what else says the same: a shop tells where it delivers on more than one page. */
async function takenAway({ without, documentId, expected, text }: ExamQuestion, room: ExamRoom): Promise<string[]> {
	if (without !== "document" || !documentId) return [];
	const meaning = meaningOf(termsOf(expected));
	const saysSame = (id: string) =>
		room.index
			.get(id)
			?.passages.some(
				(passage) =>
					held(expected, passage) >= enough || alikeness(meaning, meaningOf(termsOf(passage))) >= sameMeaning,
			);
	const { documents } = await ask(room, text, room.threshold);
	return [documentId, ...documents.filter((id) => id !== documentId && saysSame(id))];
}

async function graded(asked: ExamQuestion, room: ExamRoom): Promise<ExamAnswer> {
	const answer = await ask(room, asked.text, room.threshold);
	const answered = answer.decision === "answer";
	const could = answered || answer.trace.rule !== "no-answer" ? answer : await ask(room, asked.text, 0);
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
	const fromSource = documents[0] === documentId || documents[0] === inExam(documentId ?? "");
	if (kind === "taught" && fromSource) return true;
	if (kind === "heading") return held(text, expected) >= enough;
	const share = held(expected, text);
	return share >= enough || (share >= someWords && sharesFigure(expected, text));
}

/** The same number is told, in digits or as a word: "twelve months" and "12 months". */
function sharesFigure(one: string, other: string): boolean {
	const figures = new Set(figuresIn(other));
	return figuresIn(one).some((figure) => figures.has(figure));
}

const counted = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

const figuresIn = (text: string): string[] =>
	wordsOf(text).flatMap((word) => {
		const place = counted.indexOf(word);
		if (/\d/.test(word)) return [word];
		return place > 1 ? [String(place)] : [];
	});

/** How much of the one's words the other has, 0–1. */
function held(one: string, other: string): number {
	const terms = new Set(termsOf(one));
	const others = new Set(termsOf(other));
	return [...terms].filter((term) => others.has(term)).length / Math.max(1, terms.size);
}
