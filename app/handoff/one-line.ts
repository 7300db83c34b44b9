/** Controls that reorder what stands around them, line ends of any kind, and what cannot be seen or stored. */
const unwelcome = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** Half letters (lone surrogates), which no desk can store, are replaced. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, "\uFFFD");

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A shopper's words on one line: no line end and no control of text direction can pass for something of ours. */
export const oneLine = (text: string): string => wellFormed(text).replace(unwelcome, " ").replace(/\s+/g, " ").trim();

/** One line of at most `most` letters as a reader counts them. */
export function short(text: string, most: number): string {
	const line = oneLine(text);
	if (line.length <= most) return line;
	let kept = "";
	let count = 0;
	for (const { segment } of letters.segment(line)) {
		if (count === most) return `${kept.slice(0, -lastLength(kept)).trimEnd()}…`;
		kept += segment;
		count++;
	}
	return line;
}

const lastLength = (text: string): number => [...letters.segment(text.slice(-64))].at(-1)?.segment.length ?? 0;

/** A piece of at most `most` letters each; put together again they are the text. */
export function pieces(text: string, most: number): string[] {
	const found: string[] = [];
	let piece = "";
	let count = 0;
	for (const { segment } of letters.segment(text)) {
		// One “letter” can be of any length; what is longer than any real one is cut.
		for (const part of segment.length > mostUnits ? (segment.match(/[\s\S]{1,32}/gu) ?? []) : [segment]) {
			piece += part;
			count += part.length;
			if (count < most) continue;
			found.push(piece);
			piece = "";
			count = 0;
		}
	}
	return piece || found.length === 0 ? [...found, piece] : found;
}
const mostUnits = 32;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Line ends gone, isolates of ours kept. */
export const joined = (text: string): string =>
	wellFormed(text)
		.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066\u2067\s]+/gu, " ")
		.trim();

/** Kept apart from the words around it where it runs from right to left (Unicode isolates, for plain text). */
export const isolated = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);

export const quoted = (text: string): string => isolated(`“${text}”`);
