import { later, now, seconds } from "~/platform/clock";
import { documentMeaning, sentenceEncoder } from "./encoder/encoder.server";
import { encodedUpTo, saveMeaning, shopsToEncode, unencodedDocuments } from "./meaning.store.server";

const batch = 20;
/** So long one job works; the next one goes on. */
const turnSeconds = 50;

/** Reads with the sentence encoder what has changed in any shop, beside other work; what is done is kept at once. */
export async function encodeKnowledge(): Promise<void> {
	const until = later(now(), seconds(turnSeconds));
	for (const { shop, version } of await shopsToEncode())
		if (await encodeShop(shop, until)) await encodedUpTo(shop, version);
}

/** Encodes one shop's documents that are not encoded yet; false when the time was up before. */
export async function encodeShop(shop: string, until?: Date): Promise<boolean> {
	const encoder = sentenceEncoder();
	if (!encoder) return true;
	for (;;) {
		const documents = await unencodedDocuments(shop, batch);
		if (documents.length === 0) return true;
		for (const document of documents) {
			if (until && now() > until) return false;
			await saveMeaning(shop, document, await documentMeaning(document, encoder));
		}
	}
}
