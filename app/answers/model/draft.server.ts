import { isStepCount, streamText, type ToolSet } from "ai";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { languageModel } from "./language-model.server";
import { tokensIn } from "./prompt";
import { reserveTokens, settleTokens } from "./spend.store.server";

/** Why there is no draft, in the merchant's words. */
export type NoDraft =
	| "its budget for today is used up"
	| "it was too slow"
	| "it could not be reached"
	| "it broke off"
	| "it declined";

export type Draft = { text: string; tokens: number } | { none: NoDraft };

type Ask = { instructions: string; prompt: string; tools?: ToolSet };

/** After a model has failed, shoppers do not wait for it for a while. */
const restMs = 20_000;
let restsUntil = 0;

/**
 * One draft within the limits of tokens, tool calls, time and the shop's budget of the day. The words are read as they
 * stream and given whole: nothing reaches a shopper before it is checked.
 */
export async function draftFor(shop: string, ask: Ask): Promise<Draft> {
	const { LLM_MAX_OUTPUT_TOKENS, LLM_TOOL_CALLS, LLM_TOKENS_PER_SHOP_PER_DAY } = env();
	if (performance.now() < restsUntil) return { none: "it could not be reached" };
	const steps = ask.tools ? LLM_TOOL_CALLS + 1 : 1;
	const reserved = steps * (tokensIn(ask.instructions + ask.prompt) + LLM_MAX_OUTPUT_TOKENS);
	if (!(await reserveTokens(shop, reserved, LLM_TOKENS_PER_SHOP_PER_DAY)))
		return { none: "its budget for today is used up" };
	const draft = await streamed(ask, steps);
	// What can't be told counts as used.
	await settleTokens(shop, reserved, "none" in draft ? reserved : draft.tokens || reserved);
	if ("none" in draft && draft.none !== "it declined") restsUntil = performance.now() + restMs;
	return draft;
}

/** For whoever changes what the model is: it is asked again at once. */
export const wakeModel = (): void => {
	restsUntil = 0;
};

async function streamed(ask: Ask, steps: number): Promise<Draft> {
	const { LLM_MAX_OUTPUT_TOKENS, LLM_SECONDS } = env();
	const result = streamText({
		model: languageModel(),
		...ask,
		stopWhen: isStepCount(steps),
		maxOutputTokens: LLM_MAX_OUTPUT_TOKENS,
		temperature: 0,
		maxRetries: 0,
		timeout: LLM_SECONDS * 1000,
		onError: () => undefined,
	});
	let text = "";
	let none: NoDraft | null = null;
	try {
		for await (const part of result.fullStream) {
			if (part.type === "start-step") text = "";
			if (part.type === "text-delta") text += part.text;
			if (part.type === "abort") none = "it was too slow";
			if (part.type === "error") none = reasonOf(part.error);
			if (part.type === "finish-step") none = none ?? unfinished(part.finishReason);
		}
		if (none) return { none };
		const { totalTokens } = await result.totalUsage;
		return { text: text.trim(), tokens: totalTokens ?? 0 };
	} catch (error) {
		return { none: none ?? reasonOf(error) };
	}
}

function reasonOf(error: unknown): NoDraft {
	const name = error instanceof Error ? error.name : "";
	log.warn({ why: name }, "the language model gave no draft");
	return /abort|timeout/i.test(name) ? "it was too slow" : "it could not be reached";
}

function unfinished(reason: string): NoDraft | null {
	if (reason === "content-filter") return "it declined";
	return reason === "length" || reason === "error" ? "it broke off" : null;
}
