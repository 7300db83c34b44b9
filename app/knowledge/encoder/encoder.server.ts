import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { log } from "~/platform/log.server";
import { type DocumentMeaning, type Encodable, MeaningList, textsOf } from "./document-meaning";
import { unpack } from "./packed";
import { SentenceEncoder, type SentenceMeaning } from "./sentence-encoder";

const weights = "app/knowledge/generated/sentence-encoder.bin";

let loaded: SentenceEncoder | null | undefined;

/** The encoder, read from its file when it is first asked; null where the file is missing: then words alone decide. */
export function sentenceEncoder(): SentenceEncoder | null {
	if (loaded === undefined) {
		const path = above(import.meta.dirname);
		if (!path) log.warn({ weights }, "the sentence encoder's weights are missing; answers rest on words alone");
		loaded = path ? new SentenceEncoder(unpack(readFileSync(path))) : null;
	}
	return loaded;
}

/** From the source and from a bundle in build/ alike. */
function above(folder: string): string | null {
	const path = join(folder, weights);
	if (existsSync(path)) return path;
	return dirname(folder) === folder ? null : above(dirname(folder));
}

/** Encodes between other work: of a long text no step holds the others up for more than some milliseconds. */
export async function encoded(text: string, encoder: SentenceEncoder): Promise<SentenceMeaning> {
	const run = encoder.steps(text);
	for (;;) {
		const { done, value } = run.next();
		if (done) return value;
		if (text.length > shortCharacters) await nextTurn();
	}
}

const shortCharacters = 120;

export async function documentMeaning(document: Encodable, encoder: SentenceEncoder): Promise<DocumentMeaning> {
	const { title, passages, phrasings } = textsOf(document);
	const list = async (texts: string[]) => {
		const meanings: SentenceMeaning[] = [];
		for (const text of texts) {
			await nextTurn();
			meanings.push(await encoded(text, encoder));
		}
		return MeaningList.of(meanings);
	};
	return { title: await list([title]), passages: await list(passages), phrasings: await list(phrasings) };
}
