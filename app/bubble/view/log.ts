import type { Chat } from "../chat";
import type { BubbleSettings } from "../settings";
import type { View } from "../store";
import { type Item, timeline } from "../timeline";
import { belowView } from "./below";
import { element } from "./element";
import { messageView } from "./message";

type Painted = { row: HTMLElement; below: HTMLElement; worn: string; said: string };

/**
 * The log. A row is painted once and stays: a screen reader announces it once, and a field in it keeps its words.
 * Only what hangs below it changes.
 */
export function logView(chat: Chat, settings: BubbleSettings) {
	const node = element("div", { class: "log", role: "log", "aria-live": "off", "aria-relevant": "additions" });
	const painted = new Map<string, Painted>();
	const agent = (view: View) => view.session?.texts.agentName ?? settings.strings.aiAgent;

	const paintRow = (item: Item, view: View): Painted => {
		const said = saidBy(item);
		const known = painted.get(item.key);
		if (known?.said === said) return known;
		const below = element("div", { class: "below" });
		const row = element("div", { class: `row-${item.type}` }, rowContent(item, agent(view), settings), below);
		known?.row.replaceWith(row);
		const fresh = { row, below, worn: "null", said };
		painted.set(item.key, fresh);
		return fresh;
	};
	const render = (view: View) => {
		const items = timeline(view);
		const keys = new Set(items.map((item) => item.key));
		for (const [key, { row }] of painted) {
			if (keys.has(key)) continue;
			row.remove();
			painted.delete(key);
		}
		for (const [index, item] of items.entries()) {
			const { row, below } = paintRow(item, view);
			if (node.children[index] !== row) node.insertBefore(row, node.children[index] ?? null);
			wear(painted.get(item.key), below, item, chat, settings);
		}
	};
	/** From now on additions are announced; what was there before is history. */
	const announce = () => node.setAttribute("aria-live", "polite");
	return { node, render, announce };
}

/** What a row says; a row that says something else is painted anew. */
const saidBy = (item: Item) =>
	item.type === "message"
		? JSON.stringify([item.message.text, item.message.role, item.message.kind, item.named])
		: item.type;

function rowContent(item: Item, agent: string, { strings, locale }: BubbleSettings): HTMLElement {
	if (item.type === "divider") return element("p", { class: "divider" }, strings.newChat);
	if (item.type === "time")
		return element("p", { class: "time" }, element("time", { datetime: item.at }, timeOf(item.at, locale)));
	return messageView(item, agent, strings);
}

function wear(painted: Painted | undefined, node: HTMLElement, item: Item, chat: Chat, settings: BubbleSettings) {
	const below = item.type === "message" ? item.below : null;
	const worn = JSON.stringify(below);
	if (!painted || painted.worn === worn) return;
	painted.worn = worn;
	node.replaceChildren(...(below ? [belowView(below, chat, settings.strings)] : []));
}

/** In the shopper's own time zone. */
function timeOf(at: string, locale: string): string {
	const date = new Date(at);
	const today = date.toDateString() === new Date().toDateString();
	const shape: Intl.DateTimeFormatOptions = today
		? { timeStyle: "short" }
		: { dateStyle: "medium", timeStyle: "short" };
	try {
		return new Intl.DateTimeFormat(locale, shape).format(date);
	} catch {
		return new Intl.DateTimeFormat(undefined, shape).format(date);
	}
}
