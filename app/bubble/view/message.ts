import type { Link, ProductCard } from "~/conversations/chat-contract";
import { fill, type Strings } from "../strings";
import type { Item, Shown } from "../timeline";
import { safeImage } from "../words";
import { element } from "./element";
import { link, prose, richProse } from "./words";

/** One message, without what hangs below it. */
export function messageView(item: Extract<Item, { type: "message" }>, agent: string, strings: Strings): HTMLElement {
	const { message, named } = item;
	const speaker = nameLine(message, speakerOf(message, agent, strings), strings);
	return element(
		"div",
		{ class: `message ${message.role} ${message.kind}` },
		named && element("p", { class: "name", "aria-hidden": "true" }, speaker),
		named &&
			message.about &&
			element("p", { class: "name", dir: "auto" }, fill(strings.earlier, { question: message.about })),
		element(
			"div",
			{ class: "words" },
			speaker && element("span", { class: "unseen" }, `${speaker}: `),
			...(message.rich ? [richProse(message.rich)] : prose(message.text)),
		),
		message.products?.length ? products(message.products, strings) : null,
		message.links?.length ? sources(message.links, strings) : null,
	);
}

function speakerOf(message: Shown, agent: string, strings: Strings): string {
	if (message.role === "shopper") return strings.you;
	if (message.role === "teammate") return message.author ?? strings.team;
	return message.role === "agent" ? agent : "";
}

const nameLine = (message: Shown, speaker: string, strings: Strings) =>
	message.byEmail ? `${speaker} · ${strings.byEmail}` : speaker;

const sources = (links: Link[], strings: Strings) =>
	element(
		"p",
		{ class: "sources" },
		element("span", { class: "unseen" }, `${strings.sources}: `),
		...links.slice(0, 4).map(({ url, title }) => link(url, { dir: "auto" }, title)),
	);

const products = (cards: ProductCard[], strings: Strings) =>
	element("ul", { class: "products" }, ...cards.slice(0, 4).map((card) => element("li", {}, product(card, strings))));

function product(card: ProductCard, strings: Strings): HTMLElement {
	const source = card.image && safeImage(card.image, location.href);
	return link(
		card.url,
		{ class: "product" },
		source
			? element("img", { src: source, alt: "", width: 64, height: 64, loading: "lazy" })
			: element("span", { class: "no-image" }),
		element(
			"span",
			{ class: "about" },
			element("span", { class: "title", dir: "auto" }, card.title),
			element("span", { class: "price" }, card.price),
			element(
				"span",
				{ class: card.available ? "stock" : "stock out" },
				card.available ? strings.inStock : strings.soldOut,
			),
		),
	);
}

/** "Ada is writing", as three dots. */
export const typingView = (name: string, strings: Strings): HTMLElement =>
	element(
		"p",
		{ class: "dots" },
		element("span", { class: "unseen" }, fill(strings.typing, { name })),
		...[1, 2, 3].map(() => element("i", { "aria-hidden": "true" })),
	);
