import type { Chat } from "../chat";
import type { Bubble } from "../loader";
import { isWithPeople, type View } from "../store";
import { fill } from "../strings";
import { composerView, isClosed } from "./composer";
import { element } from "./element";
import { headerView } from "./header";
import { logView } from "./log";
import { typingView } from "./message";
import { prose } from "./words";

/** Fills the panel: header, log, status line, composer. `render` brings them to a view. */
export function sheetView({ launcher, settings, memory }: Bubble, chat: Chat, close: () => void) {
	const { strings } = settings;
	const { panel } = launcher;
	const log = logView(chat, settings);
	const composer = composerView(chat, memory, strings);
	const greeting = greetingView(settings.greeting);
	const suggestions = element("div", { class: "suggestions", role: "group", "aria-label": strings.suggestions });
	const typing = element("div", { class: "typing", role: "status" });
	const trouble = element("div", { class: "connection", role: "alert" });
	const scroll = element(
		"div",
		{ class: "scroll", tabindex: 0, role: "group", "aria-label": strings.log },
		greeting.node,
		log.node,
		suggestions,
		typing,
		trouble,
	);
	const status = element("p", { class: "status", role: "status", dir: "auto" });
	const header = headerView(chat, strings, { close, say: (words) => (status.textContent = words) });
	panel.setAttribute("role", "dialog");
	panel.append(header.node, scroll, status, composer.node);

	const render = (view: View) => {
		const name = view.session?.texts.agentName ?? strings.aiAgent;
		panel.setAttribute("aria-label", fill(strings.title, { name }));
		header.render(view);
		greeting.render(view);
		log.render(view);
		composer.render(view);
		paintSuggestions(suggestions, view, chat);
		paintTyping(typing, view, name, settings.strings);
		paintTrouble(trouble, view, chat, settings.strings);
		const words = statusOf(view, strings);
		if (status.dataset.words === words) return;
		status.dataset.words = words;
		status.textContent = words;
	};
	return {
		scroll,
		render,
		announce: log.announce,
		focusComposer: composer.focus,
		fit: composer.fit,
		closeMenu: header.closeMenu,
	};
}

function greetingView(merchants: string) {
	const words = element("div", { class: "words" });
	const disclosure = element("p", { class: "disclosure", dir: "auto" });
	const node = element("div", { class: "message agent greeting", hidden: true }, words, disclosure);
	const render = ({ session }: View) => {
		if (!session || !node.hidden) return;
		node.hidden = false;
		words.append(...prose(merchants || session.texts.greeting));
		disclosure.textContent = session.texts.disclosure;
	};
	return { node, render };
}

/** Only before the first word. */
function paintSuggestions(node: HTMLElement, view: View, chat: Chat) {
	const fresh = view.messages.length + view.own.length + view.past.length === 0;
	const wanted = fresh && !isClosed(view) ? (view.session?.texts.suggestions ?? []) : [];
	if (node.dataset.wanted === JSON.stringify(wanted)) return;
	node.dataset.wanted = JSON.stringify(wanted);
	const ask = (text: string) => () => chat.write(text);
	node.replaceChildren(
		...wanted.map((text) => element("button", { type: "button", dir: "auto", onclick: ask(text) }, text)),
	);
}

function paintTyping(node: HTMLElement, view: View, agent: string, strings: Bubble["settings"]["strings"]) {
	const who = view.typing === "teammate" ? (view.state?.teammate ?? strings.team) : view.typing && agent;
	if ((node.dataset.who ?? "") === (who ?? "")) return;
	node.dataset.who = who ?? "";
	node.replaceChildren(...(who ? [typingView(who, strings)] : []));
}

function paintTrouble(node: HTMLElement, view: View, chat: Chat, strings: Bubble["settings"]["strings"]) {
	const failed = view.phase === "failed";
	if (failed === node.hasChildNodes()) return;
	const again = element("button", { type: "button", class: "choice", onclick: () => chat.begin() }, strings.tryAgain);
	node.replaceChildren(...(failed ? [element("p", {}, strings.failed), again] : []));
}

/** Where things stand, in one line. */
function statusOf(view: View, strings: Bubble["settings"]["strings"]): string {
	if (!view.connected) return `${strings.reconnecting}…`;
	if (isClosed(view)) return strings.off;
	if (view.state?.statusLine) return view.state.statusLine;
	return isWithPeople(view) && view.state?.teammate ? fill(strings.withTeammate, { name: view.state.teammate }) : "";
}
