// Runs in a thread of its own (read-file.server.ts). Plain JavaScript, since a thread is not compiled by Vite or tsx.
import { parentPort, workerData } from "node:worker_threads";
import { decodedText } from "./decoded-text.js";

const mostPages = 500;
const mostUnpackedBytes = 60 * 1024 * 1024;
const mostEntries = 2_000;
/** With its marks; beyond this the words alone are more than a file may hold. */
const mostMarkdownCharacters = 2_000_000;

class Unreadable extends Error {}

const readers = { pdf: readPdf, docx: readDocx, markdown: readMarkdown, text: async (bytes) => decodedText(bytes) };

try {
	const { format, bytes } = workerData;
	const read = await readers[format](bytes);
	parentPort.postMessage(typeof read === "string" ? { text: read } : read);
} catch (error) {
	const problem =
		error instanceof Unreadable
			? error.message
			: "This file could not be read. It may be damaged: open it, save it anew, and upload it again.";
	parentPort.postMessage({ problem });
}

/** The words of every page; scripts and attachments are not looked at. */
async function readPdf(bytes) {
	const { getDocumentProxy } = await import("unpdf");
	const document = await getDocumentProxy(new Uint8Array(bytes), {
		isEvalSupported: false,
		enableXfa: false,
		disableFontFace: true,
		stopAtErrors: false,
	}).catch((error) => {
		throw new Unreadable(
			error?.name === "PasswordException"
				? "This PDF is protected by a password. Save it without one and upload that."
				: "This PDF is damaged. Open it, save it anew, and upload that.",
		);
	});
	if (document.numPages > mostPages)
		throw new Unreadable(`This PDF has ${document.numPages} pages. Split it into parts of up to ${mostPages}.`);
	const pages = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		pages.push(paragraphs((await page.getTextContent()).items));
		page.cleanup();
	}
	return pages.join("\n\n");
}

/** Lines that follow one another closely are one paragraph; a wider gap or another size of type begins the next. */
function paragraphs(items) {
	let text = "";
	let last = null;
	let lineHeight = 0;
	for (const item of items) {
		if (typeof item.str !== "string" || (item.str === "" && !item.hasEOL)) continue;
		const [top, size] = [item.transform[5], Math.abs(item.transform[3]) || item.height || 10];
		if (last && item.str.trim()) {
			const gap = last.top - top;
			const newLine = Math.abs(gap) > size * 0.4;
			const newParagraph = newLine && (gap < 0 || gap > lineHeight * 1.55 || Math.abs(size - last.size) > 1);
			if (newParagraph) text = `${text.trimEnd()}\n\n`;
			else if (newLine) text = /[A-Za-z]-$/.test(text) ? text.slice(0, -1) : `${text.trimEnd()} `;
			if (newLine) lineHeight = newParagraph ? size * 1.25 : Math.max(size, Math.abs(gap));
		} else lineHeight = size * 1.25;
		text += item.str;
		if (item.str.trim()) last = { top, size };
	}
	return text.replace(/[^\S\n]+/g, " ").trim();
}

/** A .docx is a zip archive: what it unpacks to is counted before it is read. */
async function readDocx(bytes) {
	const buffer = Buffer.from(bytes);
	const names = await unpackedNames(buffer);
	if (!names.has("word/document.xml"))
		throw new Unreadable(
			names.has("EncryptedPackage")
				? "This Word file is protected by a password. Save it without one and upload that."
				: "This file is named like a Word file but is not one.",
		);
	const { default: mammoth } = await import("mammoth");
	const { value } = await mammoth.convertToHtml(
		{ buffer },
		{ externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
	);
	return { html: value };
}

/** The names in the archive, after every entry has been unpacked and counted, whatever its header claims. */
async function unpackedNames(buffer) {
	const { default: yauzl } = await import("yauzl");
	const tooLarge = new Unreadable("This Word file unpacks to far more than it should. It was not read.");
	return new Promise((resolve, reject) => {
		yauzl.fromBuffer(buffer, { lazyEntries: true }, (error, archive) => {
			if (error) return reject(new Unreadable("This Word file is damaged. Open it, save it anew, and upload that."));
			const names = new Set();
			let unpacked = 0;
			if (archive.entryCount > mostEntries) return reject(tooLarge);
			archive.on("error", () => reject(new Unreadable("This Word file is damaged. Save it anew and upload that.")));
			archive.on("end", () => resolve(names));
			archive.on("entry", (entry) => {
				names.add(entry.fileName);
				if (entry.uncompressedSize > mostUnpackedBytes) return reject(tooLarge);
				archive.openReadStream(entry, (failure, stream) => {
					if (failure) return reject(new Unreadable("This Word file is damaged. Save it anew and upload that."));
					stream.on("data", (chunk) => {
						unpacked += chunk.length;
						if (unpacked <= mostUnpackedBytes) return;
						stream.destroy();
						reject(tooLarge);
					});
					stream.on("error", () => reject(tooLarge));
					stream.on("end", () => archive.readEntry());
				});
			});
			archive.readEntry();
		});
	});
}

async function readMarkdown(bytes) {
	const text = decodedText(bytes);
	if (text.length > mostMarkdownCharacters)
		throw new Unreadable("This file holds more than a million characters. Split it.");
	const { marked } = await import("marked");
	return { html: await marked.parse(text, { async: true, gfm: true }) };
}
