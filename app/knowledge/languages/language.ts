/** The languages whose words are stemmed; any other is read as English. */
export const languages = ["en", "de", "fr", "es", "it", "pt", "nl", "da", "nb", "sv", "fi"] as const;
export type Language = (typeof languages)[number];

const otherNames: Record<string, Language> = { no: "nb", nn: "nb" };

/** "de-AT" → "de". */
export function languageOfLocale(locale: string): Language {
	const name = locale.slice(0, 2).toLowerCase();
	return languages.find((language) => language === name) ?? otherNames[name] ?? "en";
}

/** Terms of other languages bear their language's name, so that German "Gift" and English "gift" are two terms. */
const mark = "~";

export const termIn = (language: Language, stem: string): string =>
	language === "en" ? stem : `${stem}${mark}${language}`;

/** A term without its language's name. */
export function bareTerm(term: string): string {
	const at = term.indexOf(mark);
	return at < 0 ? term : term.slice(0, at);
}

/** The language that a term bears; "en" for one that bears none. */
export function languageOfTerm(term: string): Language {
	const at = term.indexOf(mark);
	return at < 0 ? "en" : (term.slice(at + 1) as Language);
}
