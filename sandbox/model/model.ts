import { randomBytes } from "node:crypto";
import { ConnectionReset, type Handler, route, router } from "sandbox/http";
import { z } from "zod";
import { answerTo } from "./answer";
import { behaviourInPrompt, type Script, script } from "./behaviour";
import { type ChatRequest, chatRequest, lastQuestion } from "./chat-request";
import { streamed, whole } from "./stream";

export type ModelSandbox = {
	/** Answers /wire/model/v1/chat/completions, /wire/model/v1/models and POST /wire/model/behaviour */
	handler: Handler;
	/** Every request that reached the model, whole: what was told to it can be checked */
	readonly requests: ChatRequest[];
	/** How it behaves from now on, unless a prompt says otherwise (`[[refusal]] …`) */
	behave: (script: Partial<Script>) => void;
	reset: () => void;
};

/** A model that is as good or as bad as a test needs it, behind OpenAI's API. Any key is good; none is a 401. */
export function modelSandbox(): ModelSandbox {
	const requests: ChatRequest[] = [];
	let current: Script = script.parse({});
	const behave: ModelSandbox["behave"] = (given) => {
		current = script.parse(given);
	};
	const reset = () => {
		requests.length = 0;
		behave({});
	};
	/** The script for this answer; counts it down. */
	const next = (prompt: string): Script => {
		const inPrompt = behaviourInPrompt(prompt);
		if (inPrompt) return { ...current, behaviour: inPrompt };
		const now = current;
		if (now.count === 1) behave({});
		else if (now.count) current = { ...now, count: now.count - 1 };
		return now;
	};
	const handler = router([
		route("GET", "/wire/model/v1/models", () => Response.json({ object: "list", data: [model] })),
		route("POST", "/wire/model/behaviour", async (request) => {
			behave(script.parse(await request.json()));
			return Response.json(current);
		}),
		route("POST", "/wire/model/v1/chat/completions", async (request) => {
			if (!/^Bearer ./.test(request.headers.get("authorization") ?? ""))
				return openAiError(401, "You didn't provide an API key.", "invalid_api_key");
			const parsed = chatRequest.safeParse(await request.json().catch(() => null));
			if (!parsed.success) return openAiError(400, z.prettifyError(parsed.error), "invalid_request_error");
			requests.push(parsed.data);
			return complete(parsed.data, next(lastQuestion(parsed.data)));
		}),
		route("POST", "/sandbox/reset", () => {
			reset();
			return null; // for the whole sandbox: the next area hears it too
		}),
	]);
	return { handler, requests, behave, reset };
}

const model = { id: "sandbox-1", object: "model", created: 1_767_225_600, owned_by: "sandbox" };

function complete(request: ChatRequest, given: Script): Response {
	if (given.behaviour === "error") return openAiError(500, "The server had an error.", "server_error");
	if (given.behaviour === "busy")
		return openAiError(429, "Rate limit reached.", "rate_limit_exceeded", { "retry-after": "1" });
	const answer = answerTo(request, given);
	const completion = {
		id: `chatcmpl-${randomBytes(9).toString("base64url")}`,
		model: request.model,
		created: Math.floor(Date.now() / 1000),
		includeUsage: request.stream_options?.include_usage ?? false,
		promptTokens: Math.ceil(JSON.stringify(request.messages).length / 4),
	};
	if (request.stream) return streamed(completion, answer, given);
	if (given.behaviour === "cut-off") throw new ConnectionReset();
	if (given.behaviour === "nonsense")
		return new Response("{{{ not json", { headers: { "content-type": "application/json" } });
	return whole(completion, answer);
}

const openAiError = (status: number, message: string, code: string, headers: HeadersInit = {}): Response =>
	Response.json({ error: { message, type: code, param: null, code } }, { status, headers });
