import type { Language } from "~/knowledge/languages/language";
import { isStopWord } from "~/knowledge/stop-words";
import { plain, termOf } from "~/knowledge/words";
import { isMonth } from "./binding-words";
import { type Bound, boundAt, isSameBound } from "./bounds";
import { spelledAt } from "./spelled-numbers";
import { isArticle, isLongTime, unitAt } from "./units";

/** A number as it is stated: with what it counts, where that is told. */
export type Figure = {
	value: string;
	unit: string | null;
	/** The word behind it, where that is no unit: "30 nights". */
	counts: string | null;
	bound: Bound;
};

/** Dates, times, fractions and numbers with their groups are one token each; "CA$" is, too. */
const token =
	/\d{1,4}-\d{1,2}-\d{1,4}|\d{1,2}[:h]\d{2}(?!\d)|\d+[/⁄]\d+(?:[/⁄]\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d+)*|\p{L}{1,2}\$|[\p{Sc}%‰°ºª]|\p{L}+/gu;
const between = new Set("to or and bis oder und a y o et ou e of en til till och eller och och".split(" "));
/** Amounts without a number: the passages must say them, too. */
const vague = new Set(
	`half quarter double triple twice thrice couple fortnight decade century several few halb halbe halben halber doppelt doppelte
dreifach paar mehrere einige jahrzehnt moitie demi demie double triple plusieurs quelques mitad medio media doble triple varios
varias meta mezzo mezza doppio triplo alcuni parecchi metade meio dobro triplo varios varias half halve dubbel dubbele
meerdere enkele halv halve dobbelt dobbelte flere noen`.split(/\s+/),
);

/** From the third on: "first" and "second" mostly count nothing. */
const ordinals =
	`third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
seventeenth eighteenth nineteenth twentieth`.split(/\s+/);

/** ASCII digits for those of any script, and what compatibility forms stand for ("６０", "⑥", "٦٠"). */
export const asciiDigits = (text: string): string =>
	text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0) ?? 0;
		let zero = code;
		while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
		return String(code - zero);
	});

/** "1,299.00", "1 299" and "1299" are one number, and so are "0,5" and "0.5"; a date, a time or a fraction stays itself. */
function canonical(said: string): string {
	const digits = said.replaceAll(" ", "");
	if (/[-/⁄:h]/.test(digits))
		return digits
			.replace("⁄", "/")
			.replace(/[:h]/, ":")
			.replace(/^0(?=\d)/, "");
	const decimal = /[.,](\d{1,2})$/.exec(digits) ?? /^0[.,](\d+)$/.exec(digits);
	const whole = decimal ? digits.slice(0, -(decimal[1] ?? "").length - 1) : digits;
	const rest = decimal?.[1]?.replace(/0+$/, "") ?? "";
	return `${Number(whole.replace(/[.,]/g, ""))}${rest ? `.${rest}` : ""}`;
}

/** Every number of a text, spelled ones, vague ones and "a week" too, with its unit. */
export const figuresOf = (text: string, language: Language = "en"): Figure[] =>
	asciiDigits(text)
		.split(sentenceEnd)
		.flatMap((sentence) => figuresIn(tokensOf(sentence), language));

const tokensOf = (text: string): string[] => plain(text).replace(perCent, "percent").match(token) ?? [];
const perCent = /\b(?:per|pour|por|pro) ?cent[oi]?\b|\bpor ciento\b/g;
const sentenceEnd = /\n|(?<=[.!?])\s+/;

function figuresIn(words: string[], language: Language): Figure[] {
	const figures: Figure[] = [];
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? "";
		const spelled = spelledAt(words, at, language);
		const end = at + (spelled?.words ?? 1);
		const unit = unitBeside(words, at, end, language);
		const bound = boundAt(words, at, language);
		const add = (figure: Partial<Figure> & { value: string }) =>
			figures.push({ unit: null, counts: null, bound, ...figure });
		if (/^\d/.test(word)) add({ value: canonical(word), unit, counts: countedAt(words, end, unit, language) });
		else if (spelled && (!spelled.ambiguous || unit !== null)) add({ value: String(spelled.value), unit });
		else if (vague.has(word)) add({ value: word });
		else if (language === "en" && ordinals.includes(word))
			add({ value: String(ordinals.indexOf(word) + 3), unit: "ordinal" });
		else if (isArticle(word, language)) {
			const one = unitAt(words, at + 1, language);
			if (isLongTime(one)) add({ value: "1", unit: one });
		}
		if (spelled) at = end - 1;
	}
	return figures;
}

/** "24 November", "November 24": a day of that month and of no other. */
const monthIn = (word: string | undefined): string | null => (word && isMonth(word) ? word.slice(0, 3) : null);

/** Right behind, right before (money), or behind the other end of a range: "3 to 5 days". */
function unitBeside(words: string[], at: number, end: number, language: Language): string | null {
	const before = words[at - 1] ?? "";
	const behind = monthIn(before) ?? unitAt(words, end, language) ?? monthIn(words[end]);
	if (behind) return behind;
	if (/^(\p{L}{0,2}\p{Sc}|[a-z]{3}|kr)$/u.test(before) && !isLongTime(unitAt(words, at - 1, language))) {
		const money = unitAt(words, at - 1, language);
		if (money) return money;
	}
	const next = between.has(words[end] ?? "") ? end + 1 : end;
	const other = spelledAt(words, next, language);
	if (!other && !/^\d/.test(words[next] ?? "")) return null;
	return unitAt(words, next + (other?.words ?? 1), language);
}

function countedAt(words: string[], end: number, unit: string | null, language: Language): string | null {
	const word = words[end];
	if (unit !== null || !word || !/^\p{L}{1,}$/u.test(word) || between.has(word)) return null;
	return isStopWord(word, language) || verbs.has(word) ? null : word;
}
/** They stand behind a number that names something ("Tracked 24 costs …"), and count nothing. */
const verbs = new Set(
	`cost costs take takes weigh weighs last lasts apply applies arrive arrives come comes kostet kosten dauert wiegt gilt coute
coutent dure pese cuesta cuestan tarda pesa costa costano dura custa demora kost duurt weegt koster tar veier`.split(
		/\s+/,
	),
);

/** What `draft` states that none of `texts` holds: the same number, counting the same thing where that is told. */
export function unsupportedFigure(draft: string, texts: string[], language: Language = "en"): string | null {
	const held = texts.flatMap((text) => figuresOf(text, language));
	const words = new Set(
		texts.flatMap((text) => plain(text).match(/\p{L}+/gu) ?? []).map((word) => termOf(word, language)),
	);
	const missing = figuresOf(draft, language).find(
		(figure) =>
			!held.some((one) => isSame(figure, one)) || (figure.counts && !words.has(termOf(figure.counts, language))),
	);
	return missing ? [missing.value, missing.unit ?? missing.counts].filter(Boolean).join(" ") : null;
}

/** The same number of the same thing; a draft need not say of what. */
export const isSame = (stated: Figure, held: Figure): boolean =>
	stated.value === held.value &&
	(stated.unit === null || stated.unit === held.unit) &&
	isSameBound(stated.bound, held.bound);

/** The units of time that a text speaks of. */
export function longTimesIn(text: string, language: Language): Set<string> {
	const words = tokensOf(asciiDigits(text));
	return new Set(words.flatMap((_, at) => unitAt(words, at, language) ?? []).filter(isLongTime));
}
