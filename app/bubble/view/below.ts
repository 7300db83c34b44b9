import type { Chat } from "../chat";
import type { Strings } from "../strings";
import type { Below } from "../timeline";
import { element } from "./element";
import { emailForm } from "./email";

/** What hangs below a message: buttons, a field, a question, a way to try again. */
export function belowView(below: Below, chat: Chat, strings: Strings): HTMLElement {
	switch (below.type) {
		case "offer":
			return offer(below.message, chat, strings);
		case "email":
			return emailForm(chat, strings);
		case "choices":
			return choices(below.choices, chat);
		case "feedback":
			return feedback(below.message, chat, strings);
		case "thanks":
			return element("p", { class: "quiet" }, strings.thanks);
		case "failed":
			return failed(below, chat, strings);
	}
}

/** Two real buttons; both rest while the answer is on its way. */
function offer(message: string, chat: Chat, strings: Strings): HTMLElement {
	const trouble = element("p", { class: "error", role: "alert" });
	const choose = (type: "accept-offer" | "decline-offer") => async () => {
		rest(true);
		trouble.textContent = "";
		const refused = await chat.act({ type, message });
		if (!refused) return;
		rest(false);
		trouble.textContent = (refused.kind === "refused" && refused.error?.message) || strings.failed;
	};
	const yes = element(
		"button",
		{ type: "button", class: "choice first", onclick: choose("accept-offer") },
		strings.acceptOffer,
	);
	const no = element(
		"button",
		{ type: "button", class: "choice", onclick: choose("decline-offer") },
		strings.declineOffer,
	);
	/** Not `disabled`, which would throw the keyboard's focus away. */
	const rest = (is: boolean) => {
		for (const button of [yes, no]) button.setAttribute("aria-disabled", String(is));
	};
	return element("div", { class: "choices" }, yes, no, trouble);
}

/** Each is said as the shopper's own words. */
const choices = (texts: string[], chat: Chat) =>
	element(
		"div",
		{ class: "choices" },
		...texts.map((text) =>
			element("button", { type: "button", class: "choice", dir: "auto", onclick: () => chat.write(text) }, text),
		),
	);

function feedback(message: string, chat: Chat, strings: Strings): HTMLElement {
	const button = (label: string, helpful: boolean) =>
		element("button", { type: "button", class: "small", onclick: () => chat.rate(message, helpful) }, label);
	return element(
		"div",
		{ class: "feedback", role: "group", "aria-label": strings.helpful },
		element("span", { "aria-hidden": "true", dir: "auto" }, strings.helpful),
		button(strings.yes, true),
		button(strings.no, false),
	);
}

const failed = (below: Extract<Below, { type: "failed" }>, chat: Chat, strings: Strings) =>
	element(
		"p",
		{ class: "error failed" },
		below.reason ?? strings.notSent,
		" · ",
		element(
			"button",
			{ type: "button", class: "plain", onclick: () => chat.sendAgain(below.clientMessageId) },
			strings.tryAgain,
		),
	);
