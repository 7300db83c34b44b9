import { Temporal } from "temporal-polyfill";
import type { TranscriptLine } from "~/handoff/packet";
import type { ChatMessageRow } from "./message";

type Names = { shopper: string; agent: string; shop: string };

/** The public conversation, oldest first, line by line, with each moment in UTC and in the shop's IANA time zone. */
export const transcriptOf = (rows: ChatMessageRow[], names: Names, timeZone: string): TranscriptLine[] =>
	rows
		.filter((row) => row.public && row.kind !== "note")
		.map((row) => ({
			messageId: row.id,
			speaker: row.role,
			name: nameOf(row, names),
			text: row.text,
			links: row.body.links ?? [],
			at: row.createdAt.toISOString(),
			atShop: shopTime(row.createdAt, timeZone),
		}));

function nameOf(row: ChatMessageRow, { shopper, agent, shop }: Names): string {
	if (row.role === "shopper") return shopper;
	if (row.role === "agent") return `${agent} (AI agent)`;
	return row.role === "teammate" ? (row.body.author ?? shop) : shop;
}

/** "2026-11-22 15:04 GMT+1" */
export function shopTime(at: Date, timeZone: string): string {
	const moment = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
	const zone = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "short" })
		.formatToParts(at)
		.find(({ type }) => type === "timeZoneName")?.value;
	return `${moment.toPlainDate()} ${moment.toPlainTime().toString({ smallestUnit: "minute" })} ${zone ?? timeZone}`;
}

/** As plain text, for mails. */
export const transcriptAsText = (lines: TranscriptLine[]): string =>
	lines
		.map(({ name, atShop, text, links }) =>
			[`${name}, ${atShop}`, text, ...links.map(({ title, url }) => `${title}: ${url}`)].join("\n"),
		)
		.join("\n\n");
