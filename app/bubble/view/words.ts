import type { RichPiece } from "~/conversations/chat-contract";
import { paragraphs, safeHref } from "../words";
import { element } from "./element";

/** A link that can do no harm; without a safe address, its words alone. Its own shop opens in the same tab. */
export function link(href: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
	const safe = safeHref(href, location.href);
	if (!safe) return element("span", attributes, ...children);
	const here = !safe.startsWith("http") || new URL(safe).origin === location.origin;
	return element("a", { ...attributes, href: safe, rel: "noopener", target: here ? null : "_blank" }, ...children);
}

/** Plain text as paragraphs. */
export const prose = (text: string): HTMLElement[] =>
	paragraphs(text).map((words) =>
		element("p", { dir: "auto" }, ...words.map((run) => (run.href ? link(run.href, {}, run.text) : run.text))),
	);

/** The merchant's own message: text, bold, links and line breaks, and nothing else. */
export const richProse = (pieces: RichPiece[]): HTMLElement => element("p", { dir: "auto" }, ...pieces.map(richPiece));

function richPiece(piece: RichPiece): Node | string {
	if ("lineBreak" in piece) return element("br");
	const inner = piece.bold ? element("strong", {}, piece.text) : piece.text;
	return piece.href ? link(piece.href, {}, inner) : inner;
}
