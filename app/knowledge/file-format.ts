/** What may be uploaded. */
export const fileFormats = {
	pdf: { name: "PDF", endings: ["pdf"] },
	docx: { name: "Word (.docx)", endings: ["docx"] },
	markdown: { name: "Markdown", endings: ["md", "markdown"] },
	text: { name: "plain text", endings: ["txt", "text"] },
} as const;
export type FileFormat = keyof typeof fileFormats;

export const mostFileBytes = 10 * 1024 * 1024;
/** Beyond this much text a file would drown a shop's other knowledge. */
export const mostCharacters = 1_000_000;

/** The format of a file by its name and its first bytes, or what is wrong with it, in the merchant's words. */
export function formatOf(name: string, bytes: Uint8Array): { format: FileFormat } | { problem: string } {
	const ending = name.toLowerCase().split(".").pop() ?? "";
	if (bytes.length === 0) return { problem: "This file is empty." };
	if (bytes.length > mostFileBytes)
		return { problem: "This file is larger than 10 MB. Split it, or leave pictures out." };
	if (ending === "csv")
		return {
			problem: "Questions and answers in a CSV file are imported under Answers, where you can check them first.",
		};
	if (ending === "doc") return { problem: "This is an old Word file. Save it as .docx and upload that." };
	const known = (Object.keys(fileFormats) as FileFormat[]).find((format) =>
		fileFormats[format].endings.some((one) => one === ending),
	);
	if (!known) return { problem: "Only PDF, Word (.docx), Markdown and text files can be read." };
	if (known === "pdf" && !startsWith(bytes, "%PDF-")) return { problem: notWhatItSays("a PDF") };
	if (known === "docx" && !startsWith(bytes, "PK\u0003\u0004"))
		return {
			problem: startsWith(bytes, "\u00d0\u00cf\u0011\u00e0")
				? "This Word file is protected by a password or of an old kind. Save it as .docx without a password."
				: notWhatItSays("a Word file"),
		};
	const plain = known === "markdown" || known === "text";
	if (plain && (startsWith(bytes, "%PDF-") || startsWith(bytes, "PK\u0003\u0004") || hasZeroBytes(bytes)))
		return { problem: notWhatItSays("a text file") };
	return { format: known };
}

const notWhatItSays = (what: string) => `This file is named like ${what} but is not one.`;

/** PDF allows some bytes before its mark. */
const startsWith = (bytes: Uint8Array, mark: string): boolean => {
	const head = String.fromCharCode(...bytes.subarray(0, mark.startsWith("%PDF") ? 1024 : mark.length));
	return mark.startsWith("%PDF") ? head.includes(mark) : head === mark;
};

/** UTF-16 has them too, but says so by its first two bytes. */
function hasZeroBytes(bytes: Uint8Array): boolean {
	const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	return !utf16 && bytes.subarray(0, 4096).includes(0);
}
