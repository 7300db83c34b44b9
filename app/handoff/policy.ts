import type { Reply } from "~/answers/agent";
import { parseEmail } from "~/conversations/email-address";
import type { HandoffReason } from "./reason";
import { isThirdOfTheSame } from "./repeats";
import type { Memory, State } from "./state";

/** What is done about one message of the shopper. */
export type Move =
	/** The agent's reply, as it stands. */
	| { do: "say" }
	/** "Would you like to connect with a person?", after the reply where `say`. */
	| { do: "offer"; reason: HandoffReason; say: boolean }
	/** No answer, and a person was offered before: say so, ask nothing. */
	| { do: "cannot-answer"; reason: HandoffReason }
	/** The shopper wants a person. */
	| { do: "want-person"; reason: HandoffReason }
	| { do: "decline" }
	| { do: "keep-chatting" }
	| { do: "take-email"; email: string }
	| { do: "ask-email-again" }
	/** "Yes" or "no", but nothing was asked. */
	| { do: "ask-what" }
	/** Method `message`: the merchant's words, after the reply where `say`. */
	| { do: "show-message"; reason: HandoffReason; say: boolean };

export type Heard = {
	state: State;
	reply: Reply;
	/** The question, as repeats.ts keys it. */
	questionKey: string;
	method: "helpdesk" | "message";
	/** The menu's "Talk to a person". */
	intent: "person" | null;
	signedIn: boolean;
};

/** Decides what to do about a message. Pure: the flow performs it. */
export function decide(heard: Heard): Move {
	return answerToOpenQuestion(heard) ?? request(heard) ?? trouble(heard) ?? { do: "say" };
}

/** "Yes", "no" or an e-mail address, typed while a question of ours is open. */
function answerToOpenQuestion({ state, reply: { signals, decision }, intent }: Heard): Move | null {
	if (intent === "person" && state.stage !== "asking-email") return null;
	if (state.stage === "asking-email") {
		const email = signals.email && parseEmail(signals.email);
		if (email) return { do: "take-email", email };
		if (signals.no) return { do: "keep-chatting" };
		if (signals.yes || signals.wantsPerson || intent) return { do: "ask-email-again" };
	}
	if (state.stage === "offered") {
		if (signals.yes) return { do: "want-person", reason: state.memory.reason ?? "asked" };
		if (signals.no) return { do: "decline" };
	}
	return (signals.yes || signals.no) && decision === "offer" ? { do: "ask-what" } : null;
}

/** An explicit request for a person skips the question. */
function request({ reply, method, intent }: Heard): Move | null {
	if (intent !== "person" && !reply.signals.wantsPerson) return null;
	return method === "helpdesk"
		? { do: "want-person", reason: "asked" }
		: { do: "show-message", reason: "asked", say: false };
}

function trouble(heard: Heard): Move | null {
	const { state, reply, method } = heard;
	const reason = troubleWith(heard);
	if (!reason) return null;
	// An offer has words of its own where a part of the message has its answer.
	const answered = reason !== "repeats" && reply.text !== "";
	if (state.stage === "asking-email") return answered ? null : { do: "ask-email-again" };
	if (state.memory.raised && answered) return null;
	if (method === "message") return { do: "show-message", reason, say: answered };
	if (!state.memory.raised) return { do: "offer", reason, say: answered };
	return reply.decision === "offer" ? { do: "cannot-answer", reason } : null;
}

/** The rule that leads to people, or null. The gravest comes first. */
function troubleWith({ state, reply, questionKey, signedIn }: Heard): HandoffReason | null {
	const { signals, decision } = reply;
	if (decision === "refuse" && !signals.sensitive) return null;
	if (signals.sensitive) return "sensitive";
	if (signals.angry) return "angry";
	if (decision !== "smalltalk" && isThirdOfTheSame(questionKey, state.memory.questions)) return "repeats";
	if (decision === "signin" && signedIn) return "account";
	return decision === "offer" ? reasonOfOffer(reply) : null;
}

const reasonOfOffer = ({ trace }: Reply): HandoffReason => (trace.rule === "account" ? "account" : "no-answer");

/** What to do when the shopper said whether an answer helped: the second "no" in a row leads to people. */
export function decideAfterRating(
	helpful: boolean,
	memory: Memory,
	method: "helpdesk" | "message",
): Move | { do: "try-again" } | null {
	if (helpful) return null;
	if (memory.rejections < 1) return { do: "try-again" };
	if (method === "message") return { do: "show-message", reason: "not-helped", say: false };
	return memory.raised ? { do: "try-again" } : { do: "offer", reason: "not-helped", say: false };
}
