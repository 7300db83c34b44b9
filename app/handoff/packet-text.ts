import { pieces } from "./one-line";
import type { Packet, TranscriptLine } from "./packet";
import { identitySections, type Row } from "./packet-facts";

export { emailProof } from "./packet-facts";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (found) => entities[found] ?? found);

/** Text with its line ends. */
const withBreaks = (text: string) => escapeHtml(text).replace(/\r\n|\n|\r/g, "<br>");

/** A link where the address is a web address, plain words otherwise. */
const linked = (text: string, url: string) =>
	/^https?:\/\//i.test(url)
		? `<a href="${escapeHtml(url)}" rel="nofollow noopener">${escapeHtml(text)}</a>`
		: escapeHtml(text);

/** "2026-11-22 15:03 CET · 14:03:05 UTC", with the date once more where it differs. */
function times({ at, atShop }: TranscriptLine): string {
	const [date = "", time = ""] = at.split("T");
	const utc = `${atShop.startsWith(date) ? "" : `${date} `}${time.slice(0, 8)} UTC`;
	return atShop ? `${atShop} · ${utc}` : utc;
}

/**
 * One message as plain text: who, both times, its id, then the words and the pages that were linked. The words are set
 * in, so that nobody can write a line that reads like another speaker's.
 */
export const lineText = (line: TranscriptLine): string =>
	[
		`${line.name} · ${times(line)} · ${line.messageId}`,
		...line.text.split(/\r\n|[\n\r\u2028\u2029]/).map((text) => `    ${text}`),
		...line.links.map(({ title, url }) => `    → ${title}: ${url}`),
	].join("\n");

export function lineHtml(line: TranscriptLine): string {
	const links = line.links.map(({ title, url }) => `<br>→ ${linked(title, url)}`).join("");
	const meta = `<small title="${escapeHtml(line.messageId)}">· ${escapeHtml(times(line))}</small>`;
	const words = `<span dir="auto">${withBreaks(line.text)}</span>`;
	return `<p><strong>${escapeHtml(line.name)}</strong> ${meta}<br>${words}${links}</p>`;
}

export const transcriptText = (packet: Packet): string => packet.transcript.map(lineText).join("\n\n");

export const summaryText = (packet: Packet): string => packet.summary.join("\n");

/** Each line with its first words (“Asked”, “Answered”, “Handed over”) in bold. */
export const summaryHtml = (packet: Packet): string =>
	`<p>${packet.summary.map((line) => `<span dir="auto">${withBoldLabel(line)}</span>`).join("<br>")}</p>`;

function withBoldLabel(line: string): string {
	const [, label = "", rest = line] = line.match(/^([A-Z][a-z ]{2,20}:)([\s\S]*)$/) ?? [];
	return label ? `<strong>${escapeHtml(label)}</strong>${withBreaks(rest)}` : withBreaks(line);
}

export const identityText = (packet: Packet): string =>
	identitySections(packet)
		.map(({ title, rows }) => [title, ...rows.map(rowText)].join("\n"))
		.join("\n\n");

const rowText = ({ label, value, url }: Row) => `${label}: ${value}${url && url !== value ? ` · ${url}` : ""}`;

export const identityHtml = (packet: Packet): string =>
	identitySections(packet)
		.map(({ title, rows }) => `<p><strong>${escapeHtml(title)}</strong></p><ul>${rows.map(rowHtml).join("")}</ul>`)
		.join("");

const rowHtml = ({ label, value, url }: Row) =>
	`<li dir="auto">${escapeHtml(label)}: ${url ? linked(value, url) : escapeHtml(value)}</li>`;

/**
 * The transcript as HTML in parts of at most `maxBytes` (UTF-8) each, for desks that limit a comment. A message is
 * split only if it alone is longer.
 */
export function transcriptParts(packet: Packet, maxBytes: number): string[] {
	const parts: string[] = [];
	let part = "";
	let size = 0;
	for (const line of packet.transcript.flatMap((line) => shortLines(line, maxBytes))) {
		const bytes = byteLength(line);
		if (part && size + bytes > maxBytes) {
			parts.push(part);
			part = "";
			size = 0;
		}
		part += line;
		size += bytes;
	}
	return [...parts, part];
}

/** Escaping makes a unit six bytes at most, so an eighth of the limit always fits, with the line's head. */
function shortLines(line: TranscriptLine, maxBytes: number): string[] {
	const whole = lineHtml(line);
	if (byteLength(whole) <= maxBytes) return [whole];
	const parts = pieces(line.text, Math.floor(maxBytes / 8));
	return parts.map((text, at) => lineHtml({ ...line, text, links: at === parts.length - 1 ? line.links : [] }));
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;
