import type { Decision, Signals } from "./agent";
import type { SmallTalk } from "./small-talk";

/** What a decision rests on; all of it was found out before. */
export type Grounds = {
	signals: Signals;
	smallTalk: SmallTalk | null;
	account: boolean;
	signedIn: boolean;
	/** 0–1, that the best evidence answers rightly; 0 without evidence. */
	probability: number;
	/** Whether there is a sentence to say. */
	hasWords: boolean;
};

export type Rule =
	| "attack"
	| "sensitive"
	| "asked"
	| "angry"
	| "smalltalk"
	| "account"
	| "answer"
	| "no-answer"
	| "email";

/** A wrong answer costs 2, a needless handoff 1: answering pays from about two in three. */
export const threshold = 0.65;

/** The first rule that holds decides. */
export function decide(grounds: Grounds, needed = threshold): { decision: Decision; rule: Rule } {
	const { signals } = grounds;
	if (signals.attack) return { decision: "refuse", rule: "attack" };
	if (signals.sensitive) return { decision: "offer", rule: "sensitive" };
	if (signals.wantsPerson) return { decision: "offer", rule: "asked" };
	if (signals.angry) return { decision: "offer", rule: "angry" };
	if (grounds.smallTalk) return { decision: "smalltalk", rule: "smalltalk" };
	if (grounds.account) return { decision: grounds.signedIn ? "offer" : "signin", rule: "account" };
	if (grounds.hasWords && grounds.probability >= needed) return { decision: "answer", rule: "answer" };
	return { decision: "offer", rule: "no-answer" };
}
