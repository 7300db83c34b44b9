import { Parser } from "htmlparser2";

const blocks = new Set(
	"p div section article header footer main aside blockquote ul ol dl table figure form hr pre h1 h2 h3 h4 h5 h6 details summary".split(
		" ",
	),
);
const lines = new Set(["li", "tr", "dt", "dd", "br", "option"]);
const silent = new Set(["script", "style", "noscript", "template", "svg", "iframe", "button", "select", "head"]);

/**
 * What a shop's HTML says, as plain text: paragraphs and headings split by an empty line, list items and table rows a
 * line each, cells by " | ". Never markup.
 */
export function htmlToText(html: string): string {
	const pieces: string[] = [];
	let hushed = 0;
	let cells = 0;
	const parser = new Parser(
		{
			onopentag: (name) => {
				if (silent.has(name)) hushed++;
				if (name === "td" || name === "th") pieces.push(cells++ > 0 ? " | " : "");
				if (name === "tr") cells = 0;
				if (blocks.has(name)) pieces.push("\n\n");
				else if (lines.has(name)) pieces.push(name === "li" ? "\n- " : "\n");
			},
			onclosetag: (name) => {
				if (silent.has(name)) hushed = Math.max(0, hushed - 1);
				if (blocks.has(name)) pieces.push("\n\n");
			},
			ontext: (text) => {
				if (hushed === 0) pieces.push(text.replace(/\s+/g, " "));
			},
		},
		{ decodeEntities: true },
	);
	parser.end(html);
	return tidy(pieces.join(""));
}

const tidy = (text: string): string =>
	text
		.replace(/[^\S\n]+/g, " ")
		.replace(/ ?\n ?/g, "\n")
		.replace(/\n{3,}/g, "\n\n")
		.replace(/^- *\n+/gm, "- ")
		.replace(/^- *$/gm, "")
		.replace(/\n\n(?=- )/g, "\n")
		.trim();
