import type { Chat } from "../chat";
import type { Memory } from "../memory";
import { isOver, isWithPeople, type View } from "../store";
import type { Strings } from "../strings";
import { element } from "./element";
import { icon } from "./icons";

const typingEveryMs = 3_000;
const longestText = 4_000;

/** The field for the shopper's words. Enter sends, Shift+Enter begins a new line; a draft outlives the page. */
export function composerView(chat: Chat, memory: Memory, strings: Strings) {
	const field = element("textarea", { rows: 1, maxlength: longestText, dir: "auto", enterkeyhint: "send" });
	const send = element("button", { type: "submit", class: "send", "aria-label": strings.send }, icon("send"));
	field.value = memory.desk().draft ?? "";

	const submit = (event: Event) => {
		event.preventDefault();
		const text = field.value.trim();
		if (!text || field.readOnly) return;
		chat.write(text);
		field.value = "";
		changed();
		field.focus();
	};
	let toldAtMs = 0;
	const changed = () => {
		memory.keep({ draft: field.value });
		send.setAttribute("aria-disabled", String(field.value.trim() === ""));
		grow(field);
		if (!field.value || !isWithPeople(chat.view()) || Date.now() - toldAtMs < typingEveryMs) return;
		toldAtMs = Date.now();
		void chat.act({ type: "typing" });
	};
	const keyed = (event: Event) => {
		const { key, shiftKey, isComposing } = event as KeyboardEvent;
		if (key === "Enter" && !shiftKey && !isComposing) submit(event);
	};
	field.addEventListener("input", changed);
	field.addEventListener("keydown", keyed);
	const node = element("form", { class: "composer", onsubmit: submit }, field, send);
	const render = (view: View) => {
		const closed = isClosed(view);
		field.readOnly = closed;
		field.placeholder = isOver(view) ? strings.placeholderOver : strings.placeholder;
		field.setAttribute("aria-label", field.placeholder);
		node.classList.toggle("closed", closed);
	};
	return { node, render, focus: () => field.focus(), fit: changed };
}

/** The merchant has turned the agent off, and nobody of the team is in the conversation. */
export const isClosed = (view: View): boolean => view.session?.agentOn === false && !isWithPeople(view);

/** As high as its words, up to the limit of the stylesheet. */
function grow(field: HTMLTextAreaElement) {
	field.style.height = "auto";
	field.style.height = `${field.scrollHeight}px`;
}
