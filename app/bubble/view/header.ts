import type { Chat } from "../chat";
import { isOver, isWithPeople, type View } from "../store";
import type { Strings } from "../strings";
import { element } from "./element";
import { icon } from "./icons";

type Deeds = { close(): void; say(words: string): void };

/** Who is there, the menu, and the way out. */
export function headerView(chat: Chat, strings: Strings, deeds: Deeds) {
	const name = element("h2", { class: "agent-name", dir: "auto" }, strings.aiAgent);
	const kind = element("p", { class: "kind" }, strings.aiAgent);
	const menu = menuView(chat, strings, deeds);
	const close = element(
		"button",
		{ type: "button", class: "icon", "aria-label": strings.close, onclick: deeds.close },
		icon("close"),
	);
	const node = element("header", {}, element("div", { class: "who" }, name, kind), menu.button, close, menu.list);
	const render = (view: View) => {
		const agent = view.session?.texts.agentName;
		name.textContent = agent ?? strings.aiAgent;
		name.classList.toggle("unknown", !agent && view.phase === "starting");
		kind.hidden = !agent && view.phase === "failed";
		menu.render(view);
	};
	return { node, render, closeMenu: menu.close };
}

function menuView(chat: Chat, strings: Strings, deeds: Deeds) {
	const list = element("div", { class: "menu", id: "chat-bubble-menu", hidden: true });
	const button = element(
		"button",
		{ type: "button", class: "icon", "aria-label": strings.menu, "aria-expanded": "false", "aria-controls": list.id },
		icon("more"),
	);
	const show = (open: boolean) => {
		list.hidden = !open;
		button.setAttribute("aria-expanded", String(open));
		if (open) list.querySelector<HTMLElement>("button:not([hidden])")?.focus();
	};
	/** Returns whether it was open. */
	const close = (): boolean => {
		if (list.hidden) return false;
		const held = list.contains((list.getRootNode() as ShadowRoot).activeElement);
		show(false);
		if (held) button.focus();
		return true;
	};
	const closing = (deed: () => void) => () => {
		close();
		deed();
	};
	const entry = (label: string, deed: () => void) =>
		element("button", { type: "button", onclick: closing(deed) }, label);
	const person = entry(strings.talkToPerson, () => chat.write(strings.talkToPerson, "person"));
	const transcript = entry(strings.emailTranscript, async () => {
		const refused = await chat.act({ type: "email-transcript" });
		deeds.say(
			refused ? (refused.kind === "refused" && refused.error?.message) || strings.failed : strings.transcriptSent,
		);
	});
	const end = entry(strings.endChat, async () => {
		const refused = await chat.act({ type: "end" });
		if (refused) deeds.say((refused.kind === "refused" && refused.error?.message) || strings.failed);
	});
	list.append(person, transcript, end);
	button.addEventListener("click", () => (list.hidden ? show(true) : close()));
	list.addEventListener("focusout", (event) => {
		const to = (event as FocusEvent).relatedTarget;
		if (to && to !== button && !list.contains(to as Node)) show(false);
	});
	const render = (view: View) => {
		const going = view.conversation !== null && !isOver(view);
		person.hidden = isWithPeople(view) || view.state?.stage === "asking-email";
		transcript.hidden = !view.session?.signedIn || view.messages.length === 0;
		end.hidden = !going;
		button.hidden = person.hidden && transcript.hidden && end.hidden;
	};
	return { button, list, close, render };
}
