import { now } from "~/platform/clock";
import type { DocumentMeaning } from "../encoder/document-meaning";
import type { SentenceMeaning } from "../encoder/sentence-encoder";
import { scaleOfShop } from "../meaning.store.server";
import { embeddingModelName } from "./embedding-model.server";
import { scaled } from "./model-meaning";
import { readQuestion } from "./read-texts.server";
import type { ShopScale } from "./scale";

const scales = new Map<string, { scale: ShopScale | null; untilMs: number }>();
const goodForMs = 60_000;
const mostShops = 10_000;

/** What the configured model makes of a question, and its documents on the scale that the decision was learned on. */
type Asked = { question: SentenceMeaning; on: (document: DocumentMeaning) => DocumentMeaning | null };

/** Null where words have to decide: the shop's scale is not measured yet, the model is late, down, or has no budget. */
export async function askedOfModel(shop: string, text: string): Promise<Asked | null> {
	const scale = await lateScale(shop);
	const question = scale && (await readQuestion(shop, text));
	return question && { question, on: (document) => scaled(document, scale, question.length) };
}

async function lateScale(shop: string): Promise<ShopScale | null> {
	const key = `${embeddingModelName()}\n${shop}`;
	const known = scales.get(key);
	const nowMs = now().getTime();
	if (known && known.untilMs > nowMs) return known.scale;
	const scale = await scaleOfShop(shop, embeddingModelName());
	if (scales.size > mostShops) scales.clear();
	scales.set(key, { scale, untilMs: nowMs + goodForMs });
	return scale;
}
