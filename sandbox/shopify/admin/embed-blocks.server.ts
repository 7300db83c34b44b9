import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const setting = z.object({
	type: z.string(),
	id: z.string().optional(),
	label: z.string().optional(),
	content: z.string().optional(),
	info: z.string().optional(),
	default: z.union([z.string(), z.number(), z.boolean()]).optional(),
	options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
	min: z.number().optional(),
	max: z.number().optional(),
	step: z.number().optional(),
	unit: z.string().optional(),
});
export type EmbedSetting = z.infer<typeof setting>;

const schema = z.object({ name: z.string(), target: z.string(), settings: z.array(setting).default([]) });
export type EmbedBlock = z.infer<typeof schema> & { handle: string };

const schemaTag = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/;

/** The app embed blocks of a theme app extension with the texts that merchants read, as the theme editor shows them. */
export async function embedBlocks(folder: string): Promise<EmbedBlock[]> {
	const names = await readdir(join(folder, "blocks")).catch(() => []);
	const texts = await readTexts(folder);
	const blocks = names.filter((name) => name.endsWith(".liquid")).map((name) => readBlock(folder, name, texts));
	return (await Promise.all(blocks)).filter(({ target }) => target !== "section");
}

async function readBlock(folder: string, name: string, texts: unknown): Promise<EmbedBlock> {
	const source = await readFile(join(folder, "blocks", name), "utf8");
	const parsed = schema.parse(translated(JSON.parse(schemaTag.exec(source)?.[1] ?? "{}"), texts));
	return { ...parsed, handle: name.replace(".liquid", "") };
}

async function readTexts(folder: string): Promise<unknown> {
	const text = await readFile(join(folder, "locales", "en.default.schema.json"), "utf8").catch(() => "{}");
	return JSON.parse(text);
}

/** Every `t:a.b.c` replaced by its text. */
function translated(value: unknown, texts: unknown): unknown {
	if (typeof value === "string" && value.startsWith("t:")) return textAt(texts, value.slice(2)) ?? value;
	if (Array.isArray(value)) return value.map((one) => translated(one, texts));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, translated(one, texts)]));
}

const textAt = (texts: unknown, key: string): unknown =>
	key.split(".").reduce<unknown>((level, step) => (level as Record<string, unknown> | undefined)?.[step], texts);
