import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { stem } from "../stem";
import { withEndings } from "./endings";
import type { Language } from "./language";

/** English has its own (stem.ts), which the learned weights are made with; the others are Snowball's (decision 016). */
const stemmers: Record<Language, (word: string) => string> = {
	en: stem,
	de: german,
	fr: french,
	es: spanish,
	it: italian,
	pt: portuguese,
	nl: dutch,
	da: danish,
	nb: norwegian,
	sv: swedish,
	fi: finnish,
};

/** The stem of a plain word; the same with and without the accents that its writer may have left out. */
export function stemIn(word: string, language: Language): string {
	if (language === "en") return stem(word);
	if (word.length < 3 || /\d/.test(word)) return word;
	const stemmed = stemmers[language](withEndings(word, language));
	return stemmed.normalize("NFD").replace(/\p{M}+/gu, "");
}
