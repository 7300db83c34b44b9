import { Parser } from "htmlparser2";
import { htmlToText } from "./html-text";

const chrome = new Set(["nav", "header", "footer", "aside", "form", "dialog"]);
const hushed = new Set(["script", "style", "noscript", "template", "svg", "iframe", "select", "button", "head"]);
const voids = new Set([
	"br",
	"hr",
	"img",
	"input",
	"meta",
	"link",
	"source",
	"wbr",
	"col",
	"area",
	"base",
	"embed",
	"track",
]);
const escaped: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * The title and the words of a web page: of its main part, or, without one, of all but menus, heads and feet. Read as a
 * stream, so that neither depth nor breakage of the markup matters; the result is text only.
 */
export function mainText(html: string): { title: string; text: string } {
	const titles = { title: "", h1: "", og: "" };
	const parts = { main: "", body: "" };
	const open: { name: string; isChrome: boolean; isMain: boolean }[] = [];
	let [inChrome, inMain, quiet] = [0, 0, 0];
	const emit = (piece: string) => {
		if (inChrome > 0 || quiet > 0) return;
		if (inMain > 0) parts.main += piece;
		parts.body += piece;
	};
	const parser = new Parser(
		{
			onopentag: (name, attributes) => {
				if (name === "meta" && attributes.property === "og:title") titles.og = attributes.content ?? "";
				if (voids.has(name)) return name === "br" ? emit("<br>") : undefined;
				const isMain = name === "main" || name === "article" || attributes.role === "main";
				const isHidden = "hidden" in attributes || attributes["aria-hidden"] === "true";
				const isChrome = !isMain && (isHidden || chrome.has(name) || attributes.role === "navigation");
				open.push({ name, isChrome, isMain });
				inChrome += Number(isChrome);
				inMain += Number(isMain);
				quiet += Number(hushed.has(name));
				emit(`<${name}>`);
			},
			ontext: (text) => {
				const within = open.at(-1)?.name;
				if (within === "title") titles.title += text;
				if (within === "h1" && inChrome === 0) titles.h1 += text;
				emit(text.replace(/[&<>]/g, (mark) => escaped[mark] ?? mark));
			},
			onclosetag: (name) => {
				const last = open.at(-1);
				if (last?.name !== name) return;
				open.pop();
				emit(`</${name}>`);
				inChrome -= Number(last.isChrome);
				inMain -= Number(last.isMain);
				quiet -= Number(hushed.has(name));
			},
		},
		{ decodeEntities: true },
	);
	parser.end(html);
	const title = [titles.h1, titles.og, titles.title].map((one) => one.replace(/\s+/g, " ").trim()).find(Boolean) ?? "";
	return { title: title.slice(0, 200), text: htmlToText(parts.main) || htmlToText(parts.body) };
}
