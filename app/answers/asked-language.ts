import { questionLanguage } from "~/knowledge/languages/detect";
import type { Language } from "~/knowledge/languages/language";
import type { PassageIndex } from "~/knowledge/passage-index";
import { termOf } from "~/knowledge/words";
import type { Question } from "./agent";

/** In which languages a question's words are looked up. */
export type AskedIn = {
	/** What the message is written in; decides which of its words are small. */
	language: Language;
	/** What the shop's documents are written in, the message's own language first. */
	looked: Language[];
};

/** The languages of a shop with documents in more than so many are not all tried. */
const mostLanguages = 4;

/** A shop that writes in one language is asked in that one, whatever the message looks like: names and numbers still match. */
export function askedIn({ text, locale }: Pick<Question, "text" | "locale">, index: PassageIndex): AskedIn {
	const written = index.languages();
	const [main = "en"] = written;
	if (main === "en" && written.length <= 1) return { language: "en", looked: ["en"] };
	const language = questionLanguage(text, locale);
	if (!written.includes(language)) return { language, looked: written.slice(0, mostLanguages) };
	return { language, looked: [language, ...written.filter((other) => other !== language)].slice(0, mostLanguages) };
}

/** The terms that a word may be in the shop's documents, the one of its own language, or that the shop holds, first. */
export function termsIn(word: string, { looked }: AskedIn, index: PassageIndex): [string, ...string[]] {
	const [first = "en", ...others] = looked;
	const own = termOf(word, first);
	const elsewhere = others.map((language) => termOf(word, language)).filter((term) => index.holds(term));
	const [found] = elsewhere;
	return index.holds(own) || !found ? [own, ...elsewhere] : (elsewhere as [string, ...string[]]);
}
