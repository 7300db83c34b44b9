import type { Language } from "~/knowledge/languages/language";

/** What numbers count, by unit: the words of each language, plain. Those with digits or marks are every language's. */
const everywhere: [string, RegExp][] = [
	["%", /^(%|percent|percentage|prozent|procent|prosent|por ?ciento|porcento)$/],
	["‰", /^‰$/],
	["°", /^(°|degrees?|grad|degres|grados|gradi|graus|graden|grader)$/],
	["eur", /^(€|eur|euros?)$/],
	["gbp", /^(£|gbp|pounds?|pfund|livres|libras?|sterline|ponden)$/],
	["dollar", /^(\$|dollars?|dolares|dolar|dollari)$/],
	["usd", /^(usd|us\$)$/],
	["cad", /^(cad|ca\$|c\$)$/],
	["aud", /^(aud|a\$|au\$)$/],
	["nzd", /^(nzd|nz\$)$/],
	["kr", /^(kr|kroner|kronor|krona|krone|kronen|kruunua)$/],
	["chf", /^(chf|francs?|franken|franchi|francos|fr)$/],
	["cent", /^(cents?|pence|penny|pennies|centimes?|centimos?|centesimi|centavos|ore|rappen|¢)$/],
	["zloty", /^(pln|zl|zloty|zlotys)$/],
	["rupee", /^(₹|inr|rupees?)$/],
	["yen", /^(¥|jpy|cny|yen|yuan)$/],
	["kg", /^(kg|kilos?|kilograms?|kilogramm|kilogrammes?|kilogramos?|chili|quilos?)$/],
	["g", /^(g|gr|grams?|gramm|grammes?|gramos?|grammi|gramas?)$/],
	["cm", /^(cm|centimet(er|re)s?|zentimeter|centimetros?|centimetri)$/],
	["mm", /^(mm|millimet(er|re)s?|milimetros?|millimetri)$/],
	["m", /^(m|met(er|re)s?|metros?|metri)$/],
	["km", /^(km|kilomet(er|re)s?|kilometros?|chilometri|quilometros?)$/],
	["l", /^(l|ltr|lit(er|re)s?|litros?|litri)$/],
	["ml", /^(ml|millilit(er|re)s?)$/],
	["inch", /^(inch|inches|zoll|pouces?|pulgadas?|pollici|polegadas?|duim)$/],
	["foot", /^(ft|foot|feet)$/],
	["oz", /^(oz|ounces?)$/],
	["lb", /^(lbs?)$/],
	["mile", /^(miles?)$/],
	["am", /^am$/],
	["pm", /^pm$/],
	["ordinal", /^(st|nd|rd|th|er|eme|ieme|º|ª)$/],
	["times", /^(times|mal|fois|veces|volte|vezes|keer|ganger|x)$/],
];
for (const code of "nok sek dkk czk huf mxn brl krw zar sgd hkd aed thb".split(" "))
	everywhere.push([code, new RegExp(`^${code}$`)]);

