import { later, now, seconds } from "~/platform/clock";
import { embedShop } from "./embedding-model/embed-shop.server";
import { embeddingModelName } from "./embedding-model/embedding-model.server";
import { meaningBytes } from "./encoder/document-meaning";
import { documentMeaning, sentenceEncoder } from "./encoder/encoder.server";
import { encodedUpTo, saveVectors, shopsToEncode, unencodedDocuments } from "./meaning.store.server";

const batch = 20;
/** So long one job works; the next one goes on. */
const turnSeconds = 50;
/** So long it works for one shop while others wait: a merchant's new answer does not wait for another's first sync. */
const sliceSeconds = 5;
/** The encoder's own name among models. */
const encoderItself = "";

/** Reads what has changed in any shop, in turns, beside other work; what is done is kept at once. */
export async function encodeKnowledge(): Promise<void> {
	const until = later(now(), seconds(turnSeconds));
	let waiting = await shopsToEncode();
	while (waiting.length > 0) {
		const cutOff: typeof waiting = [];
		for (const one of waiting) {
			const sliceEnds = later(now(), seconds(sliceSeconds));
			if (await encodeShop(one.shop, sliceEnds)) await encodedUpTo(one.shop, one.version);
			else if (now() > sliceEnds) cutOff.push(one);
			if (now() > until) return;
		}
		waiting = cutOff;
	}
}

/**
 * Encodes one shop's documents that are not encoded yet: with the configured embedding model, else with the sentence
 * encoder. False when it is not done: the time was up before, or the model is not there.
 */
export async function encodeShop(shop: string, until?: Date): Promise<boolean> {
	const model = embeddingModelName();
	if (model) return embedShop(shop, model, until);
	const encoder = sentenceEncoder();
	if (!encoder) return true;
	for (;;) {
		const documents = await unencodedDocuments(shop, batch);
		if (documents.length === 0) return true;
		for (const document of documents) {
			if (until && now() > until) return false;
			const vectors = meaningBytes(await documentMeaning(document, encoder));
			await saveVectors(shop, document, encoderItself, vectors);
		}
	}
}
