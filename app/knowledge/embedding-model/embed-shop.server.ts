import { now } from "~/platform/clock";
import { textsOf } from "../encoder/document-meaning";
import { saveVectors, type Unencoded, unencodedDocuments } from "../meaning.store.server";
import { measureScale } from "./measure-scale.server";
import { packed } from "./model-meaning";
import { readTexts } from "./read-texts.server";

const batch = 50;
/** Of so many texts a call is made: a few documents, or one with many phrasings. */
const textsTogether = 32;

/** Has the configured model read one shop's documents that it has not read yet; false when it is not done. */
export async function embedShop(shop: string, model: string, until?: Date): Promise<boolean> {
	for (;;) {
		const documents = await unencodedDocuments(shop, batch);
		if (documents.length === 0) return measureScale(shop, model);
		for (const group of grouped(documents)) {
			if (until && now() > until) return false;
			if (!(await embedGroup(shop, model, group))) return false;
		}
	}
}

function grouped(documents: Unencoded[]): Unencoded[][] {
	const groups: Unencoded[][] = [];
	let texts = textsTogether;
	for (const document of documents) {
		const count = listOf(document).length;
		if (texts + count > textsTogether) {
			groups.push([]);
			texts = 0;
		}
		groups.at(-1)?.push(document);
		texts += count;
	}
	return groups;
}

function listOf(document: Unencoded): string[] {
	const { title, passages, phrasings } = textsOf(document);
	return [title, ...passages, ...phrasings];
}

async function embedGroup(shop: string, model: string, documents: Unencoded[]): Promise<boolean> {
	const read = await readTexts(shop, documents.flatMap(listOf));
	if (read === "refused") return embedApart(shop, model, documents);
	if (!Array.isArray(read)) return false;
	let at = 0;
	for (const document of documents) {
		const count = listOf(document).length;
		await saveVectors(shop, document, model, packed(read.slice(at, at + count), textsOf(document).passages.length));
		at += count;
	}
	return true;
}

/** One document that the model refuses does not keep it from the others: that one is left to the words. */
async function embedApart(shop: string, model: string, documents: Unencoded[]): Promise<boolean> {
	const [document] = documents;
	if (!document) return true;
	if (documents.length > 1) {
		for (const one of documents) if (!(await embedGroup(shop, model, [one]))) return false;
		return true;
	}
	// A model that refuses everything is badly configured, which is nothing against the document.
	if (!Array.isArray(await readTexts(shop, ["Delivery and returns"]))) return false;
	await saveVectors(shop, document, model, packed([], 0));
	return true;
}
