import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Answer } from "./answer";
import { type Dialect, type Fault, inPieces, tokensOf, tokensSaid } from "./asked";

const block = z.looseObject({
	type: z.string(),
	text: z.string().optional(),
	id: z.string().optional(),
	tool_use_id: z.string().optional(),
	content: z.unknown().optional(),
});
type Block = z.infer<typeof block>;
const blocks = z.union([
	z.string().transform((text): Block[] => [{ type: "text", text, content: null }]),
	z.array(block),
]);

/** The part of the Messages API's request that matters here; this stand-in only streams. */
const messagesRequest = z.looseObject({
	model: z.string().min(1),
	max_tokens: z.number().int().positive(),
	system: blocks.optional(),
	messages: z
		.array(z.looseObject({ role: z.enum(["user", "assistant"]), content: blocks }))
		.min(1)
		.refine((messages) => messages[0]?.role === "user", "the first message must use the user role")
		.refine(answersItsCalls, "tool_result blocks must answer the tool_use blocks of the previous message"),
	tools: z.array(z.looseObject({ name: z.string(), input_schema: z.looseObject({}) })).optional(),
	stream: z.literal(true),
});

function answersItsCalls(messages: { role: string; content: Block[] }[]): boolean {
	return messages.every(({ content }, at) => {
		const calls = (messages[at - 1]?.content ?? []).filter(({ type }) => type === "tool_use").map(({ id }) => id);
		const results = content.filter(({ type }) => type === "tool_result").map(({ tool_use_id }) => tool_use_id);
		return calls.length === results.length && calls.every((id) => results.includes(id));
	});
}

const textOf = (content: unknown): string =>
	typeof content === "string"
		? content
		: z
				.array(block)
				.catch([])
				.parse(content)
				.map(({ text = "" }) => text)
				.join("");

/** Anthropic's Messages API, streamed. Any key is good; none is a 401. */
export const anthropic: Dialect = {
	hasKey: ({ headers }) => Boolean(headers.get("x-api-key") && headers.get("anthropic-version")),
	read: (body) => {
		const parsed = messagesRequest.safeParse(body);
		if (!parsed.success) return z.prettifyError(parsed.error);
		const { model, messages, tools = [] } = parsed.data;
		const result = messages.at(-1)?.content.find(({ type }) => type === "tool_result");
		const asked = messages.findLast(({ role, content }) => role === "user" && content.some(({ text }) => text));
		return {
			model,
			question: textOf(asked?.content),
			toolResult: result ? textOf(result.content) : null,
			tools: tools.map(({ name }) => name),
			promptTokens: tokensOf(messages),
			body: parsed.data,
		};
	},
	*events({ model, promptTokens }, answer) {
		const message = { id: id("msg"), type: "message", role: "assistant", model, content: [] };
		const usage = { input_tokens: promptTokens, output_tokens: 1 };
		yield named("message_start", { message: { ...message, stop_reason: null, stop_sequence: null, usage } });
		yield named("ping", {});
		if (answer.words.length > 0)
			yield* contentBlock({ type: "text", text: "" }, answer.words, (text) => ({ type: "text_delta", text }));
		for (let call = 0; answer.toolCall && call < answer.toolCall.times; call++)
			yield* contentBlock(
				{ type: "tool_use", id: id("toolu"), name: answer.toolCall.name, input: {} },
				inPieces(answer.toolCall.arguments),
				(partial_json) => ({ type: "input_json_delta", partial_json }),
				call,
			);
		const stop_reason = stopReason(answer);
		if (stop_reason === null) return;
		const delta = { stop_reason, stop_sequence: null };
		yield named("message_delta", { delta, usage: { output_tokens: tokensSaid(answer) } });
		yield named("message_stop", {});
	},
	fault: (fault, message) => {
		const { status, type, headers } = faults[fault];
		return Response.json({ type: "error", error: { type, message }, request_id: id("req") }, { status, headers });
	},
};

const faults: Record<Fault, { status: number; type: string; headers?: HeadersInit }> = {
	"no-key": { status: 401, type: "authentication_error" },
	invalid: { status: 400, type: "invalid_request_error" },
	broken: { status: 529, type: "overloaded_error" },
	busy: { status: 429, type: "rate_limit_error", headers: { "retry-after": "1" } },
};

function stopReason({ refusal, finish }: Answer): string | null {
	if (refusal) return "refusal";
	if (finish === "stop") return "end_turn";
	if (finish === "length") return "max_tokens";
	return finish === "tool_calls" ? "tool_use" : null;
}

function* contentBlock(start: object, pieces: string[], delta: (piece: string) => object, index = 0) {
	yield named("content_block_start", { index, content_block: start });
	for (const piece of pieces) yield named("content_block_delta", { index, delta: delta(piece) });
	yield named("content_block_stop", { index });
}

const named = (type: string, data: object): string => `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;

const id = (of: string): string => `${of}_${randomBytes(9).toString("hex")}`;
