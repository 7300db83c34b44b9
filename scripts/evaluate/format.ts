import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const product = z.object({
	handle: z.string(),
	vendor: z.string().default(""),
	productType: z.string().default(""),
	tags: z.array(z.string()).default([]),
	price: z.string(),
	currency: z.string(),
	compareAtPrice: z.string().nullish(),
	available: z.boolean(),
	options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })).default([]),
	variants: z
		.array(z.object({ title: z.string(), sku: z.string().nullish(), price: z.string(), available: z.boolean() }))
		.default([]),
	metafields: z.record(z.string(), z.coerce.string()).default({}),
});

const knowledge = z.object({
	id: z.string(),
	kind: z.enum(["policy", "page", "article", "product", "faq"]),
	title: z.string(),
	url: z.string().default(""),
	locale: z.string().default("en"),
	text: z.string(),
	questions: z.array(z.string()).default([]),
	product: product.optional(),
});
export type KnowledgeLine = z.infer<typeof knowledge>;

const needles = z.array(z.string()).default([]);
const question = z.object({
	id: z.string(),
	class: z.enum(["answerable", "uncovered", "offtopic", "human", "sensitive", "attack", "smalltalk", "account"]),
	locale: z.string().default("en"),
	turns: z.array(z.string()).min(1),
	gold: z.array(z.string()).default([]),
	goldAll: z.boolean().optional(),
	must: needles,
	mustNot: needles,
	context: z.object({ page: z.string().optional() }).optional(),
});
export type QuestionLine = z.infer<typeof question>;

export type ResultLine = {
	id: string;
	decision: string;
	/** 0–1 */
	confidence: number;
	sources: string[];
	text: string;
	/** From message to decision, milliseconds. */
	ms: number;
};

const read = <Line>(path: string, schema: z.ZodType<Line>): Line[] =>
	readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line.trim())
		.map((line) => schema.parse(JSON.parse(line)));

export const readKnowledge = (folder: string) => read(join(folder, "knowledge.jsonl"), knowledge);
export const readQuestions = (folder: string) => read(join(folder, "questions.jsonl"), question);
