import { wordsOf } from "~/knowledge/words";
import type { Reply } from "./agent";
import { answerTypeFit } from "./answer-type";
import { wordsMissing } from "./reason";
import type { Asked } from "./several-questions";
import { notFound } from "./wording";

const mostCards = 3;

/**
 * One reply to a message that asks several things, in their order. When only some of them have an answer, these are
 * told, what has none is named, and a person is offered for it (rule `part`); null when none has, or when the reply to
 * the message as a whole tells all of it.
 */
export function joined(questions: Asked[], replies: Reply[], locale: string, whole: Reply | null = null): Reply | null {
	const told: boolean[] = [];
	for (const [at, question] of questions.entries())
		told.push(isTold(question, at, replies) && !(told.at(-1) === false && leansOnIt(question, replies[at])));
	const answers = replies.filter((_, at) => told[at]);
	const [first] = answers;
	if (!first || replies.some(({ trace }) => !aboutKnowledge.includes(trace.rule))) return null;
	const untold = questions.filter((_, at) => !told[at]);
	if (untold.length > 0 && whole?.decision === "answer" && untold.every(({ text }) => tells(whole, text))) return null;
	const texts = [...new Set(answers.map(({ text }) => text))];
	if (untold.length > 0)
		texts.push(
			notFound(
				untold.map(({ text }) => text),
				locale,
			),
		);
	return {
		...first,
		...(untold.length > 0 && { decision: "offer" }),
		...besides(answers),
		text: texts.join("\n\n"),
		confidence: Math.min(...replies.map(({ confidence }) => confidence)),
		trace: {
			...first.trace,
			rule: untold.length > 0 ? "part" : first.trace.rule,
			because: replies.map(({ trace }, at) => `To “${questions[at]?.text}”: ${trace.because}`).join(" "),
			passages: replies.flatMap(({ trace }) => trace.passages.slice(0, 2)),
		},
	};
}

const aboutKnowledge = ["answer", "no-answer"];

/** It has an answer, which is not that to a question before unless that tells this one as well. */
function isTold({ text }: Asked, at: number, replies: Reply[]): boolean {
	const reply = replies[at];
	if (reply?.decision !== "answer") return false;
	const repeats = replies.slice(0, at).some((before) => before.text === reply.text);
	return !repeats || tells(reply, text);
}

/** What it leans on was not found, so neither is it known what it is about; but for a product called by its whole name. */
function leansOnIt({ leans, before }: Asked, reply: Reply | undefined): boolean {
	const said = new Set(before.flatMap((text) => wordsOf(text)));
	return leans && !reply?.products.some(({ title }) => wordsOf(title).every((word) => said.has(word)));
}

/** The reply holds what the question asks for: the kind of thing it wants, or else each of its words. */
function tells({ text, trace }: Reply, question: string): boolean {
	const fit = answerTypeFit(question, text);
	const title = trace.passages[0]?.title ?? "";
	return fit === 0 ? wordsMissing(question, `${title} ${text}`).length === 0 : fit === 1;
}

function besides(replies: Reply[]): Pick<Reply, "links" | "products" | "documents"> {
	const each = <Kind>(pick: (reply: Reply) => Kind[], key: (one: Kind) => string): Kind[] => [
		...new Map(replies.flatMap(pick).map((one) => [key(one), one])).values(),
	];
	return {
		links: each(
			({ links }) => links,
			({ url }) => url,
		),
		products: each(
			({ products }) => products,
			({ url }) => url,
		).slice(0, mostCards),
		documents: each(
			({ documents }) => documents.slice(0, 1),
			(id) => id,
		),
	};
}
