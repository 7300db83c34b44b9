import { isStopWord } from "~/knowledge/stop-words";
import { sentencesOf, wordsOf } from "~/knowledge/words";
import type { Reply } from "./agent";

const mostQuestions = 3;
const mostCards = 3;
/** Longer messages tell a story; their questions belong together. */
const longestWords = 60;
/** Of words that carry meaning; "And if not?" is no question of its own. */
const fewestWords = 2;

/** The questions of a message that asks several; empty when it asks one. */
export function questionsIn(text: string): string[] {
	if (wordsOf(text).length > longestWords) return [];
	const questions = sentencesOf(text).flatMap((sentence) => (sentence.endsWith("?") ? [sentence] : []));
	const whole = questions.every((question) => contentWords(question) >= fewestWords);
	return whole && questions.length > 1 && questions.length <= mostQuestions ? questions : [];
}

const contentWords = (text: string): number => wordsOf(text).filter((word) => !isStopWord(word)).length;

/** One reply of several, in the order they were asked; null when one of them has no answer, or they have the same. */
export function joined(questions: string[], replies: Reply[]): Reply | null {
	const [first] = replies;
	if (!first || replies.some(({ decision }) => decision !== "answer")) return null;
	if (new Set(replies.map(({ text }) => text)).size < replies.length) return null;
	const each = <Kind>(pick: (reply: Reply) => Kind[], key: (one: Kind) => string): Kind[] => [
		...new Map(replies.flatMap(pick).map((one) => [key(one), one])).values(),
	];
	return {
		...first,
		text: replies.map(({ text }) => text).join("\n\n"),
		links: each(
			({ links }) => links,
			({ url }) => url,
		),
		products: each(
			({ products }) => products,
			({ url }) => url,
		).slice(0, mostCards),
		confidence: Math.min(...replies.map(({ confidence }) => confidence)),
		documents: each(
			({ documents }) => documents.slice(0, 1),
			(id) => id,
		),
		trace: {
			...first.trace,
			because: replies.map(({ trace }, at) => `To “${questions[at]}”: ${trace.because}`).join(" "),
			passages: replies.flatMap(({ trace }) => trace.passages.slice(0, 2)),
		},
	};
}
