import type { AskedBack, Reply } from "~/answers/agent";
import type { ConversationEvent } from "~/conversations/events";
import { type MessageBody, messageKey, type NewMessage } from "~/conversations/message";
import { customMessageAsText, parseCustomMessage } from "./custom-message";
import { phrasesIn } from "./languages/languages";
import type { HandoffReason } from "./reason";
import type { Part, Scene } from "./scene";
import { offerWords } from "./wording";

/** The agent's own reply. A substantive one ends the issue and may be rated. */
export function sayReply(scene: Scene): Part {
	const { reply } = scene;
	if (!reply?.text)
		return {
			say: [agentSays(scene, phrasesIn(scene.locale).couldNotAnswerAlone)],
			events: [{ type: "agent-chatted" }],
		};
	const body: MessageBody = {
		...(reply.links.length ? { links: reply.links } : {}),
		...(reply.products.length ? { products: reply.products } : {}),
	};
	if (reply.askedBack) return askBack(scene, reply.text, reply.askedBack);
	if (reply.decision === "offer") return sayPart(scene, reply, body);
	if (reply.decision !== "answer")
		return { say: [agentSays(scene, reply.text, "text", body)], events: [{ type: "agent-chatted" }] };
	const message = agentSays(scene, reply.text, "answer", { ...body, helpful: "unrated" });
	return { machine: [{ type: "answered" }], say: [message], events: [answered(message, reply)] };
}

/** A question of the agent's own: nothing is answered yet. */
function askBack(scene: Scene, text: string, askedBack: AskedBack): Part {
	const choices = askedBack.choices.map(({ title }) => title);
	return {
		machine: [{ type: "asked-back", askedBack }],
		say: [agentSays(scene, text, "text", { choices })],
		events: [{ type: "agent-asked-back" }],
	};
}

/** Of several questions some have an answer: the issue goes on, and "Did this help?" has to wait for the rest. */
function sayPart(scene: Scene, reply: Reply, body: MessageBody): Part {
	const message = agentSays(scene, reply.text, "answer", body);
	const missing: ConversationEvent = { type: "agent-could-not-answer", reason: "no-answer" };
	return { say: [message], events: [answered(message, reply), missing] };
}

const answered = ({ id }: NewMessage, { documents, confidence }: Reply): ConversationEvent => ({
	type: "agent-answered",
	messageId: id,
	documents,
	confidence,
});

/** Recorded only where the agent was asked and had nothing to say. */
export const noAnswer = ({ reply }: Scene, reason: HandoffReason): Part =>
	reply?.decision === "offer" && reason !== "asked" ? { events: [{ type: "agent-could-not-answer", reason }] } : {};

export function offer(scene: Scene, reason: HandoffReason, answered: boolean): Part {
	const words = offerWords(scene.settings.offerTone, reason, { answered, locale: scene.locale });
	const message = agentSays(scene, words, "offer");
	return {
		machine: [{ type: "offered", question: message.id, reason }],
		say: [message],
		events: [{ type: "handoff-offered", reason }],
	};
}

export function showMessage(scene: Scene, reason: HandoffReason): Part {
	const { message } = scene.settings.handoff;
	return {
		machine: [{ type: "message-shown" }],
		say: [agentSays(scene, customMessageAsText(message), "custom", { rich: parseCustomMessage(message) })],
		events: [{ type: "message-shown", reason }],
	};
}

export function agentSays(
	scene: Scene,
	text: string,
	kind: NewMessage["kind"] = "text",
	body: MessageBody = {},
): NewMessage {
	const { newMessageId, reply } = scene;
	const decision = reply && {
		decision: reply.decision,
		confidence: reply.confidence,
		signals: reply.signals,
		...reply.trace,
		features: telling(reply.trace.features),
	};
	return { id: newMessageId(), clientMessageId: null, role: "agent", kind, text, body, decision, public: true };
}

/** As it is kept: what is nothing says nothing, and three decimals are enough for a reason. */
const telling = (features: Record<string, number>): Record<string, number> =>
	Object.fromEntries(
		Object.entries(features)
			.filter(([, value]) => value !== 0)
			.map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
	);

/** A line of the chat itself, by nobody. */
export const notice = (id: string, text: string, key: string | null = null): NewMessage => ({
	id,
	clientMessageId: key,
	role: "system",
	kind: "notice",
	text,
	body: {},
	decision: null,
	public: true,
});

/** What the shopper reads once his handoff is stored. */
export const promise = (scene: Scene, handoffId: string, words: string): NewMessage =>
	notice(scene.newMessageId(), words, messageKey.promise(handoffId));
