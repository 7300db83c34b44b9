import { signalsOf } from "~/answers/signals";
import { smallTalkOf } from "~/answers/small-talk";
import type { Link, MessageKind, Role } from "~/conversations/chat-contract";
import { isolated, oneLine, quoted, short } from "./one-line";
import type { Packet } from "./packet";
import { type HandoffReason, reasonInWords } from "./reason";
import { type Topic, topicLabels, topicOf } from "./topic";
import { allButtonWords } from "./wording";

/** A message as the story of a conversation needs it. */
export type Told = {
	role: Role;
	kind: MessageKind | "note";
	text: string;
	links: Link[];
	/** Titles of the products that were shown with it. */
	products?: string[];
	/** The shopper said that the answer did not help. */
	rejected?: boolean;
};

/** A question and the documents that the agent answered it from; none: it found no answer. */
type Tried = Packet["tried"][number] & { products: string[]; rejected: boolean };

const buttons: ReadonlySet<string> = new Set(allButtonWords);

/** Something to find an answer to: neither a button, an address, a greeting, nor the bare wish for a person. */
function isQuestion({ role, kind, text }: Told): boolean {
	if (role !== "shopper" || kind !== "text" || buttons.has(text) || !/[\p{L}\p{N}]/u.test(text)) return false;
	const { wantsPerson, yes, no, email } = signalsOf(text);
	if (yes || no || (email && text.trim().split(/\s+/).length <= 8)) return false;
	return topicOf(text) !== null || (!wantsPerson && !smallTalkOf(text));
}

/** What the shopper asked and the agent did with it, oldest first. */
function whatWasTried(messages: Told[]): Tried[] {
	const tried: Tried[] = [];
	let question: string | null = null;
	for (const message of messages) {
		if (isQuestion(message)) question = message.text;
		if (question === null || message.role !== "agent") continue;
		if (message.kind !== "answer" && message.kind !== "offer") continue;
		const { links, products = [], rejected = false } = message;
		const documents = message.kind === "answer" ? links : [];
		tried.push({ question: short(question, 300), documents, products, rejected });
		question = null;
	}
	return tried;
}

/** What became of a conversation, as whoever takes it over wants to read it first. Made without a model. */
type Story = {
	question: string | null;
	topic: Topic | null;
	tried: Tried[];
	subject: string;
	summary: string[];
};

export function storyOf(messages: Told[], { who, reason }: { who: string; reason: HandoffReason }): Story {
	const tried = whatWasTried(messages);
	const questions = messages.filter(isQuestion).map(({ text }) => text);
	const question = mainQuestion(questions, tried);
	const topic = (question && topicOf(question)) || (questions.map(topicOf).findLast(Boolean) ?? null);
	const shown = tried.find((one) => one.question === (question && short(question, 300)))?.products ?? [];
	return {
		question,
		topic,
		tried,
		subject: subjectOf({ question, topic, reason, who, product: shown.length === 1 ? shown[0] : undefined }),
		summary: [
			`Asked: ${askedLine(question, questions, messages)}`,
			`Answered: ${answeredLine(tried)}`,
			`Handed over: ${reasonInWords[reason]}`,
		],
	};
}

/** The last that stayed open; “and then?” alone says nothing, so the question before it is taken. */
function mainQuestion(questions: string[], tried: Tried[]): string | null {
	const open = tried.findLast(({ documents, rejected }) => documents.length === 0 || rejected)?.question;
	const last = open === undefined ? questions.at(-1) : questions.findLast((text) => short(text, 300) === open);
	if (last === undefined || says(last)) return last ?? null;
	return questions.slice(0, questions.lastIndexOf(last)).findLast(says) ?? last;
}

/** Enough words to stand alone, or a topic by itself ("refund"). Scripts without spaces count by signs. */
const says = (text: string): boolean =>
	topicOf(text) !== null || text.trim().split(/\s+/).length > 3 || /[^\x20-\u024f]{6}/u.test(text);

type Subject = { question: string | null; topic: Topic | null; reason: HandoffReason; product?: string; who: string };

/** Return · “My boots are too small, can I send them back?” — Ana Ruiz */
function subjectOf({ question, topic, reason, product, who }: Subject): string {
	const about = topic ? topicLabels[topic] : question ? "Question" : "Wants a person";
	const quote = question && quoted(short(gist(question), 80));
	const named = product && !quote?.toLowerCase().includes(product.toLowerCase()) ? isolated(short(product, 50)) : null;
	const parts = [moods[reason], about, named, quote].filter(Boolean).join(" · ");
	const from = isolated(short(who, 60));
	return from ? `${parts} — ${from}` : parts;
}

const moods: Partial<Record<HandoffReason, string>> = { sensitive: "Sensitive", angry: "Upset" };

const sentences = new Intl.Segmenter(undefined, { granularity: "sentence" });

/** Of many words, the sentence that asks. */
export function gist(text: string): string {
	const line = oneLine(text);
	if (line.length <= 90) return line;
	const found = [...sentences.segment(line)].map(({ segment }) => segment.trim()).filter(Boolean);
	const best = found.reduce<{ sentence: string; points: number } | null>((winner, sentence) => {
		const points = pointsOf(sentence);
		return winner && winner.points > points ? winner : { sentence, points };
	}, null);
	return best && best.points > 0 ? best.sentence : (found.find((sentence) => !smallTalkOf(sentence)) ?? line);
}

function pointsOf(sentence: string): number {
	if (smallTalkOf(sentence) || /^\S{1,12}$/.test(sentence)) return 0;
	const asks = /[?？؟;]["”»]?$/u.test(sentence) ? 2 : 0;
	return asks + (topicOf(sentence) ? 2 : 0) + (/#?\d{4,}/.test(sentence) ? 1 : 0);
}

function askedLine(question: string | null, questions: string[], messages: Told[]): string {
	if (!question) {
		const words = messages.find(({ role, text }) => role === "shopper" && !buttons.has(text))?.text;
		return words ? `for a person, with the words ${quoted(short(words, 160))}` : "for a person, without a question";
	}
	const others = [...new Set(questions.filter((text) => text !== question).map((text) => short(gist(text), 80)))];
	const named = others.slice(-2).map(quoted).join(", ");
	const more = others.length > 2 ? ` and ${others.length - 2} more` : "";
	return quoted(short(gist(question), 160)) + (named ? `; also ${named}${more}` : "");
}

function answeredLine(tried: Tried[]): string {
	if (tried.length === 0) return "nothing yet";
	const answered = tried.filter(({ documents }) => documents.length > 0);
	if (answered.length === 0) return "the agent found no answer";
	const titles = [
		...new Set(answered.flatMap(({ documents }) => documents.map(({ title }) => isolated(oneLine(title))))),
	];
	const rejected = answered.some((one) => one.rejected) ? "; the shopper said that it did not help" : "";
	const from = titles.slice(0, 5).join(", ");
	return `${answered.length} of ${tried.length} by the agent, from ${from}${rejected}`;
}
