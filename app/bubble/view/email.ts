import type { Chat } from "../chat";
import type { Strings } from "../strings";
import { looksLikeEmail } from "../words";
import { element } from "./element";

/** One labelled field, its error beside it, and a way back to the conversation. */
export function emailForm(chat: Chat, strings: Strings): HTMLElement {
	const error = element("p", { class: "error", id: "email-error", role: "alert" });
	const field = element("input", {
		id: "email",
		type: "email",
		inputmode: "email",
		autocomplete: "email",
		autocapitalize: "none",
		spellcheck: "false",
		enterkeyhint: "send",
		maxlength: 254,
		dir: "ltr",
		required: true,
		"aria-describedby": "email-error",
	});
	const complain = (words: string) => {
		error.textContent = words;
		field.setAttribute("aria-invalid", String(words !== ""));
	};
	let resting = false;
	const act = async (action: Parameters<Chat["act"]>[0]) => {
		if (resting) return;
		resting = true;
		complain("");
		const refused = await chat.act(action);
		resting = false;
		if (!refused) return;
		complain((refused.kind === "refused" && refused.error?.message) || strings.failed);
		field.focus();
	};
	const submit = (event: Event) => {
		event.preventDefault();
		const email = field.value.trim();
		if (looksLikeEmail(email)) return act({ type: "give-email", email });
		complain(strings.emailInvalid);
		field.focus();
	};
	return element(
		"form",
		{ class: "email", novalidate: true, onsubmit: submit },
		element("label", { for: "email" }, strings.email),
		element(
			"div",
			{ class: "row" },
			field,
			element("button", { type: "submit", class: "choice first" }, strings.emailSend),
		),
		error,
		element(
			"button",
			{ type: "button", class: "plain", onclick: () => act({ type: "keep-chatting" }) },
			strings.keepChatting,
		),
	);
}
