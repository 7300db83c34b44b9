/**
 * Shopify's search syntax (`title:tent AND -status:draft`, `updated_at:>'2026-01-01'`, `"a phrase"`, `na*`) over plain
 * objects. A field that a type doesn't search by is ignored, as Shopify does.
 */
type Test = (item: object) => boolean;
type Word = { text: string; quoted: boolean };
export type SearchFields = Record<string, (item: never) => unknown>;

/** A test for the query; everything passes when it is empty. */
export function search(query: string | null | undefined, fields: SearchFields): Test {
	const words = wordsOf(query ?? "");
	return words.length === 0 ? () => true : anyOf(words, fields);
}

const wordPattern = /\(|\)|-?(?:[\w.]+:)?(?:>=|<=|>|<)?(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|[^\s()]+/g;

const wordsOf = (query: string): Word[] =>
	(query.match(wordPattern) ?? []).map((text) => ({ text, quoted: /["']$/.test(text) }));

function anyOf(words: Word[], fields: SearchFields): Test {
	const tests: Test[] = [];
	do {
		if (tests.length > 0) words.shift();
		tests.push(allOf(words, fields));
	} while (words[0]?.text === "OR");
	return (item) => tests.some((test) => test(item));
}

function allOf(words: Word[], fields: SearchFields): Test {
	const tests: Test[] = [];
	while (words[0] && words[0].text !== "OR" && words[0].text !== ")") {
		if (words[0].text === "AND") words.shift();
		else tests.push(one(words, fields));
	}
	return (item) => tests.every((test) => test(item));
}

function one(words: Word[], fields: SearchFields): Test {
	const word = words.shift() as Word;
	if (word.text === "NOT") {
		const test = words.length > 0 ? one(words, fields) : () => false;
		return (item) => !test(item);
	}
	if (word.text === "(") {
		const test = anyOf(words, fields);
		if (words[0]?.text === ")") words.shift();
		return test;
	}
	if (word.text.startsWith("-") && word.text.length > 1) {
		const test = term(word.text.slice(1), fields);
		return (item) => !test(item);
	}
	return term(word.text, fields);
}

function term(text: string, fields: SearchFields): Test {
	const [, name, comparison = "", rest = ""] = /^(?:([a-zA-Z_.]+):)?(>=|<=|>|<)?([\s\S]*)$/.exec(text) ?? [];
	const wanted = unquoted(rest);
	const read = (field: string) => fields[field] as ((item: object) => unknown) | undefined;
	if (name === undefined) {
		const standard = read("default");
		return (item) => texts(standard?.(item)).some((value) => value.includes(wanted.toLowerCase()));
	}
	const field = read(name);
	if (!field) return () => true;
	return (item) => valuesOf(field(item)).some((value) => fits(value, comparison, wanted));
}

const unquoted = (text: string) =>
	/^(["']).*\1$/s.test(text) ? text.slice(1, -1).replace(/\\(.)/g, "$1") : text.replace(/\\(.)/g, "$1");

const valuesOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]).filter((one) => one != null);
const texts = (value: unknown): string[] => valuesOf(value).map((one) => String(one).toLowerCase());

function fits(value: unknown, comparison: string, wanted: string): boolean {
	if (comparison) {
		const [have, limit] = [amount(value), amount(wanted)];
		if (Number.isNaN(have) || Number.isNaN(limit)) return false;
		if (comparison === ">") return have > limit;
		if (comparison === "<") return have < limit;
		return comparison === ">=" ? have >= limit : have <= limit;
	}
	const [have, want] = [String(value).toLowerCase(), wanted.toLowerCase()];
	return want.endsWith("*") ? have.startsWith(want.slice(0, -1)) : have === want;
}

const amount = (value: unknown): number => {
	const number = Number(value);
	return Number.isNaN(number) ? Date.parse(String(value)) : number;
};
