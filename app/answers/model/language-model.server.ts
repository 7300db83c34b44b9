import { createAnthropic } from "@ai-sdk/anthropic";
import { createGoogle } from "@ai-sdk/google";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModel } from "ai";
import { env } from "~/platform/env.server";
import { noRedirects, openAiAddress, providerOf } from "~/platform/model-provider.server";

let made: { key: string; model: LanguageModel } | undefined;

/** Whether answers are worded by a language model; without LLM_MODEL the embedded engine does everything. */
export const usesModel = (): boolean => env().LLM_MODEL !== "";

/** The configured model. `anthropic:…` and `google:…` name their providers; anything else speaks OpenAI's API. */
export function languageModel(): LanguageModel {
	const { LLM_MODEL, LLM_BASE_URL, LLM_API_KEY } = env();
	const key = [LLM_MODEL, LLM_BASE_URL, LLM_API_KEY].join("\n");
	if (made?.key !== key) made = { key, model: make(LLM_MODEL, LLM_BASE_URL, LLM_API_KEY) };
	return made.model;
}

function make(name: string, baseURL: string, apiKey: string): LanguageModel {
	const own = { apiKey, fetch: noRedirects, ...(baseURL ? { baseURL } : {}) };
	const { provider, model } = providerOf(name);
	if (provider === "anthropic") return createAnthropic(own)(model);
	if (provider === "google") return createGoogle(own)(model);
	return createOpenAICompatible({ name: "model", includeUsage: true, ...own, baseURL: baseURL || openAiAddress })(
		model,
	);
}
