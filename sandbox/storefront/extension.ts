import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/** A theme app extension as it lies on disk. */
export type Extension = {
	handle: string;
	blocks: Block[];
	/** Liquid by name, without ".liquid". */
	snippets: Record<string, string>;
	/** Nested texts by locale; the one of `*.default.json` also under "default". */
	locales: Record<string, unknown>;
	assets: Record<string, Asset>;
};

export type Block = { handle: string; liquid: string; schema: BlockSchema };
export type Asset = { body: Buffer; hash: string };

const schemaShape = z.object({
	name: z.string(),
	target: z.enum(["head", "body", "compliance_head", "section"]),
	javascript: z.string().optional(),
	stylesheet: z.string().optional(),
	tag: z.string().optional(),
	class: z.string().optional(),
	available_if: z.string().optional(),
	enabled_on: z.object({ templates: z.array(z.string()).optional() }).optional(),
	disabled_on: z.object({ templates: z.array(z.string()).optional() }).optional(),
	settings: z
		.array(
			z.object({
				type: z.string(),
				id: z.string().optional(),
				default: z.union([z.string(), z.number(), z.boolean()]).optional(),
				options: z.array(z.object({ value: z.string() })).optional(),
			}),
		)
		.default([]),
});
export type BlockSchema = z.infer<typeof schemaShape>;

/** Reads the extension anew, so that a rebuilt asset shows at the next page load. An absent folder has nothing in it. */
export async function readExtension(folder: string): Promise<Extension> {
	const [blocks, snippets, locales, assets] = await Promise.all(
		["blocks", "snippets", "locales", "assets"].map((part) => readFolder(path.join(folder, part))),
	);
	return {
		handle: path.basename(folder),
		blocks: entriesOf(blocks, ".liquid").map(([handle, body]) => readBlock(handle, body.toString())),
		snippets: Object.fromEntries(entriesOf(snippets, ".liquid").map(([name, body]) => [name, body.toString()])),
		locales: readLocales(entriesOf(locales, ".json")),
		assets: Object.fromEntries(entriesOf(assets, "").map(([name, body]) => [name, { body, hash: hashOf(body) }])),
	};
}

const schemaTag = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/;

/** Throws when the schema is missing or is not what Shopify would take: `shopify app deploy` would refuse it as well. */
function readBlock(handle: string, source: string): Block {
	const schema = schemaTag.exec(source)?.[1];
	if (schema === undefined) throw new Error(`blocks/${handle}.liquid has no {% schema %}`);
	return { handle, liquid: source.replace(schemaTag, ""), schema: schemaShape.parse(JSON.parse(schema)) };
}

function readLocales(files: [string, Buffer][]): Record<string, unknown> {
	const locales: Record<string, unknown> = {};
	for (const [name, body] of files) {
		if (name.endsWith(".schema")) continue;
		const texts: unknown = JSON.parse(body.toString());
		locales[name.replace(".default", "")] = texts;
		if (name.endsWith(".default")) locales.default = texts;
	}
	return locales;
}

type Files = Record<string, Buffer>;

async function readFolder(folder: string): Promise<Files> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
	return Object.fromEntries(
		await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const)),
	);
}

const entriesOf = (files: Files | undefined, ending: string): [string, Buffer][] =>
	Object.entries(files ?? {})
		.filter(([name]) => name.endsWith(ending))
		.map(([name, body]) => [name.slice(0, name.length - ending.length), body]);

export const hashOf = (body: Buffer | string): string => createHash("sha256").update(body).digest("hex").slice(0, 16);
