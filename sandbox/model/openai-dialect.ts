import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Answer } from "./answer";
import { type Asked, type Dialect, type Fault, inPieces, tokensOf, tokensSaid } from "./asked";
import { type ChatRequest, chatRequest, lastQuestion, toolResult } from "./openai-request";
import { event } from "./stream";

/** OpenAI's chat completions, as many others speak them too. Any key is good; none is a 401. */
export const openAi: Dialect = {
	hasKey: (request) => /^Bearer ./.test(request.headers.get("authorization") ?? ""),
	read: (body) => {
		const parsed = chatRequest.safeParse(body);
		if (!parsed.success) return z.prettifyError(parsed.error);
		const { model, messages, tools = [] } = parsed.data;
		return {
			model,
			question: lastQuestion(parsed.data),
			toolResult: toolResult(parsed.data),
			tools: tools.map((tool) => tool.function.name),
			promptTokens: tokensOf(messages),
			body: parsed.data,
		};
	},
	*events(asked, answer) {
		const named = head(asked, "chat.completion.chunk");
		const chunk = (delta: object, finish: string | null = null) =>
			event({ ...named, choices: [{ index: 0, delta, finish_reason: finish }] });
		yield chunk({ role: "assistant", content: answer.toolCall ? null : "" });
		if (answer.refusal) yield chunk({ refusal: answer.refusal });
		for (const word of answer.words) yield chunk({ content: word });
		if (answer.toolCall) yield* toolCallChunks(answer.toolCall, named.id, chunk);
		if (answer.finish === null) return;
		yield chunk({}, answer.finish);
		const { stream_options } = asked.body as ChatRequest;
		if (stream_options?.include_usage) yield event({ ...named, choices: [], usage: usageOf(asked, answer) });
		yield "data: [DONE]\n\n";
	},
	fault: (fault, message) => {
		const { status, code, headers } = faults[fault];
		return Response.json({ error: { message, type: code, param: null, code } }, { status, headers });
	},
};

const faults: Record<Fault, { status: number; code: string; headers?: HeadersInit }> = {
	"no-key": { status: 401, code: "invalid_api_key" },
	invalid: { status: 400, code: "invalid_request_error" },
	broken: { status: 500, code: "server_error" },
	busy: { status: 429, code: "rate_limit_exceeded", headers: { "retry-after": "1" } },
};

/** Of each call the name first, then the arguments in pieces, as OpenAI sends them. */
function* toolCallChunks(call: NonNullable<Answer["toolCall"]>, id: string, chunk: (delta: object) => string) {
	for (let index = 0; index < call.times; index++) {
		const first = { index, id: `call_${index}${id.slice(-8)}`, type: "function" };
		yield chunk({ tool_calls: [{ ...first, function: { name: call.name, arguments: "" } }] });
		for (const piece of inPieces(call.arguments))
			yield chunk({ tool_calls: [{ index, function: { arguments: piece } }] });
	}
}

const head = ({ model }: Asked, object: string) => ({
	id: `chatcmpl-${randomBytes(9).toString("base64url")}`,
	object,
	created: Math.floor(Date.now() / 1000),
	model,
});

function usageOf({ promptTokens }: Asked, answer: Answer) {
	const completionTokens = tokensSaid(answer);
	return {
		prompt_tokens: promptTokens,
		completion_tokens: completionTokens,
		total_tokens: promptTokens + completionTokens,
	};
}

/** The answer in one piece. */
export function whole(asked: Asked, answer: Answer): Response {
	const { toolCall } = answer;
	const named = head(asked, "chat.completion");
	const calls = Array.from({ length: toolCall?.times ?? 0 }, (_, index) => ({
		...{ id: `call_${index}${named.id.slice(-8)}`, type: "function" },
		function: { name: toolCall?.name, arguments: toolCall?.arguments },
	}));
	const message = {
		role: "assistant",
		content: toolCall || answer.refusal ? null : answer.words.join(""),
		refusal: answer.refusal,
		...(calls.length > 0 && { tool_calls: calls }),
	};
	return Response.json({
		...named,
		choices: [{ index: 0, message, finish_reason: answer.finish ?? "stop" }],
		usage: usageOf(asked, answer),
	});
}
