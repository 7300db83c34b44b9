import { setImmediate as nextTurn } from "node:timers/promises";
import type { IndexedDocument } from "~/knowledge/document";
import { documentsToIndex } from "~/knowledge/document.store.server";
import { PassageIndex } from "~/knowledge/passage-index";

/** An exam holds so many passages in memory at the most, whatever the shop's size; products give way to the rest. */
const mostPassages = 20_000;
const roomForProducts = 15_000;
const batch = 100;

type Examined = {
	index: PassageIndex;
	documents: IndexedDocument[];
	/** Of the shop, with those that did not take part. */
	allDocuments: number;
};

/** The shop's knowledge in an index of the exam's own, so that what is taken out of it meanwhile is missed by nobody. */
export async function knowledgeToExamine(shop: string): Promise<Examined> {
	const index = new PassageIndex();
	const documents: IndexedDocument[] = [];
	let allDocuments = 0;
	let after = "";
	for (;;) {
		const read = await documentsToIndex(shop, after, batch);
		for (const document of read) {
			allDocuments++;
			if (index.livePassages >= (document.product ? roomForProducts : mostPassages)) continue;
			index.add(document);
			documents.push(document);
		}
		after = read[read.length - 1]?.id ?? "";
		if (read.length < batch) return { index, documents, allDocuments };
		await nextTurn();
	}
}

/** What was taken out and put back leaves traces that move the scores a little: the same index without them. */
export function tidied(index: PassageIndex, documents: IndexedDocument[]): PassageIndex {
	if (index.deadUnits < index.units / 5) return index;
	const fresh = new PassageIndex();
	for (const document of documents) fresh.add(document);
	return fresh;
}
