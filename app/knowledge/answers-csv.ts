import { parse } from "csv-parse/sync";
import { type FaqEntry, faqEntry, mostCsvCharacters } from "./faq";

const mostCsvRows = 2_000;

export type CsvRead = {
	entries: (FaqEntry & { line: number })[];
	/** By line of the file, in the merchant's words. */
	errors: { line: number; message: string }[];
	/** Why nothing of the file can be used; null where lines can. */
	problem: string | null;
};

const columns = {
	question: /^(question|questions|q|title)$/,
	answer: /^(answer|answers|a|text|body)$/,
	phrasings: /^(phrasings?|other questions|variants|synonyms)$/,
	url: /^(url|link|page)$/,
};
type Column = keyof typeof columns;
type Row = { line: number; cells: string[] };

/**
 * Questions and answers from a CSV file: columns question and answer, and if there are phrasings (one a line, or split
 * by "|") and link. Without a heading the first two columns count. Comma, semicolon or tab.
 */
export function readAnswersCsv(text: string, locale: string): CsvRead {
	if (text.length > mostCsvCharacters) return trouble("This file is larger than 2 MB. Split it.");
	if (unprintable.test(text)) return trouble("This is not a CSV file. Save it as CSV where you made it.");
	const rows = rowsOf(text);
	if ("problem" in rows) return rows;
	const [head, ...rest] = rows.rows;
	if (!head) return trouble("This file is empty.");
	if (rows.rows.every(({ cells }) => cells.length < 2))
		return trouble("This file has one column only. It needs one with the questions and one with the answers.");
	const places = placesOf(head.cells);
	const data = places ? rest : rows.rows;
	if (data.length > mostCsvRows) return trouble(`This file has more than ${mostCsvRows} rows. Split it.`);
	if (data.length === 0) return trouble("There is nothing below the heading.");
	const read: CsvRead = { entries: [], errors: [], problem: null };
	const seen = new Map<string, number>();
	for (const row of data) addRow(read, seen, row, places ?? { question: 0, answer: 1 }, locale);
	return read;
}

const trouble = (problem: string): CsvRead => ({ entries: [], errors: [], problem });

/** No table has these: a picture or a spreadsheet program's own file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000e-\u001f]/;

function rowsOf(text: string): { rows: Row[] } | CsvRead {
	try {
		const parsed = parse(text, {
			bom: true,
			delimiter: delimiterOf(text),
			info: true,
			relax_column_count: true,
			skip_empty_lines: true,
			trim: true,
		}) as unknown as { record: string[]; info: { lines: number } }[];
		let line = 1;
		// `lines` counts to the end of a record; a record begins where the one before it ended.
		const rows = parsed.map(({ record, info }) => {
			const row = { line, cells: record };
			line = info.lines + 1;
			return row;
		});
		return { rows: rows.filter(({ cells }) => cells.some(Boolean)) };
	} catch (error) {
		const line = Number((error as { lines?: number }).lines ?? 1);
		return trouble(
			`Line ${line} can't be read: a quotation mark is missing, or there is one too many. Correct it there.`,
		);
	}
}

/** The delimiter that the first line has most of. */
function delimiterOf(text: string): string {
	const [first = ""] = text.split(/\r?\n/, 1);
	const count = (mark: string) => first.split(mark).length;
	return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function placesOf(cells: string[]): Partial<Record<Column, number>> | null {
	const places: Partial<Record<Column, number>> = {};
	for (const [place, cell] of cells.entries()) {
		const column = (Object.keys(columns) as Column[]).find((one) => columns[one].test(cell.toLowerCase()));
		if (column) places[column] ??= place;
	}
	return places.question !== undefined && places.answer !== undefined ? places : null;
}

function addRow(
	read: CsvRead,
	seen: Map<string, number>,
	{ line, cells }: Row,
	places: Partial<Record<Column, number>>,
	locale: string,
): void {
	const cell = (column: Column) => cells[places[column] ?? -1] ?? "";
	const phrasings = cell("phrasings")
		.split(/\n|\|/)
		.map((one) => one.trim())
		.filter(Boolean);
	const questions = [...new Set([cell("question"), ...phrasings])].filter(Boolean);
	const parsed = faqEntry.safeParse({ questions, answer: cell("answer"), url: cell("url"), locale });
	const key = questions[0]?.toLowerCase() ?? "";
	const before = seen.get(key);
	if (!parsed.success) read.errors.push({ line, message: `${parsed.error.issues[0]?.message}.` });
	else if (before !== undefined) read.errors.push({ line, message: `Line ${before} has the same question.` });
	else {
		seen.set(key, line);
		read.entries.push({ ...parsed.data, line });
	}
}
