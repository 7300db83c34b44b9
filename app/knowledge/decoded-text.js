/**
 * Text as its first bytes say; what is not UTF-8 is taken for Windows' Western encoding, in which Excel saves CSV files.
 * Plain JavaScript, since file-thread.js is not compiled.
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function decodedText(bytes) {
	const name =
		bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
	if (name) return new TextDecoder(name).decode(bytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}
