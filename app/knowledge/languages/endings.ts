import type { Language } from "./language";

type Change = [RegExp, string];

/**
 * What a stemmer needs to see, and plain words have lost: accents of endings, and the verb forms that Snowball leaves
 * apart ("geliefert" and "liefern", "verzonden" and "verzenden"). Documents and questions go the same way.
 */
const changes: Partial<Record<Language, Change[]>> = {
	de: [
		[/ß/g, "ss"],
		[/(?<![aeiouq])([aou])e(?!u)/g, "$1"],
		[/^(um|zuruck|ab|an|auf|aus|ein|nach)(?:ge|zu)(?=.{3,}(?:t|en)$)/, "$1"],
		[/^ge(?=.+(?:[fntd]et|ert|elt|llt|ckt|tzt|agt|nkt|andt|auft|auscht|aucht|aschen)$)/, ""],
		[/([aeiu])rung(en)?$/, "$1rn"],
		[/(?<=.{3})ung(en)?$/, "en"],
		[/([tdfn])et(?:e|en|es|er|em)?$/, "$1en"],
		[/(e[rl]|ll|hl|ck|tz|sch|uf|g|nk|nn)t(?:e|en|es|er|em)?$/, "$1en"],
	],
	fr: [
		[/ee(s?)$/, "ée$1"],
		[/ite(s?)$/, "ité$1"],
		[/([ao]i)s$/, "$1"],
		[/(?:ie(s?|nt)|(?<=[cdfgptv])iez)$/, "ier"],
	],
	es: [
		[/([cs])ion$/, "$1ión"],
		[/ia(s?)$/, "ía$1"],
	],
	it: [[/(al|il|iv|os|ic|ar|ur)ita$/, "$1ità"]],
	pt: [
		[/cao$/, "ção"],
		[/coes$/, "ções"],
		[/oes$/, "ões"],
		[/ao$/, "ão"],
		[/avel$/, "ável"],
		[/ivel$/, "ível"],
		[/aveis$/, "ável"],
		[/iveis$/, "ível"],
	],
	nl: [
		[/^ge(?=.{3,}(?:[dt]|en)$)/, ""],
		[/^(terug|op|af|aan|uit|in|om)ge(?=.{3,}(?:[dt]|en)$)/, "$1"],
		[/onden$/, "enden"],
		[/aa([^aeiou])[dt]$/, "a$1en"],
		[/oo([^aeiou])[dt]$/, "o$1en"],
		[/ee([^aeiou])[dt]$/, "e$1en"],
		[/uu([^aeiou])[dt]$/, "u$1en"],
		[/([^aeious])[dt]$/, "$1en"],
	],
};

/** The plain word as its language's stemmer should read it. */
export function withEndings(word: string, language: Language): string {
	let changed = word;
	for (const [pattern, replacement] of changes[language] ?? []) changed = changed.replace(pattern, replacement);
	return changed;
}
