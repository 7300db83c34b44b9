import type { Language } from "~/knowledge/languages/language";

/** A number as a limit: "within 30 days" holds at the most, "after 30 days" at the least. */
export type Bound = "most" | "least" | null;

/** Words before a number that make a limit of it, plain. */
const words: Record<Language, [most: string, least: string]> = {
	en: [
		"within up less under below until till before maximum most by inside",
		"after from over above more least minimum beyond exceeding past starting",
	],
	de: [
		"innerhalb binnen bis hochstens maximal unter weniger vor spatestens",
		"nach ab uber mehr mindestens oberhalb fruhestens",
	],
	fr: ["dans sous jusqua jusqu avant moins inferieur maximum delai", "apres partir des plus superieur minimum dela"],
	es: ["dentro hasta antes menos inferior maximo plazo", "despues partir desde mas superior minimo tras pasados"],
	it: ["entro fino prima meno inferiore massimo sotto", "dopo partire oltre piu superiore almeno minimo sopra"],
	pt: ["ate dentro antes menos inferior maximo prazo", "apos depois partir mais superior minimo acima desde"],
	nl: ["binnen tot minder maximaal onder hoogstens uiterlijk", "na vanaf meer minstens boven minimaal"],
	nb: ["innen inntil under maks maksimalt mindre opptil", "etter fra over mer minst"],
	da: ["inden indtil under maks maksimalt mindre op", "efter fra over mere mindst"],
	sv: ["inom under max hogst mindre upp", "efter fran over mer minst"],
	fi: ["sisalla kuluessa alle enintaan", "jalkeen yli vahintaan alkaen"],
};
const sets = Object.fromEntries(
	Object.entries(words).map(([language, [most, least]]) => [
		language,
		{ most: new Set(most.split(" ")), least: new Set(least.split(" ")) },
	]),
) as Record<Language, { most: Set<string>; least: Set<string> }>;
const turning = /^(no|not|nicht|pas|non|no|nao|niet|ikke|inte)$/;
const looksBack = 4;

/** What the nearest word before this place makes of the number there; `words` are a sentence's tokens. */
export function boundAt(tokens: string[], at: number, language: Language): Bound {
	const { most, least } = sets[language];
	for (let back = at - 1; back >= Math.max(0, at - looksBack); back--) {
		const token = tokens[back] ?? "";
		if (/^\d/.test(token)) return null;
		const bound = most.has(token) ? "most" : least.has(token) ? "least" : null;
		if (!bound) continue;
		// "Au moins", "al menos": at least; "no more than": at the most.
		const before = tokens[back - 1] ?? "";
		const turned = turning.test(before) || (bound === "most" && /^(au|al|pelo|at)$/.test(before) && token !== "most");
		return turned ? (bound === "most" ? "least" : "most") : bound;
	}
	return null;
}

/** A lower limit must be one in the passages, too; an upper one must not be a lower one there. */
export const isSameBound = (stated: Bound, held: Bound): boolean =>
	stated === "least" ? held === "least" : stated === null || held !== "least";
