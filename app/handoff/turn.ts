import type { Reply } from "~/answers/agent";
import type { Destination } from "~/connectors/connector";
import type { ConversationEvent } from "~/conversations/events";
import { type MessageBody, messageKey, type NewMessage } from "~/conversations/message";
import { belongsToPeople } from "~/conversations/stage";
import type { Settings } from "~/settings/settings";
import { customMessageAsText, parseCustomMessage } from "./custom-message";
import type { Availability } from "./office-hours";
import { decideAfterRating, type Move } from "./policy";
import type { HandoffReason } from "./reason";
import { type State, type StateEvent, step, steps } from "./state";
import * as wording from "./wording";

/** Where a handoff would go at this moment. */
export type Team = {
	destination: Destination;
	answersBy: "live" | "email";
	availability: Availability;
	teammateAvailable: boolean;
};

/** Everything that a turn depends on. */
export type Scene = {
	state: State;
	/** The agent's reply; null when the shopper pressed a button. */
	reply: Reply | null;
	/** The question, as repeats.ts keys it; null for what is no question. */
	questionKey: string | null;
	settings: Settings;
	timeZone: string;
	now: Date;
	/** Where the team can reach the shopper, and whether Shopify proved it. */
	email: { address: string; verified: boolean } | null;
	/** Signed in with Shopify: asked for nothing. */
	signedIn: boolean;
	/** Needed where a handoff may begin. */
	team: Team | null;
	newMessageId: () => string;
	newHandoffId: () => string;
};

export type NewHandoff = {
	id: string;
	number: number;
	destination: Destination;
	reason: HandoffReason;
	email: string | null;
	emailVerified: boolean;
	/** A teammate should be here within minutes; ask again whether one is. */
	teammateExpected: boolean;
};

/** What happens: the new state, what is said, what is recorded, and the handoff that begins. */
export type Turn = {
	state: State;
	say: NewMessage[];
	events: ConversationEvent[];
	handoff: NewHandoff | null;
	/** Typed by the shopper; proof of nothing. */
	unverifiedEmail: string | null;
};

type Part = { machine?: StateEvent[]; say?: NewMessage[]; events?: ConversationEvent[]; handoff?: NewHandoff };

/** Puts a move into words, events and the next state. Pure but for the ids that the scene gives. */
export function turnFor(move: Move, scene: Scene): Turn {
	const asked: Part = scene.questionKey ? { machine: [{ type: "asked", question: scene.questionKey }] } : {};
	return assemble(scene, [asked, ...partsOf(move, scene)], move.do === "take-email" ? move.email : null);
}

function assemble(scene: Scene, parts: Part[], unverifiedEmail: string | null): Turn {
	return {
		state: steps(
			scene.state,
			parts.flatMap(({ machine = [] }) => machine),
		),
		say: parts.flatMap(({ say = [] }) => say),
		events: parts.flatMap(({ events = [] }) => events),
		handoff: parts.find(({ handoff }) => handoff)?.handoff ?? null,
		unverifiedEmail,
	};
}

function partsOf(move: Move, scene: Scene): Part[] {
	switch (move.do) {
		case "say":
			return [sayReply(scene)];
		case "offer":
			return [move.say ? sayReply(scene) : noAnswer(scene, move.reason), offer(scene, move.reason, move.say)];
		case "cannot-answer":
			return [noAnswer(scene, move.reason), { say: [agentSays(scene, wording.noAnswerWords(move.reason))] }];
		case "want-person":
			return wantPerson(scene, move.reason);
		case "decline":
			return [
				{ machine: [{ type: "declined" }], events: [{ type: "offer-declined" }] },
				{ say: [agentSays(scene, wording.afterDecline)] },
			];
		case "keep-chatting":
			return [{ machine: [{ type: "keeps-chatting" }], say: [agentSays(scene, wording.afterKeepChatting)] }];
		case "take-email":
			return [{ events: [{ type: "email-given" }] }, ...begin(scene, { address: move.email, verified: false })];
		case "ask-email-again":
			return [{ say: [agentSays(scene, wording.emailReminder)] }];
		case "ask-what":
			return [{ say: [agentSays(scene, wording.askWhat)], events: [{ type: "agent-chatted" }] }];
		case "show-message":
			return [move.say ? sayReply(scene) : noAnswer(scene, move.reason), showMessage(scene, move.reason)];
	}
}

