import { ConnectionReset, firstOf, type Handler, route, router } from "sandbox/http";
import { answerTo } from "./answer";
import { anthropic } from "./anthropic-dialect";
import type { Asked, Dialect } from "./asked";
import { behaviourInPrompt, type Script, script } from "./behaviour";
import { type EmbeddingSandbox, embeddingSandbox } from "./embeddings";
import { google } from "./google-dialect";
import { openAi, whole } from "./openai-dialect";
import type { ChatRequest } from "./openai-request";
import { streamed } from "./stream";

export type ModelSandbox = {
	/**
	 * Answers /wire/model/v1/chat/completions and /v1/models as OpenAI, /wire/model/anthropic/v1/messages as Anthropic,
	 * /wire/model/google/v1beta/models/NAME:streamGenerateContent as Gemini, and POST /wire/model/behaviour; embeddings too
	 */
	handler: Handler;
	/** Every request that reached the model in OpenAI's dialect, whole */
	readonly requests: ChatRequest[];
	/** What it was asked in any dialect */
	readonly asked: Asked[];
	/** How it behaves from now on, unless a prompt says otherwise (`[[refusal]] …`) */
	behave: (script: Partial<Script>) => void;
	/** The embedding model beside it */
	embeddings: Omit<EmbeddingSandbox, "handler">;
	reset: () => void;
};

/** A model that is as good or as bad as a test needs it, behind three APIs. Any key is good; none is refused. */
export function modelSandbox(): ModelSandbox {
	const requests: ChatRequest[] = [];
	const asked: Asked[] = [];
	const { handler: embeddingHandler, ...embeddings } = embeddingSandbox();
	let current: Script = script.parse({});
	const behave: ModelSandbox["behave"] = (given) => {
		current = script.parse(given);
	};
	const reset = () => {
		requests.length = 0;
		asked.length = 0;
		embeddings.reset();
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
	const completion = async (dialect: Dialect, request: Request, model = ""): Promise<Response> => {
		if (!dialect.hasKey(request)) return dialect.fault("no-key", "You didn't provide an API key.");
		const read = dialect.read(await request.json().catch(() => null), model);
		if (typeof read === "string") return dialect.fault("invalid", read);
		asked.push(read);
		if (dialect === openAi) requests.push(read.body as ChatRequest);
		return complete(dialect, read, next(read.question));
	};
	const handler = router([
		route("GET", "/wire/model/v1/models", () => Response.json({ object: "list", data: [onlyModel] })),
		route("POST", "/wire/model/behaviour", async (request) => {
			behave(script.parse(await request.json()));
			return Response.json(current);
		}),
		route("POST", "/wire/model/v1/chat/completions", (request) => completion(openAi, request)),
		route("POST", "/wire/model/anthropic/v1/messages", (request) => completion(anthropic, request)),
		route("POST", "/wire/model/google/v1beta/models/:call", (request, { call = "" }) => {
			const [model, verb] = call.split(":");
			return verb === "streamGenerateContent" ? completion(google, request, model) : null;
		}),
		route("POST", "/sandbox/reset", () => {
			reset();
			return null; // for the whole sandbox: the next area hears it too
		}),
	]);
	return { handler: firstOf(handler, embeddingHandler), requests, asked, behave, embeddings, reset };
}

const onlyModel = { id: "sandbox-1", object: "model", created: 1_767_225_600, owned_by: "sandbox" };

function complete(dialect: Dialect, asked: Asked, given: Script): Response {
	if (given.behaviour === "error") return dialect.fault("broken", "The server had an error.");
	if (given.behaviour === "busy") return dialect.fault("busy", "Rate limit reached.");
	const answer = answerTo(asked, given);
	const stream = dialect !== openAi || (asked.body as ChatRequest).stream;
	if (stream) return streamed(dialect.events(asked, answer, given), given);
	if (given.behaviour === "cut-off") throw new ConnectionReset();
	if (given.behaviour === "nonsense")
		return new Response("{{{ not json", { headers: { "content-type": "application/json" } });
	return whole(asked, answer);
}
