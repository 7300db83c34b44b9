import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import type { SentenceMeaning } from "../encoder/sentence-encoder";
import { embedded, embeddingModelName } from "./embedding-model.server";
import { settleTokens, takeTokens } from "./spend.store.server";

/** Why there are no vectors. refused: these texts; budget: the shop's day is used up; down: anything else. */
type NoMeanings = "refused" | "budget" | "down";

/** Some servers take no more at once. */
const batch = 32;
/** What models read is limited, and the first page of a passage tells what it is about. */
const longestCharacters = 8_000;
const retries = 3;
/** With all its tries. */
const batchMs = 60_000;
/** So much of a shop's day is left to questions. */
const shareOfDocuments = 0.9;

/** After a model has failed, nobody waits for it for a while. */
const restMs = 20_000;
let restsUntil = 0;

/** For whoever changes what the model is: it is asked again at once. */
export const wakeEmbeddingModel = (): void => {
	restsUntil = 0;
	asked.clear();
};

const cut = (text: string): string => text.slice(0, longestCharacters).trim() || "-";

/** Roughly; languages differ, and a budget is no bill. */
const tokensIn = (texts: string[]): number => texts.reduce((sum, text) => sum + Math.ceil(text.length / 3), 0);

/** A shop's own texts, read beside other work: batch by batch, tried again where the model is busy. */
export async function readTexts(shop: string, texts: string[]): Promise<SentenceMeaning[] | NoMeanings> {
	const most = env().LLM_EMBEDDING_TOKENS_PER_SHOP_PER_DAY * shareOfDocuments;
	const all: SentenceMeaning[] = [];
	for (let at = 0; at < texts.length; at += batch) {
		const some = texts.slice(at, at + batch).map(cut);
		if (performance.now() < restsUntil) return "down";
		const taken = tokensIn(some);
		if (!(await takeTokens(shop, taken, Math.floor(most)))) return "budget";
		try {
			const { meanings, tokens } = await embedded(some, { retries, signal: AbortSignal.timeout(batchMs) });
			await settleTokens(shop, taken, tokens || taken);
			all.push(...meanings);
		} catch (error) {
			return failed(error, "documents");
		}
	}
	return all;
}

/** What was asked lately, by model and text, least recently first. */
const asked = new Map<string, SentenceMeaning>();
const mostAsked = 500;

/** A question, read while its shopper waits: within LLM_EMBEDDING_MS, or null and words decide. */
export async function readQuestion(shop: string, text: string): Promise<SentenceMeaning | null> {
	const key = [embeddingModelName(), text].join("\n");
	const known = asked.get(key);
	if (known) return known;
	if (performance.now() < restsUntil) return null;
	const { LLM_EMBEDDING_MS, LLM_EMBEDDING_TOKENS_PER_SHOP_PER_DAY } = env();
	if (!(await takeTokens(shop, tokensIn([text]), LLM_EMBEDDING_TOKENS_PER_SHOP_PER_DAY))) return null;
	try {
		const signal = AbortSignal.timeout(LLM_EMBEDDING_MS);
		const { meanings } = await embedded([cut(text)], { retries: 0, signal });
		const [meaning] = meanings;
		if (!meaning) return null;
		asked.set(key, meaning);
		for (const oldest of asked.keys()) {
			if (asked.size <= mostAsked) break;
			asked.delete(oldest);
		}
		return meaning;
	} catch (error) {
		failed(error, "a question");
		return null;
	}
}

/** Texts that are refused say nothing against the model. What the SDK tells besides may hold texts and is not logged. */
function failed(error: unknown, of: string): NoMeanings {
	const last = error instanceof Error && "lastError" in error ? error.lastError : error;
	const status = last instanceof Error && "statusCode" in last ? Number(last.statusCode) : null;
	const refused = status === 400 || status === 413 || status === 422;
	log.warn({ status, why: last instanceof Error ? last.name : "", of }, "the embedding model read nothing");
	if (!refused) restsUntil = performance.now() + restMs;
	return refused ? "refused" : "down";
}