/** The agent's own reply. A substantive one ends the issue and may be rated. */
function sayReply(scene: Scene): Part {
	const { reply } = scene;
	if (!reply?.text)
		return { say: [agentSays(scene, wording.couldNotAnswerAlone)], events: [{ type: "agent-chatted" }] };
	const body: MessageBody = {
		...(reply.links.length ? { links: reply.links } : {}),
		...(reply.products.length ? { products: reply.products } : {}),
	};
	if (reply.decision !== "answer")
		return { say: [agentSays(scene, reply.text, "text", body)], events: [{ type: "agent-chatted" }] };
	const message = agentSays(scene, reply.text, "answer", { ...body, helpful: "unrated" });
	const { documents, confidence } = reply;
	return {
		machine: [{ type: "answered" }],
		say: [message],
		events: [{ type: "agent-answered", messageId: message.id, documents, confidence }],
	};
}

/** Recorded only where the agent was asked and had nothing to say. */
const noAnswer = ({ reply }: Scene, reason: HandoffReason): Part =>
	reply?.decision === "offer" && reason !== "asked" ? { events: [{ type: "agent-could-not-answer", reason }] } : {};

function offer(scene: Scene, reason: HandoffReason, answered: boolean): Part {
	const message = agentSays(scene, wording.offerWords(scene.settings.offerTone, reason, answered), "offer");
	return {
		machine: [{ type: "offered", question: message.id, reason }],
		say: [message],
		events: [{ type: "handoff-offered", reason }],
	};
}

function showMessage(scene: Scene, reason: HandoffReason): Part {
	const { message } = scene.settings.handoff;
	return {
		machine: [{ type: "message-shown" }],
		say: [agentSays(scene, customMessageAsText(message), "custom", { rich: parseCustomMessage(message) })],
		events: [{ type: "message-shown", reason }],
	};
}

/** The shopper wants a person: a handoff begins at once, or after the one thing that is still missing. */
function wantPerson(scene: Scene, reason: HandoffReason): Part[] {
	const accepted: Part = reason === "asked" ? {} : { events: [{ type: "offer-accepted" }] };
	const wanted = (question: string | null): Part => ({ machine: [{ type: "person-wanted", reason, question }] });
	if (scene.email || scene.signedIn) return [accepted, wanted(null), ...begin(scene, scene.email, reason)];
	const ask = agentSays(scene, wording.emailQuestion, "ask-email");
	return [accepted, wanted(ask.id), { say: [ask], events: [{ type: "email-asked" }] }];
}

function begin(scene: Scene, email: Scene["email"], wantedFor?: HandoffReason): Part[] {
	const { team, state, settings } = scene;
	if (!team) throw new Error("A handoff begins only where its destination is known");
	const reason = wantedFor ?? state.memory.reason ?? "asked";
	const { destination, answersBy } = team;
	const id = scene.newHandoffId();
	const handoff: NewHandoff = {
		id,
		number: state.memory.handoffs + 1,
		destination,
		reason,
		email: email?.address ?? null,
		emailVerified: email?.verified ?? scene.signedIn,
		teammateExpected: answersBy === "live" && team.availability.open && team.teammateAvailable,
	};
	const words = wording.promiseWords({
		...scene,
		...team,
		email: handoff.email,
		texts: settings.inboxTexts,
	});
	return [
		{
			machine: [{ type: "handoff-begun", handoffId: id, answersBy }],
			events: [{ type: "handoff-begun", handoffId: id, destination, reason }],
			say: [notice(scene, words, messageKey.promise(id))],
			handoff,
		},
	];
}

function agentSays(scene: Scene, text: string, kind: NewMessage["kind"] = "text", body: MessageBody = {}): NewMessage {
	const { newMessageId, reply } = scene;
	const decision = reply ? { decision: reply.decision, signals: reply.signals, ...reply.trace } : null;
	return { id: newMessageId(), clientMessageId: null, role: "agent", kind, text, body, decision, public: true };
}

/** A line of the chat itself, by nobody. */
export const notice = (scene: Pick<Scene, "newMessageId">, text: string, key: string | null = null): NewMessage => ({
	id: scene.newMessageId(),
	clientMessageId: key,
	role: "system",
	kind: "notice",
	text,
	body: {},
	decision: null,
	public: true,
});

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
	const tryAgain: Part = { say: [agentSays(scene, wording.afterFirstRejection)], events: [{ type: "agent-chatted" }] };
	return assemble(scene, [rated, ...(move.do === "try-again" ? [tryAgain] : partsOf(move, scene))], null);
}

/** The chat is ended; nobody has to act any more. */
export function closingTurn(state: State, by: "shopper" | "teammate" | "silence", say: NewMessage[]): Turn | null {
	const next = step(state, { type: "closed" });
	return next && { state: next, say, events: [{ type: "closed", by }], handoff: null, unverifiedEmail: null };
}
