/** Tables as htmlToText writes them: a row a line, cells split by " | ", the first row naming the columns. */
export const isRow = (text: string): boolean => text.includes(" | ");

/** "Italy | €9.50 | 3–4" under "To | Cost | Days" → "Italy: cost €9.50, days 3–4". The cells stay as they are. */
export function readableRow(header: string, row: string): string {
	const names = cellsOf(header);
	const [first = "", ...rest] = cellsOf(row);
	const told = rest.flatMap((cell, at) => (cell === "" ? [] : [`${lowered(names[at + 1] ?? "")} ${cell}`.trim()]));
	return `${first}: ${told.join(", ")}`;
}

/** What a line is about by its form: a row's first cell, or what stands before a colon; "" for any other sentence. */
export function labelOf(text: string): string {
	if (isRow(text)) return cellsOf(text)[0] ?? "";
	return text.match(/^(?:- )?([^:.]{2,50}):\s/)?.[1] ?? "";
}

const cellsOf = (row: string): string[] => row.split("|").map((cell) => cell.trim());

const dayOrMonth =
	/^(mon|tues|wednes|thurs|fri|satur|sun)day|^(january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const isProper = (name: string): boolean => dayOrMonth.test(name) || !/^\p{Lu}\p{Ll}/u.test(name);

/** Abbreviations and days keep their capitals. */
const lowered = (name: string): string => (isProper(name) ? name : (name[0] ?? "").toLowerCase() + name.slice(1));
