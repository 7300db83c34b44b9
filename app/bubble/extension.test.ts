import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { themeCheckRun } from "@shopify/theme-check-node";
import { expect, test } from "vitest";
import { stringNames } from "./strings";

const extension = join(import.meta.dirname, "../../extensions/chat-bubble");
const read = (file: string) => readFileSync(join(extension, file), "utf8");
const shopperLocales = globSync("locales/*.json", { cwd: extension }).filter((file) => !file.endsWith(".schema.json"));
const texts = (file: string): Record<string, string> => JSON.parse(read(file)).bubble;
const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

test("Shopify's theme check finds nothing", async () => {
	const { offenses } = await themeCheckRun(extension, undefined, () => {});
	expect(offenses.map(({ check, message, uri }) => `${check}: ${message} (${uri})`)).toEqual([]);
});

test("every language says everything, in words that the t filter leaves as they are", () => {
	expect(shopperLocales.length).toBeGreaterThanOrEqual(5);
	for (const file of shopperLocales) {
		expect(Object.keys(texts(file)).map(camel), file).toEqual([...stringNames]);
		for (const [name, text] of Object.entries(texts(file))) expect(text, `${file} ${name}`).toMatch(/^[^'"&<>!]+$/);
	}
});

test("a text keeps its gaps in every language", () => {
	const gaps = (file: string) =>
		Object.fromEntries(Object.entries(texts(file)).map(([name, text]) => [name, text.match(/\{\w+\}/g)]));
	for (const file of shopperLocales) expect(gaps(file), file).toEqual(gaps("locales/en.default.json"));
});

test("the page carries every text that the scripts ask for", () => {
	const carried = [
		...read("snippets/chat-bubble-texts.liquid").matchAll(/"(\w+)": \{\{ 'bubble\.(\w+)' \| t \| json \}\}/g),
	];
	expect(carried.map(([, name]) => name)).toEqual([...stringNames]);
	expect(carried.map(([, , key]) => camel(key ?? ""))).toEqual([...stringNames]);
});

test("every output of the block is escaped", () => {
	const outputs = read("blocks/chat-bubble.liquid").match(/\{\{.*?\}\}/g) ?? [];
	const unescaped = outputs.filter((output) => !output.includes("| escape }}"));
	expect(unescaped).toEqual(["{{ block.shopify_attributes }}"]);
});
