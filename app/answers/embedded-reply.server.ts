import type { IndexedDocument } from "~/knowledge/document";
import type { PassageIndex } from "~/knowledge/passage-index";
import type { AskedBack, Question, Reply } from "./agent";
import { choiceOf } from "./choice";
import { askBack } from "./clarify";
import { lookUp, weighUp } from "./consider";
import { asksKnowledge, replyFrom } from "./engine";
import { considerWell } from "./meanings.server";
import { joined } from "./several-answers";
import { questionsIn } from "./several-questions";

const mostEarlier = 3;

/**
 * The engine's reply: to what the shopper chose of what he was asked, to each question of a message that asks several,
 * or to the message as a whole, with a question back where it can be meant in several ways.
 */
export async function embeddedReply(question: Question, index: PassageIndex, version: number): Promise<Reply> {
	const chosen = await replyToChoice(question, index, version);
	if (chosen) return chosen;
	const considered = await considerWell(question, index);
	const whole = replyFrom(question, considered, version);
	if (!aboutKnowledge(whole)) return whole;
	const questions = questionsIn(question.text, leansOn(question));
	if (questions.length === 0) return askBack(question, considered, whole, index) ?? whole;
	const replies: Reply[] = [];
	for (const { text, before } of questions) {
		const part = { ...question, text, earlier: [...question.earlier, ...before].slice(-mostEarlier) };
		replies.push(replyFrom(part, await considerWell(part, index), version));
	}
	return joined(questions, replies, question.locale, whole) ?? whole;
}

const aboutKnowledge = ({ trace: { rule } }: Reply): boolean => rule === "answer" || rule === "no-answer";

const leansOn = ({ earlier, context }: Question): boolean => earlier.length > 0 || context.product !== undefined;

/** Null where nothing was asked back, or the message is no choice but words of its own. */
async function replyToChoice(question: Question, index: PassageIndex, version: number): Promise<Reply | null> {
	const { askedBack, text } = question;
	const choice = askedBack && asksKnowledge(question) ? choiceOf(text, askedBack, index) : null;
	if (!askedBack || !choice) return null;
	if (choice === "none") return withNone(question, askedBack, index, version);
	const replies: Reply[] = [];
	for (const document of choice) {
		const reply = await replyAbout(document, question, askedBack, index, version);
		if (!reply) return null;
		replies.push(reply);
	}
	const [only] = replies;
	const asked = choice.map(({ title }) => ({ text: title, before: [], leans: false }));
	return replies.length === 1 && only ? only : joined(asked, replies, question.locale);
}

/** The first question, as though it had been asked on the page of what was chosen, and from that page alone. */
async function replyAbout(
	document: IndexedDocument,
	question: Question,
	{ question: text }: AskedBack,
	index: PassageIndex,
	version: number,
): Promise<Reply | null> {
	const earlier = question.earlier.filter((one) => one !== text);
	const first = {
		...question,
		text,
		earlier,
		context: { ...question.context, product: undefined, pageUrl: document.url },
	};
	const { lookedUp } = await considerWell(first, index);
	const candidates = lookedUp.candidates.filter(({ evidence }) => evidence.hit.document.id === document.id);
	if (candidates.length === 0) return null;
	const reply = replyFrom(first, weighUp({ ...lookedUp, candidates }), version);
	const why = `Asked what “${text}” is about, the shopper chose “${document.title}”. ${reply.trace.because}`;
	return { ...reply, trace: { ...reply.trace, because: why } };
}

/** He means something else: nothing that was found is the answer. */
function withNone(
	question: Question,
	{ question: text, choices }: AskedBack,
	index: PassageIndex,
	version: number,
): Reply {
	const { understood } = lookUp({ ...question, text }, index);
	const reply = replyFrom(question, weighUp({ understood, candidates: [], shopTalk: 0 }), version);
	const because = `Asked what “${text}” is about, the shopper chose none of ${choices.map(({ title }) => `“${title}”`).join(", ")}.`;
	// His "no" answers this question, not an offer.
	return { ...reply, signals: { ...reply.signals, no: false }, trace: { ...reply.trace, because } };
}
