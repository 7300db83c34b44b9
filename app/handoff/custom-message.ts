import type { RichPiece } from "~/conversations/chat-contract";

const linkPattern = /\[([^\]\n]+)\]\(([^()\s]+)\)/;
const boldPattern = /\*\*([^*\n]+(?:\*(?!\*)[^*\n]+)*)\*\*/;
const safeProtocols = new Set(["https:", "http:", "mailto:", "tel:"]);

/**
 * The merchant's own message: **bold**, [text](address) and line breaks. Everything else, markup too, is plain text;
 * a link to anything but https, http, mailto or tel stays the text that it was.
 */
export function parseCustomMessage(source: string): RichPiece[] {
	const lines = source.replace(/\r\n?/g, "\n").split("\n");
	return lines.flatMap((line, index): RichPiece[] => [
		...(index > 0 ? [{ lineBreak: true } as const] : []),
		...bolds(line),
	]);
}

function bolds(text: string): RichPiece[] {
	const found = boldPattern.exec(text);
	if (!found) return links(text, {});
	const [whole, inner = ""] = found;
	return [
		...links(text.slice(0, found.index), {}),
		...links(inner, { bold: true }),
		...bolds(text.slice(found.index + whole.length)),
	];
}

function links(text: string, style: { bold?: true }): RichPiece[] {
	if (!text) return [];
	const found = linkPattern.exec(text);
	if (!found) return [{ text, ...style }];
	const [whole, label = "", address = ""] = found;
	const href = safeHref(address);
	const before = text.slice(0, found.index);
	const after = text.slice(found.index + whole.length);
	return [
		...(before ? [{ text: before, ...style }] : []),
		href ? { text: label, ...style, href } : { text: whole, ...style },
		...links(after, style),
	];
}

function safeHref(address: string): string | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	return safeProtocols.has(url.protocol) ? url.href : null;
}

/** The same message as plain words, for transcripts, tickets and screen readers. */
export const customMessageAsText = (source: string): string =>
	parseCustomMessage(source)
		.map((piece) => {
			if ("lineBreak" in piece) return "\n";
			return piece.href ? `${piece.text} (${piece.href.replace(/^(mailto|tel):/, "")})` : piece.text;
		})
		.join("");
