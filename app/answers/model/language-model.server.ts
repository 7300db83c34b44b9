import { createAnthropic } from "@ai-sdk/anthropic";
import { createGoogle } from "@ai-sdk/google";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModel } from "ai";
import { env } from "~/platform/env.server";

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
	if (name.startsWith("anthropic:")) return createAnthropic(own)(name.slice("anthropic:".length));
	if (name.startsWith("google:")) return createGoogle(own)(name.slice("google:".length));
	return createOpenAICompatible({ name: "model", includeUsage: true, ...own, baseURL: baseURL || openAi })(name);
}

const openAi = "https://api.openai.com/v1";

/** The key goes to the address that the operator named, and nowhere else. */
const noRedirects: typeof fetch = (input, init) => fetch(input, { ...init, redirect: "error" });
