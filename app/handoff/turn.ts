import type { NewMessage } from "~/conversations/message";
import { belongsToPeople } from "~/conversations/stage";
import { takeEmail, wantPerson } from "./begin";
import { phrasesIn } from "./languages/languages";
import { decideAfterRating, type Move } from "./policy";
import { agentSays, noAnswer, offer, sayReply, showMessage } from "./say";
import type { Part, Scene, Turn } from "./scene";
import { type State, step, steps } from "./state";
import { noAnswerWords } from "./wording";

/** Puts a move into words, events and the next state. Pure but for the ids that the scene gives. */
export function turnFor(move: Move, scene: Scene): Turn {
	const asked: Part = scene.questionKey ? { machine: [{ type: "asked", question: scene.questionKey }] } : {};
	return assemble(scene, [asked, ...partsOf(move, scene)], move.do === "take-email" ? move.email : null);
}

function assemble(scene: Scene, parts: Part[], typedEmail: string | null): Turn {
	const handoff = parts.find(({ handoff }) => handoff)?.handoff ?? null;
	return {
		state: steps(
			scene.state,
			parts.flatMap(({ machine = [] }) => machine),
		),
		say: parts.flatMap(({ say = [] }) => say),
		events: parts.flatMap(({ events = [] }) => events),
		handoff,
		// An address that nothing was sent to is not kept.
		unverifiedEmail: handoff ? typedEmail : null,
	};
}

function partsOf(move: Move, scene: Scene): Part[] {
	switch (move.do) {
		case "say":
			return [sayReply(scene)];
		case "offer":
			return [move.say ? sayReply(scene) : noAnswer(scene, move.reason), offer(scene, move.reason, move.say)];
		case "cannot-answer":
			return [noAnswer(scene, move.reason), { say: [agentSays(scene, noAnswerWords(move.reason, scene.locale))] }];
		case "want-person":
			return wantPerson(scene, move.reason);
		case "decline":
			return [
				{ machine: [{ type: "declined" }], events: [{ type: "offer-declined" }] },
				{ say: [agentSays(scene, phrasesIn(scene.locale).afterDecline)] },
			];
		case "keep-chatting":
			return [
				{ machine: [{ type: "keeps-chatting" }], say: [agentSays(scene, phrasesIn(scene.locale).afterKeepChatting)] },
			];
		case "take-email":
			return takeEmail(scene, move.email);
		case "ask-email-again":
			return [{ say: [agentSays(scene, phrasesIn(scene.locale).emailReminder)] }];
		case "ask-what":
			return [{ say: [agentSays(scene, phrasesIn(scene.locale).askWhat)], events: [{ type: "agent-chatted" }] }];
		case "show-message":
			return [move.say ? sayReply(scene) : noAnswer(scene, move.reason), showMessage(scene, move.reason)];
	}
}

/** The shopper said whether an answer helped. The first "no" brings a question back, the second leads to people. */
export function ratedTurn(messageId: string, helpful: boolean, scene: Scene): Turn {
	const { state, settings } = scene;
	const rated: Part = {
		machine: [{ type: "rated", helpful }],
		events: [{ type: "answer-rated", messageId, helpful }],
	};
	if (belongsToPeople(state.stage)) return assemble(scene, [rated], null);
	const move = decideAfterRating(helpful, state.memory, settings.handoff.method);
	if (!move || state.stage === "asking-email") return assemble(scene, [rated], null);
	const tryAgain: Part = {
		say: [agentSays(scene, phrasesIn(scene.locale).afterFirstRejection)],
		events: [{ type: "agent-chatted" }],
	};
	return assemble(scene, [rated, ...(move.do === "try-again" ? [tryAgain] : partsOf(move, scene))], null);
}

/** The chat is ended; nobody has to act any more. */
export function closingTurn(state: State, by: "shopper" | "teammate" | "silence", say: NewMessage[]): Turn | null {
	const next = step(state, { type: "closed" });
	return next && { state: next, say, events: [{ type: "closed", by }], handoff: null, unverifiedEmail: null };
}
