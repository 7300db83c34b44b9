import { performance } from "node:perf_hooks";
import { isStepCount, streamText, type ToolSet } from "ai";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { languageModel } from "./language-model.server";
import { tokensIn } from "./prompt";
import { reserveTokens, settleTokens } from "./spend.store.server";
import { mostToolTokens } from "./tools.server";

/** Why there is no draft, in the merchant's words. */
export type NoDraft =
	| "its budget for today is used up"
	| "it was too slow"
	| "it could not be reached"
	| "it broke off"
	| "it declined";

export type Draft = { text: string } | { none: NoDraft };

type Ask = { instructions: string; prompt: string; tools?: ToolSet };

/** After a model has failed, shoppers do not wait for it for a while. */
const restMs = 20_000;
let restsUntil = 0;

/** Until when a turn may wait for the model, however often it is asked (`performance.now`, ms). */
export const modelDeadline = (): number => performance.now() + env().LLM_SECONDS * 1000;

/**
 * One draft within the limits of tokens, tool calls, time and the shop's budget of the day. The words are read as they
 * stream and given whole: nothing reaches a shopper before it is checked.
 */
export async function draftFor(shop: string, ask: Ask, deadlineMs: number): Promise<Draft> {
	const { LLM_TOOL_CALLS, LLM_TOKENS_PER_SHOP_PER_DAY } = env();
	const leftMs = Math.floor(deadlineMs - performance.now());
	if (performance.now() < restsUntil) return { none: "it could not be reached" };
	if (leftMs <= 0) return { none: "it was too slow" };
	const steps = ask.tools ? LLM_TOOL_CALLS + 1 : 1;
	const aStep = mostTokensAStep(ask);
	const reserved = await reserveTokens(shop, steps * aStep, LLM_TOKENS_PER_SHOP_PER_DAY);
	if (!reserved) return { none: "its budget for today is used up" };
	const heard = await streamed(ask, steps, leftMs);
	await settleTokens(reserved, heard.tokens ?? Math.min(steps, heard.steps) * aStep);
	if (heard.none === "it was too slow" || heard.none === "it could not be reached")
		restsUntil = performance.now() + restMs;
	return heard.none ? { none: heard.none } : { text: heard.text.trim() };
}

/** For whoever changes what the model is: it is asked again at once. */
export const wakeModel = (): void => {
	restsUntil = 0;
};

/** What one call may take in and give out, with all that tools may have told and the model may have said before. */
function mostTokensAStep({ instructions, prompt, tools }: Ask): number {
	const { LLM_MAX_OUTPUT_TOKENS, LLM_TOOL_CALLS } = env();
	const looked = tools ? LLM_TOOL_CALLS * (mostToolTokens + LLM_MAX_OUTPUT_TOKENS) : 0;
	return tokensIn(instructions + prompt) + looked + LLM_MAX_OUTPUT_TOKENS;
}

type Heard = {
	text: string;
	none: NoDraft | null;
	/** How often the provider was asked; 0: it took nothing in. */
	steps: number;
	/** What it says was used; null: it did not get to that. */
	tokens: number | null;
};

/** Never longer than `leftMs`, even where a tool hangs. */
async function streamed(ask: Ask, steps: number, leftMs: number): Promise<Heard> {
	const heard: Heard = { text: "", none: null, steps: 1, tokens: null };
	const stop = new AbortController();
	let timer: NodeJS.Timeout | undefined;
	const tooLate = new Promise<Heard>((resolve) => {
		timer = setTimeout(() => {
			stop.abort();
			resolve({ ...heard, none: "it was too slow" });
		}, leftMs);
	});
	try {
		return await Promise.race([listen(ask, steps, heard, stop.signal), tooLate]);
	} finally {
		clearTimeout(timer);
	}
}

async function listen(ask: Ask, steps: number, heard: Heard, abortSignal: AbortSignal): Promise<Heard> {
	const result = streamText({
		model: languageModel(),
		...ask,
		stopWhen: isStepCount(steps),
		maxOutputTokens: env().LLM_MAX_OUTPUT_TOKENS,
		temperature: 0,
		maxRetries: 0,
		abortSignal,
		onError: () => undefined,
	});
	try {
		for await (const part of result.fullStream) {
			if (part.type === "start-step") heard.text = "";
			if (part.type === "text-delta") heard.text += part.text;
			if (part.type === "abort") heard.none = "it was too slow";
			if (part.type === "error") fail(heard, part.error);
			if (part.type === "tool-call") heard.steps++;
			if (part.type === "finish-step") heard.none ??= unfinished(part.finishReason);
		}
		if (!heard.none) heard.tokens = (await result.totalUsage).totalTokens || null;
	} catch (error) {
		if (!heard.none) fail(heard, error);
	}
	return heard;
}

function fail(heard: Heard, error: unknown): void {
	const { name = "", statusCode } = error as { name?: string; statusCode?: number };
	log.warn({ why: name, statusCode }, "the language model gave no draft");
	heard.none = /abort|timeout/i.test(name) ? "it was too slow" : "it could not be reached";
	// What a provider refuses costs nothing: an hour in which it is down does not use up the day.
	if (heard.text === "" && heard.steps === 1 && (statusCode ?? 0) >= 400) heard.steps = 0;
}

function unfinished(reason: string): NoDraft | null {
	if (reason === "content-filter") return "it declined";
	return reason === "length" || reason === "error" ? "it broke off" : null;
}
