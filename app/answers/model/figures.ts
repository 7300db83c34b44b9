import { plain } from "~/knowledge/words";

/** A number as it is stated: with what it counts, where that is told. */
type Figure = { value: string; unit: string | null };

const numberWords =
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
		" ",
	);
const tens = { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100 };
const spelled = new Map([
	...numberWords.map((word, value) => [word, String(value)] as const),
	...Object.entries(tens).map(([word, value]) => [word, String(value)] as const),
]);

const units: [RegExp, string][] = [
	[/^(€|eur|euros?)$/, "eur"],
	[/^(\$|usd|dollars?)$/, "usd"],
	[/^(£|gbp|pounds?)$/, "gbp"],
	[/^(chf|nok|sek|dkk|pln|cad|aud)$/, "money"],
	[/^(%|percent)$/, "%"],
	[/^(working|business)$/, "day"],
	[/^days?$/, "day"],
	[/^weeks?$/, "week"],
	[/^months?$/, "month"],
	[/^years?$/, "year"],
	[/^hours?$/, "hour"],
	[/^minutes?$/, "minute"],
	[/^(kg|kilos?|kilograms?)$/, "kg"],
	[/^(g|grams?)$/, "g"],
	[/^(cm|centimet(er|re)s?)$/, "cm"],
	[/^(mm|m|km|l|ml|ltr|lit(er|re)s?|inch(es)?|ft|feet|oz|lbs?)$/, "measure"],
];

const unitOf = (word: string | undefined): string | null =>
	units.find(([pattern]) => pattern.test(word ?? ""))?.[1] ?? null;

/** "1,299.00" and "1299" are one number, and so are "0,5" and "0.5". */
function canonical(digits: string): string {
	const decimal = /[.,](\d{1,2})$/.exec(digits);
	const whole = (decimal ? digits.slice(0, -decimal[0].length) : digits).replace(/[.,]/g, "");
	const rest = decimal?.[1]?.replace(/0+$/, "") ?? "";
	return `${Number(whole)}${rest ? `.${rest}` : ""}`;
}

const token = /\d+(?:[.,]\d+)*|[€$£%]|\p{L}+/gu;
const between = new Set(["to", "or", "and", "bis", "a", "y", "et", "e"]);

/** Every number of a text, spelled ones too (but "one", which mostly counts nothing), with its unit. */
export function figuresOf(text: string): Figure[] {
	const words = plain(text).match(token) ?? [];
	const values = words.map((word) => (/^\d/.test(word) ? canonical(word) : (spelled.get(word) ?? null)));
	return values.flatMap((value, at): Figure[] => {
		if (value === null) return [];
		const unit = unitBeside(words, values, at);
		return words[at] === "one" && unit === null ? [] : [{ value, unit }];
	});
}

/** Right behind, right before (money), or behind the other end of a range: "3 to 5 days". */
function unitBeside(words: string[], values: (string | null)[], at: number): string | null {
	const behind = unitOf(words[at + 1]);
	if (behind) return behind;
	const before = words[at - 1];
	if (before && /^([€$£]|eur|usd|gbp|chf)$/.test(before)) return unitOf(before);
	const next = between.has(words[at + 1] ?? "") ? at + 2 : at + 1;
	return values[next] === null || values[next] === undefined ? null : unitOf(words[next + 1]);
}

/** What `draft` states that none of `texts` holds: the same number, counting the same thing where that is told. */
export function unsupportedFigure(draft: string, texts: string[]): string | null {
	const held = texts.flatMap(figuresOf);
	const missing = figuresOf(draft).find(
		({ value, unit }) => !held.some((one) => one.value === value && (unit === null || one.unit === unit)),
	);
	return missing ? `${missing.value}${missing.unit ? ` ${missing.unit}` : ""}` : null;
}
