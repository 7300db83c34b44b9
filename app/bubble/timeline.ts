import type { ChatMessage } from "~/conversations/chat-contract";
import { heard, isOver, isWithPeople, type Own, type View } from "./store";

/** What hangs below a message. */
export type Below =
	| { type: "offer"; message: string }
	| { type: "email"; message: string }
	| { type: "choices"; choices: string[] }
	| { type: "feedback"; message: string }
	| { type: "thanks" }
	| { type: "failed"; clientMessageId: string; reason: string | null };

/** One thing in the log. `key` stays the same from the first painting to the last. */
export type Item =
	| { key: string; type: "time"; at: string }
	| { key: string; type: "divider" }
	| { key: string; type: "message"; message: Shown; named: boolean; below: Below | null };

/** A message as it is painted, stored or not. */
export type Shown = Pick<ChatMessage, "role" | "kind" | "text"> & Partial<ChatMessage> & { at: string };

const quietMinutes = 30;

/** The log, oldest first. */
export function timeline(view: View): Item[] {
	const items: Item[] = [];
	for (const past of view.past) {
		items.push(...itemsOf(past.messages, () => null));
		items.push({ key: `divider:${past.conversation}`, type: "divider" });
	}
	const own = view.own.map(ownMessage);
	const current = [...heard(view), ...own];
	return [...items, ...itemsOf(current, (message) => belowOf(view, message))];
}

function itemsOf(messages: Shown[], below: (message: Shown) => Below | null): Item[] {
	return messages.flatMap((message, index): Item[] => {
		const before = messages[index - 1];
		const key = keyOf(message);
		const quiet = before && Date.parse(message.at) - Date.parse(before.at) > quietMinutes * 60_000;
		const named = message.role === "teammate" && !saidLikewise(before, message);
		const item: Item = { key, type: "message", message, named, below: below(message) };
		return quiet ? [{ key: `time:${key}`, type: "time", at: message.at }, item] : [item];
	});
}

/** By the same person, both live or both by e-mail, and in the same conversation. */
const saidLikewise = (before: Shown | undefined, message: Shown) =>
	before?.role === "teammate" &&
	before.author === message.author &&
	before.byEmail === message.byEmail &&
	before.about === message.about;

const keyOf = (message: Shown) =>
	message.clientMessageId ? `own:${message.clientMessageId}` : `message:${message.id ?? ""}`;

const ownMessage = (own: Own): Shown => ({
	role: "shopper",
	kind: "text",
	text: own.text,
	at: own.at,
	clientMessageId: own.clientMessageId,
});

function belowOf(view: View, message: Shown): Below | null {
	const own = view.own.find((one) => one.clientMessageId === message.clientMessageId);
	if (own?.status === "failed") return { type: "failed", clientMessageId: own.clientMessageId, reason: own.reason };
	if (!message.id) return null;
	if (view.state?.openQuestion === message.id) {
		if (message.kind === "offer") return { type: "offer", message: message.id };
		if (message.kind === "ask-email") return { type: "email", message: message.id };
	}
	return choicesOf(view, message) ?? feedbackOf(view, message.id, message);
}

/** Below the agent's question, until anything more is said. */
function choicesOf(view: View, message: Shown): Below | null {
	const last = view.own.length === 0 && view.messages.at(-1)?.id === message.id;
	if (!last || !message.choices?.length || isWithPeople(view) || isOver(view)) return null;
	return { type: "choices", choices: message.choices };
}

/** Asked quietly, under the last answer only, and not any more once people have it. */
function feedbackOf(view: View, id: string, message: Shown): Below | null {
	if (view.state?.openQuestion || isWithPeople(view) || isOver(view)) return null;
	const lastAnswer = [...view.messages].reverse().find((one) => one.helpful !== undefined);
	if (lastAnswer?.id !== id) return null;
	if (message.helpful === "unrated") return { type: "feedback", message: id };
	return view.justRated === id ? { type: "thanks" } : null;
}
