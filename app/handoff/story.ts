import type { Link, MessageKind, Role } from "~/conversations/chat-contract";
import type { Packet } from "./packet";
import { buttonWords } from "./wording";

/** A message as the story of a conversation needs it. */
export type Told = { role: Role; kind: MessageKind | "note"; text: string; links: Link[] };

/** A question and the documents that the agent answered it from; none: it found no answer. */
export type Tried = Packet["tried"][number];

const buttons: ReadonlySet<string> = new Set(Object.values(buttonWords));

const isQuestion = ({ role, kind, text }: Told) =>
	role === "shopper" && kind === "text" && !buttons.has(text) && !/^\S+@\S+$/.test(text.trim());

/** What the shopper asked and the agent did with it, oldest first. */
export function whatWasTried(messages: Told[]): Tried[] {
	const tried: Tried[] = [];
	let question: string | null = null;
	for (const message of messages) {
		if (isQuestion(message)) question = message.text;
		if (question === null || message.role !== "agent") continue;
		if (message.kind === "answer") tried.push({ question: short(question, 300), documents: message.links });
		else if (message.kind === "offer") tried.push({ question: short(question, 300), documents: [] });
		else continue;
		question = null;
	}
	return tried;
}

/** What the handoff is about: the last question that the agent met, or whatever the shopper said last. */
export function askedLast(messages: Told[], tried: Tried[]): string | null {
	const question = tried.at(-1)?.question ?? messages.filter(isQuestion).at(-1)?.text;
	return question === undefined ? null : short(question, 300);
}

export const subjectOf = (question: string | null, name: string): string =>
	question ? `Chat handoff: ${short(question, 90)}` : `Chat handoff: ${short(name, 60)} asked for a person`;

/** Three lines that a teammate reads first: asked, answered, why it was handed over. Made without a model. */
export function summaryOf(question: string | null, tried: Tried[], reasonInWords: string): string[] {
	return [
		`Asked: ${question ? `“${short(question, 160)}”` : "nothing yet"}`,
		`Answered: ${answered(tried)}`,
		`Handed over: ${reasonInWords}`,
	];
}

function answered(tried: Tried[]): string {
	const withAnswer = tried.filter(({ documents }) => documents.length > 0);
	if (tried.length === 0) return "nothing yet";
	if (withAnswer.length === 0) return "the agent found no answer";
	const titles = [...new Set(withAnswer.flatMap(({ documents }) => documents.map(({ title }) => title)))];
	return `${withAnswer.length} of ${tried.length} by the agent, from ${titles.slice(0, 5).join(", ")}`;
}

/** One line of at most `most` characters. */
export function short(text: string, most: number): string {
	const letters = [...text.replace(/\s+/g, " ").trim()];
	return letters.length <= most ? letters.join("") : `${letters.slice(0, most - 1).join("")}…`;
}
