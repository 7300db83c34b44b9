import { Parser } from "htmlparser2";

const blocks = new Set(["p", "div", "br", "li", "tr", "ul", "ol", "table", "blockquote", "h1", "h2", "h3", "h4", "hr"]);

/** What a person reads of some HTML: its text, a line per block. Scripts and styles say nothing. */
export function plainText(html: string): string {
	let text = "";
	let silent = 0;
	const parser = new Parser({
		onopentagname: (name) => {
			if (name === "script" || name === "style") silent += 1;
			if (name === "td" || name === "th") text += "  ";
			if (blocks.has(name) && text && !text.endsWith("\n")) text += "\n";
			if (name === "p" && text && !text.endsWith("\n\n")) text += "\n";
		},
		ontext: (piece) => {
			if (silent === 0) text += piece.replace(/\s+/g, " ").replace(/^ /, text.endsWith("\n") ? "" : " ");
		},
		onclosetag: (name) => {
			if (name === "script" || name === "style") silent -= 1;
			if (blocks.has(name) && name !== "br" && !text.endsWith("\n")) text += "\n";
		},
	});
	parser.end(html);
	return text
		.replace(/[ \t]+\n/g, "\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}
