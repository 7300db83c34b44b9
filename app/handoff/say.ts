import { type MessageBody, messageKey, type NewMessage } from "~/conversations/message";
import { customMessageAsText, parseCustomMessage } from "./custom-message";
import type { HandoffReason } from "./reason";
import type { Part, Scene } from "./scene";
import * as wording from "./wording";

/** The agent's own reply. A substantive one ends the issue and may be rated. */
export function sayReply(scene: Scene): Part {
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
export const noAnswer = ({ reply }: Scene, reason: HandoffReason): Part =>
	reply?.decision === "offer" && reason !== "asked" ? { events: [{ type: "agent-could-not-answer", reason }] } : {};

export function offer(scene: Scene, reason: HandoffReason, answered: boolean): Part {
	const message = agentSays(scene, wording.offerWords(scene.settings.offerTone, reason, answered), "offer");
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

/** What the shopper reads once his handoff is stored. */
export const promise = (scene: Scene, handoffId: string, words: string): NewMessage =>
	notice(scene, words, messageKey.promise(handoffId));
