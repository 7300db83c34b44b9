import { textsOf } from "../encoder/document-meaning";
import { encoded, sentenceEncoder } from "../encoder/encoder.server";
import type { SentenceMeaning } from "../encoder/sentence-encoder";
import { countRead, readSample, saveScale, scaleOfShop } from "../meaning.store.server";
import { everyday } from "./everyday-texts";
import { readTexts } from "./read-texts.server";
import { type Pair, scaleOf } from "./scale";

const sampled = 60;
const phrasingsEach = 2;
const mostPassages = 40;

/**
 * Compares the model's cosines with the sentence encoder's, over the same texts: some everyday ones and, as far as they
 * are English, which is all that the encoder reads, the shop's own. Measured again once there are twice or half as many
 * documents. False: not now.
 */
export async function measureScale(shop: string, model: string): Promise<boolean> {
	const documents = await countRead(shop, model);
	const known = await scaleOfShop(shop, model);
	if (known && documents < 2 * known.documents && documents * 2 > known.documents) return true;
	const sample = (await readSample(shop, model, sampled)).map(textsOf);
	const short = [
		...everyday.flatMap(({ asked, otherwise }) => [asked, otherwise]),
		...sample.flatMap(({ title, phrasings }) => [title, ...phrasings.slice(0, phrasingsEach)]),
	];
	const long = [...everyday.map(({ told }) => told), ...sample.flatMap(({ passages }) => passages.slice(0, 1))];
	const told = long.slice(0, everyday.length + mostPassages);
	const ours = await readByEncoder([...short, ...told]);
	if (!ours) return true;
	const theirs = await readTexts(shop, [...short, ...told]);
	if (!Array.isArray(theirs)) return false;
	const both = theirs.map((meaning, at): Both => ({ model: meaning, encoder: ours[at] ?? new Float32Array() }));
	const asks = both.slice(0, short.length);
	const scale = { short: scaleOf(pairs(asks, asks)), long: scaleOf(pairs(asks, both.slice(short.length))) };
	await saveScale(shop, { model, documents, ...scale });
	return true;
}

type Both = { model: SentenceMeaning; encoder: SentenceMeaning };

const pairs = (asks: Both[], texts: Both[]): Pair[] =>
	asks.flatMap((ask) =>
		texts
			.filter((text) => text !== ask)
			.map((text) => ({ model: cosine(ask.model, text.model), encoder: cosine(ask.encoder, text.encoder) })),
	);

const cosine = (left: SentenceMeaning, right: SentenceMeaning): number =>
	left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);

async function readByEncoder(texts: string[]): Promise<SentenceMeaning[] | null> {
	const encoder = sentenceEncoder();
	if (!encoder) return null;
	const all: SentenceMeaning[] = [];
	for (const text of texts) all.push(await encoded(text, encoder));
	return all;
}
