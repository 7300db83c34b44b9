import { isStopWord } from "~/knowledge/stop-words";
import { plain, sentencesOf, wordsOf } from "~/knowledge/words";
import { wantsSomeType } from "./answer-type";
import { withoutFact } from "./product-answer";

/** One question of a message that asks several. */
export type Asked = {
	text: string;
	/** What the message says before it, as though each sentence were a message of its own. */
	before: string[];
	/** It cannot be understood without that. */
	leans: boolean;
};

type Clause = { text: string; asks: boolean };

const mostQuestions = 3;
/** Of words that carry meaning, in a question that leans on nothing. */
const fewestWords = 2;

const opens = "how|what|whats|when|where|which|who|why";
const verbs = "do|does|did|is|are|was|can|could|will|would|should|may|must|has|have|isnt|arent|dont|doesnt|cant|wont";
const someone =
	"i|you|u|we|it|they|there|the|this|that|these|those|my|your|any|all|he|she|someone|a|an|one|shipping|delivery|returns";

/** Where a sentence goes on to its next question: ", and what does it cost", "and is it …", ", and to Canada?" */
const joints = new RegExp(
	`[,;–—-]?\\s+(?:and|but|plus)(?=\\s+(?:also\\s+|then\\s+)?(?:(?:${opens})\\b|(?:${verbs})\\s+(?:${someone})\\b))|[,;]\\s+and(?=\\s+(?:to|for|in|from|with|without)\\s[^,?]{2,30}\\?$)`,
	"i",
);
/** A sentence that asks without saying so by its end. */
const asksFirst = new RegExp(
	`^(?:(?:hi|hello|hey|and|also|but|so|ok|please|plus)\\W+)*(?:how\\s+\\w+|(?:what|where|when|which|who)\\s+(?:${verbs})\\b|(?:what|which)\\s+(?:sizes?|colou?rs?|time|kind)\\b|whats\\b|(?:${verbs})\\s+(?:${someone})\\b)`,
);
const asksInside = new RegExp(
	`\\b(?:like to know|want(?:ed)? to (?:know|ask)|need to know|tell me|let me know|wondering)\\b.*\\b(?:${opens}|if|whether)\\b|\\bhow (?:long|much|many)\\b`,
);
/** "Can you help me?" asks for no answer of its own. */
const pleasantry =
	/^(?:(?:hi|hello|hey|excuse me|sorry)\W+)*(?:(?:can|could|may|would|will) (?:you|i|someone|anyone|anybody)(?: please)? (?:help|assist|answer|ask)\b.{0,40}|how are (?:you|things)\b.{0,20}|(?:quick|two|a few|couple of) questions?)\W*$/;

/** Most messages are one short sentence, and are looked at no further. */
const maySeveral = /[?.!\n].*\w|\s(?:and|but|plus)\s|[,;]\s/is;

/** "Or do I need a hat?" belongs to the question before it. */
const alternative = /^or\b/i;

/**
 * The questions of a message that asks several; empty when it asks one, or more than can be told apart. `leansOn`:
 * something was said or looked at before, so that the first of them may lean on it.
 */
export function questionsIn(message: string, leansOn: boolean): Asked[] {
	if (!maySeveral.test(message)) return [];
	const clauses = sentencesOf(message).flatMap(clausesOf);
	const asked: Asked[] = [];
	for (const [at, { text, asks }] of clauses.entries()) {
		if (!asks) continue;
		if (alternative.test(text)) return [];
		const mayLean = leansOn || clauses.slice(0, at).some((clause) => contentWords(clause.text).length > 0);
		const leans = !standsAlone(text);
		if (leans && !(mayLean && saysWhat(text))) return [];
		asked.push({ text, before: beforeOf(text, clauses.slice(0, at)), leans });
	}
	return asked.length > 1 && asked.length <= mostQuestions ? asked : [];
}

function clausesOf(sentence: string): Clause[] {
	const [first = "", ...rest] = pieces(sentence);
	const flat = plain(first);
	const asksAll = sentence.endsWith("?") && rest.length === 0;
	const asks = asksAll || asksFirst.test(flat) || asksInside.test(flat);
	const goesOn = (piece: string) => asks || sentence.endsWith("?") || asksFirst.test(plain(piece));
	return [
		{ text: asks ? asQuestion(first) : first, asks: asks && !pleasantry.test(flat) },
		...rest.map((piece) => (goesOn(piece) ? { text: asQuestion(piece), asks: true } : { text: piece, asks: false })),
	];
}

function pieces(sentence: string): string[] {
	const joint = joints.exec(plainly(sentence));
	if (!joint || joint.index === 0) return [sentence];
	return [sentence.slice(0, joint.index), ...pieces(sentence.slice(joint.index).replace(/^[\s,;–—-]+/, ""))];
}

/** The same length, so that places in it are places in the sentence. */
const plainly = (sentence: string): string => sentence.replace(/[’']/g, "'").toLowerCase();

const asQuestion = (text: string): string => `${text.trim().replace(/[?.!,;\s]+$/, "")}?`;

const contentWords = (text: string): string[] =>
	wordsOf(text).filter((word) => !isStopWord(word) && word !== "not" && word !== "no");

/** Words enough of its own, more of them where it points back. */
function standsAlone(text: string): boolean {
	const flat = plain(text);
	const words = contentWords(text).length;
	if (pointsBack.test(flat)) return words > fewestWords;
	return words >= fewestWords || (words > 0 && (asksFirst.test(flat) || wantsSomeType(text)));
}

const pointsBack = /^(?:and|also|or|but)\b|\b(?:it|its|that|they|them|those|these|this|one|ones|there|same|else)\b/;

/** It says what it wants of what was asked before: "what does it cost?", "and to Canada?", "and how much?" */
const saysWhat = (text: string): boolean => contentWords(text).length > 0 || wantsSomeType(text);

/** A question that says itself what kind of thing it wants takes only the subject of those before it. */
function beforeOf(text: string, clauses: Clause[]): string[] {
	const whole = asksFirst.test(plain(text)) || wantsSomeType(text);
	return clauses.map((clause) => (clause.asks && whole ? subjectOf(clause.text) : clause.text)).filter(Boolean);
}

const subjectOf = (text: string): string => contentWords(withoutFact(text).replace(/\bhow \w+/g, " ")).join(" ");