type TimeUnit = "second" | "minute" | "hour" | "day" | "workday" | "week" | "month" | "year";
const timeUnits: TimeUnit[] = ["second", "minute", "hour", "day", "workday", "week", "month", "year"];
/** In the order of `timeUnits`. */
const times: Record<Language, string> = {
	en: "seconds secs sec|minutes? mins?|hours? hrs? h|days?|workdays? weekdays?|weeks? wks? wk|months?|years? yrs? yr",
	de: "sekunden?|minuten? min|stunden? std h|tag tage tagen tages|werktag\\w* arbeitstag\\w*|wochen?|monat\\w*|jahr jahre jahren jahres",
	fr: "secondes?|minutes? min|heures? h|jours? journees?|jours? ouvr\\w+|semaines?|mois|ans? annees?",
	es: "segundos?|minutos? min|horas? h|dias?|dias? habil\\w*|semanas?|mes meses|anos?",
	it: "secondi|minut[oi] min|or[ae] h|giorn[oi] giornata|giorni lavorativi|settiman[ae]|mes[ei]|ann[oi]",
	pt: "segundos?|minutos? min|horas? h|dias?|dias? ut\\w+|semanas?|mes meses|anos?",
	nl: "seconden?|minuut minuten min|uur uren h|dag dagen|werkdag\\w*|week weken|maand\\w*|jaar jaren",
	nb: "sekund\\w*|minutt\\w* min|time timer timene t|dag dager dagene dagen|virkedag\\w* arbeidsdag\\w*|uker? uken|maned\\w*|ar arene aret",
	da: "sekund\\w*|minut minutter min|time timer|dag dage dagen|hverdag\\w* arbejdsdag\\w*|uger? ugen|maned\\w*|ar aret",
	sv: "sekund\\w*|minut\\w* min|timm\\w* h|dag dagar dagen|vardag\\w* arbetsdag\\w*|vecka veckor veckan|manad\\w*|ar aret",
	fi: "sekunti\\w*|minuut\\w* min|tunti\\w* tunnin h|paiva\\w*|arkipaiv\\w*|viikko\\w* viikon|kuukau\\w*|vuosi vuotta vuoden",
};
const worksBefore = /^(working|business|werktag\w*)$/;
const worksAfter = /^(ouvre|ouvres|ouvrable|ouvrables|habil|habiles|laborable|laborables|lavorativ[oi]|util|uteis)$/;
const articles: Record<Language, string> = {
	en: "a an one each every per another single",
	de: "ein eine eines einem einen einer pro je jede jeder jedes",
	fr: "un une par chaque",
	es: "un una uno por cada",
	it: "un una uno per ogni",
	pt: "um uma por cada",
	nl: "een per elk elke ieder iedere",
	nb: "en ett et per hver hvert",
	da: "en et per hver hvert",
	sv: "en ett per varje",
	fi: "yhden joka per",
};

const made = new Map<Language, [TimeUnit, RegExp][]>();

function timesOf(language: Language): [TimeUnit, RegExp][] {
	const known = made.get(language);
	if (known) return known;
	const patterns = times[language].split("|").map((words, at): [TimeUnit, RegExp] => {
		const single = words.split(/ (?!ouvr|habil|lavor|ut)/).join("|");
		return [timeUnits[at] as TimeUnit, new RegExp(`^(?:${single})$`)];
	});
	made.set(language, patterns);
	return patterns;
}

/** Working days are told from days by the word before or behind. */
export function unitAt(words: string[], at: number, language: Language): string | null {
	const word = words[at];
	if (!word) return null;
	if (worksBefore.test(word) && timeUnitOf(words[at + 1], language) === "day") return "workday";
	const nationality = word === "us" || word === "american" ? "usd" : word === "canadian" ? "cad" : null;
	if (nationality && words[at + 1]?.startsWith("dollar")) return nationality;
	const time = timeUnitOf(word, language);
	if (time === "day" && worksAfter.test(words[at + 1] ?? "")) return "workday";
	return time ?? remembered(otherUnits, word, () => everywhere.find(([, pattern]) => pattern.test(word))?.[0] ?? null);
}

/** A text has few different words, and there are many patterns. */
const otherUnits = new Map<string, string | null>();
const timeWords = new Map<string, TimeUnit | null>();
const mostRemembered = 20_000;

function remembered<Unit>(known: Map<string, Unit>, key: string, find: () => Unit): Unit {
	const before = known.get(key);
	if (before !== undefined) return before;
	if (known.size >= mostRemembered) known.clear();
	const found = find();
	known.set(key, found);
	return found;
}

const timeUnitOf = (word: string | undefined, language: Language): TimeUnit | null =>
	word
		? remembered(
				timeWords,
				`${language} ${word}`,
				() => timesOf(language).find(([, pattern]) => pattern.test(word))?.[0] ?? null,
			)
		: null;

/** A unit of time that must be spoken of before anything can be promised in it. */
export const isLongTime = (unit: string | null): boolean =>
	unit !== null && ["hour", "day", "workday", "week", "month", "year"].includes(unit);

/** "a week", "per month": one of them. */
export const isArticle = (word: string | undefined, language: Language): boolean =>
	articlesOf[language]?.has(word ?? "") ?? false;
const articlesOf: Record<string, Set<string>> = Object.fromEntries(
	Object.entries(articles).map(([language, list]) => [language, new Set(list.split(" "))]),
);
