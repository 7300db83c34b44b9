import { setTimeout as pause } from "node:timers/promises";
import type { Answer } from "./answer";
import type { Script } from "./behaviour";

export type Completion = { id: string; model: string; created: number; includeUsage: boolean; promptTokens: number };

/** The answer as OpenAI's server-sent events, word by word; it stops when nobody reads on. */
export function streamed(completion: Completion, answer: Answer, script: Script): Response {
	const chunks = eventsOf(completion, answer, script);
	const encoder = new TextEncoder();
	let waits = false;
	const body = new ReadableStream<Uint8Array>({
		pull: async (out) => {
			if (waits && script.behaviour === "slow") await pause(script.pauseMs);
			waits = true;
			const { value, done } = chunks.next();
			if (!done) return out.enqueue(encoder.encode(value));
			if (script.behaviour === "cut-off") out.error(new Error("The model's connection dies on purpose"));
			else out.close();
		},
	});
	return new Response(body, { headers: { "content-type": "text/event-stream", "cache-control": "no-cache" } });
}

function* eventsOf(completion: Completion, answer: Answer, script: Script): Generator<string> {
	const chunk = (delta: object, finish: string | null = null) =>
		event({ ...head(completion, "chat.completion.chunk"), choices: [{ index: 0, delta, finish_reason: finish }] });
	if (script.behaviour === "nonsense") return yield "data: {{{ not json\n\ndata: 42\n\n";
	yield chunk({ role: "assistant", content: answer.toolCall ? null : "" });
	if (answer.refusal) yield chunk({ refusal: answer.refusal });
	for (const word of answer.words) yield chunk({ content: word });
	if (answer.toolCall) yield* toolCallChunks(answer.toolCall, completion.id, chunk);
	if (answer.finish === null) return;
	yield chunk({}, answer.finish);
	if (completion.includeUsage)
		yield event({ ...head(completion, "chat.completion.chunk"), choices: [], usage: usageOf(completion, answer) });
	yield "data: [DONE]\n\n";
}

/** The name first, then the arguments in pieces, as OpenAI sends them. */
function* toolCallChunks(call: { name: string; arguments: string }, id: string, chunk: (delta: object) => string) {
	const first = { index: 0, id: `call_${id.slice(-8)}`, type: "function" };
	yield chunk({ tool_calls: [{ ...first, function: { name: call.name, arguments: "" } }] });
	for (const piece of call.arguments.match(/[\s\S]{1,12}/g) ?? [])
		yield chunk({ tool_calls: [{ index: 0, function: { arguments: piece } }] });
}

const event = (data: object): string => `data: ${JSON.stringify(data)}\n\n`;

const head = ({ id, created, model }: Completion, object: string) => ({ id, object, created, model });

const usageOf = (completion: Completion, answer: Answer) => {
	const completionTokens = answer.words.length + (answer.toolCall ? 8 : 0);
	const { promptTokens } = completion;
	return {
		prompt_tokens: promptTokens,
		completion_tokens: completionTokens,
		total_tokens: promptTokens + completionTokens,
	};
};

/** The answer in one piece. */
export function whole(completion: Completion, answer: Answer): Response {
	const { toolCall } = answer;
	const call = toolCall && { id: `call_${completion.id.slice(-8)}`, type: "function", function: toolCall };
	const content = answer.words.join("");
	const message = {
		role: "assistant",
		content: toolCall || answer.refusal ? null : content,
		refusal: answer.refusal,
		...(call && { tool_calls: [call] }),
	};
	return Response.json({
		...head(completion, "chat.completion"),
		choices: [{ index: 0, message, finish_reason: answer.finish ?? "stop" }],
		usage: usageOf(completion, answer),
	});
}
