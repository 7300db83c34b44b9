import type { EmbeddingModel } from "ai";
import { env } from "~/platform/env.server";
import { noRedirects, openAiAddress, providerOf } from "~/platform/model-provider.server";
import type { SentenceMeaning } from "../encoder/sentence-encoder";

/**
 * The configured embedding model's name, with all that makes its vectors others: where it is, and how long they are.
 * Empty: none is configured, and the sentence encoder reads.
 */
export function embeddingModelName(): string {
	const { LLM_EMBEDDING_MODEL, LLM_EMBEDDING_DIMENSIONS } = env();
	if (!LLM_EMBEDDING_MODEL) return "";
	const { baseURL } = addressAndKey();
	const place = baseURL ? new URL(baseURL).host + new URL(baseURL).pathname : "";
	return [LLM_EMBEDDING_MODEL, place, LLM_EMBEDDING_DIMENSIONS || ""].join(" ").trim();
}

/** What a text means to the model, of length 1, and the tokens that it took. Throws what the SDK throws. */
export async function embedded(
	texts: string[],
	limits: { retries: number; signal?: AbortSignal },
): Promise<{ meanings: SentenceMeaning[]; tokens: number }> {
	// Loaded when first asked: whoever has configured no such model does not pay for it.
	const { embedMany } = await import("ai");
	const { embeddings, usage } = await embedMany({
		model: await embeddingModel(),
		values: texts,
		dimensions: env().LLM_EMBEDDING_DIMENSIONS || undefined,
		maxRetries: limits.retries,
		maxParallelCalls: 1,
		abortSignal: limits.signal,
	});
	const meanings = embeddings.map(unitLength);
	const size = meanings[0]?.length ?? 0;
	const whole = size > 0 && meanings.every((meaning) => meaning.length === size && meaning.every(Number.isFinite));
	if (meanings.length !== texts.length || !whole)
		throw new Error("The embedding model's answer is no list of vectors.");
	return { meanings, tokens: usage.tokens || 0 };
}

let made: { key: string; model: EmbeddingModel } | undefined;

async function embeddingModel(): Promise<EmbeddingModel> {
	const { baseURL, apiKey } = addressAndKey();
	const key = [embeddingModelName(), apiKey].join("\n");
	if (made?.key !== key) made = { key, model: await make(baseURL, apiKey) };
	return made.model;
}

async function make(baseURL: string, apiKey: string): Promise<EmbeddingModel> {
	const { provider, model } = providerOf(env().LLM_EMBEDDING_MODEL);
	const own = { apiKey, fetch: noRedirects };
	if (provider === "google") {
		const { createGoogle } = await import("@ai-sdk/google");
		return createGoogle({ ...own, ...(baseURL && { baseURL }) }).embeddingModel(model);
	}
	const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
	return createOpenAICompatible({ name: "embeddings", ...own, baseURL: baseURL || openAiAddress }).embeddingModel(
		model,
	);
}

/** An address of its own has a key of its own, and a key that one provider gave is never shown to another. */
function addressAndKey(): { baseURL: string; apiKey: string } {
	const { LLM_MODEL, LLM_BASE_URL, LLM_API_KEY, ...own } = env();
	const [address, key] = [own.LLM_EMBEDDING_BASE_URL, own.LLM_EMBEDDING_API_KEY];
	const shares = !LLM_MODEL || providerOf(LLM_MODEL).provider === providerOf(own.LLM_EMBEDDING_MODEL).provider;
	if (address || !shares) return { baseURL: address, apiKey: key };
	return { baseURL: LLM_BASE_URL, apiKey: key || LLM_API_KEY };
}

function unitLength(vector: number[]): SentenceMeaning {
	const length = Math.hypot(...vector) || 1;
	return Float32Array.from(vector, (value) => value / length);
}
