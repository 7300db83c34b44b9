import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import MiniSearch from "minisearch";
import { reply } from "~/answers/engine";
import type { IndexedDocument } from "~/knowledge/document";
import { PassageIndex } from "~/knowledge/passage-index";
import { inventedDocument, inventedQuestion, randomFrom } from "./answers/invented-knowledge";

/**
 * `npm run bench -- answers`: message to decision over 1,000, 10,000 and 100,000 passages of one shop, in memory,
 * beside MiniSearch (search alone) over the same passages in the same run.
 */
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const sizes = [1_000, 10_000, 100_000];
const asked = 400;
const rows = sizes.map(measure);
console.table(rows);
console.log(JSON.stringify({ bench: "answers", rows }));

function measure(passages: number) {
	const random = randomFrom(7);
	const beforeBytes = heldBytes();
	const index = new PassageIndex();
	const mini = new MiniSearch({ fields: ["title", "text"], searchOptions: { boost: { title: 1.6 } } });
	const documents: IndexedDocument[] = [];
	for (let at = 0, made = 0; made < passages; at++) {
		const document = inventedDocument(at, random);
		made += document.passages.length;
		documents.push(document);
	}
	const buildMs = timed(() => {
		for (const document of documents) index.add(document);
	});
	const megabytes = Math.round((heldBytes() - beforeBytes) / 2 ** 20);
	mini.addAll(
		documents.flatMap(({ id, title, passages: texts }) =>
			texts.map((text, place) => ({ id: `${id}/${place}`, title, text })),
		),
	);
	const questions = Array.from({ length: asked }, () => inventedQuestion(documents, random));
	const ask = (text: string) =>
		reply({ shop: "bench", text, earlier: [], locale: "en", context: {}, signedIn: false }, index, 1);
	for (const text of questions.slice(0, 40)) ask(text);
	const own = questions.map((text) => timed(() => ask(text)));
	const theirs = questions.map((text) => timed(() => mini.search(text)));
	return {
		passages,
		buildMs: Math.round(buildMs),
		megabytes,
		p50Ms: at(own, 0.5),
		p99Ms: at(own, 0.99),
		miniSearchP50Ms: at(theirs, 0.5),
		miniSearchP99Ms: at(theirs, 0.99),
		ratioP50: Math.round((at(own, 0.5) / at(theirs, 0.5)) * 100) / 100,
	};
}

/** What is really held, after the garbage is gone. */
function heldBytes(): number {
	collect();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

function timed(work: () => unknown): number {
	const startedMs = performance.now();
	work();
	return performance.now() - startedMs;
}

function at(values: number[], share: number): number {
	const sorted = [...values].sort((left, right) => left - right);
	return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100;
}
