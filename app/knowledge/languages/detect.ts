import type { IndexedDocument } from "../document";
import { isSmallWordOf } from "../stop-words";
import { wordsOf } from "../words";
import { type Language, languageOfLocale, languages } from "./language";

/** So much of a text tells its language. */
const looked = 1_000;
/** A text says otherwise than its locale when so many of its small words more are another language's, and so many times more. */
const fewestMore = { document: 5, question: 2 };
const timesMore = 1.5;

/** The language of a text: its locale's, unless its small words tell another. */
function languageOf(text: string, locale: string, more: number): Language {
	const said = languageOfLocale(locale);
	const words = wordsOf(text.slice(0, looked), "fr");
	const count = (language: Language) => words.filter((word) => isSmallWordOf(word, language)).length;
	const own = count(said);
	let best = said;
	let most = 0;
	for (const language of languages) {
		const found = language === said ? 0 : count(language);
		if (found > most) [best, most] = [language, found];
	}
	return most >= own + more && most >= own * timesMore ? best : said;
}

const known = new WeakMap<IndexedDocument, Language>();

/** The language that a document is written in; its locale may be the shop's and not its own. */
export function documentLanguage(document: IndexedDocument): Language {
	const before = known.get(document);
	if (before) return before;
	const { title, questions, passages, product, locale } = document;
	const written = product ? passages.slice(1) : passages;
	const language = languageOf(
		[title, ...written.slice(0, 2), ...questions.slice(0, 8)].join("\n"),
		locale,
		fewestMore.document,
	);
	known.set(document, language);
	return language;
}

/** The language that a message is written in; its locale is the storefront's. */
export const questionLanguage = (text: string, locale: string): Language =>
	languageOf(text, locale, fewestMore.question);
