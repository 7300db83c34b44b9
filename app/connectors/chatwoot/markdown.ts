import type { Packet, TranscriptLine } from "~/handoff/packet";
import { identitySections } from "~/handoff/packet-facts";
import { lineText, summaryText } from "~/handoff/packet-text";

/** Chatwoot shows messages as Markdown; what was typed is to be read as it was typed. */
export const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+\-.!|~&$^=:]/g, "\\$&");

const webAddress = (url: string) => (/^https?:\/\/[^\s<>]+$/i.test(url) ? `<${url}>` : plain(url));

/** One message: who, when, the words, the pages that were linked. */
export const lineMarkdown = (line: TranscriptLine): string =>
	[
		plain(lineText({ ...line, links: [] })),
		...line.links.map(({ title, url }) => `→ ${plain(title)} ${webAddress(url)}`),
	].join("\n");

export const summaryMarkdown = (packet: Packet): string => plain(summaryText(packet));

/** What only the team may read. */
export const identityMarkdown = (packet: Packet): string =>
	identitySections(packet)
		.map(({ title, rows }) =>
			[
				`**${plain(title)}**`,
				...rows.map(({ label, value, url }) => `${plain(`${label}: ${value}`)}${url ? ` ${webAddress(url)}` : ""}`),
			].join("\n"),
		)
		.join("\n\n");

/** Lines joined to texts of at most `most` characters each; a line that alone is longer is cut. */
export function inParts(lines: string[], most: number): string[] {
	const parts: string[] = [];
	for (const line of lines.flatMap((one) => cut(one, most))) {
		const last = parts.at(-1);
		if (last !== undefined && last.length + line.length + 2 <= most) parts.splice(-1, 1, `${last}\n\n${line}`);
		else parts.push(line);
	}
	return parts;
}

/** By whole letters, and never between a backslash and what it is for. */
function cut(line: string, most: number): string[] {
	if (line.length <= most) return [line];
	const pieces: string[] = [];
	let piece = "";
	for (const letter of line.match(/\\?[\s\S]/gu) ?? []) {
		if (piece.length + letter.length > most) {
			pieces.push(piece);
			piece = "";
		}
		piece += letter;
	}
	return [...pieces, piece];
}
