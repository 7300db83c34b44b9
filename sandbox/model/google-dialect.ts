import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Answer } from "./answer";
import { type Asked, type Dialect, type Fault, tokensOf, tokensSaid } from "./asked";
import { event } from "./stream";

const part = z.looseObject({
	text: z.string().optional(),
	functionCall: z.looseObject({ name: z.string() }).optional(),
	functionResponse: z.looseObject({ name: z.string(), response: z.looseObject({}) }).optional(),
});

/** The part of Gemini's request that matters here. */
const generateRequest = z.looseObject({
	contents: z.array(z.looseObject({ role: z.enum(["user", "model", "function"]), parts: z.array(part).min(1) })).min(1),
	systemInstruction: z.looseObject({ parts: z.array(part) }).optional(),
	tools: z
		.array(z.looseObject({ functionDeclarations: z.array(z.looseObject({ name: z.string() })).optional() }))
		.optional(),
});

/** Gemini's streamGenerateContent. Any key is good; without one it refuses the caller. */
export const google: Dialect = {
	hasKey: ({ headers }) => Boolean(headers.get("x-goog-api-key")),
	read: (body, model) => {
		const parsed = generateRequest.safeParse(body);
		if (!parsed.success) return z.prettifyError(parsed.error);
		const { contents, tools = [] } = parsed.data;
		const response = contents.at(-1)?.parts.findLast(({ functionResponse }) => functionResponse)?.functionResponse;
		const asked = contents.findLast(({ role, parts }) => role === "user" && parts.some(({ text }) => text));
		return {
			model,
			question: (asked?.parts ?? []).map(({ text = "" }) => text).join(""),
			toolResult: response ? contentOf(response.response) : null,
			tools: tools.flatMap(({ functionDeclarations = [] }) => functionDeclarations.map(({ name }) => name)),
			promptTokens: tokensOf(contents),
			body: parsed.data,
		};
	},
	*events(asked, answer, { behaviour }) {
		const chunk = (parts: object[], finishReason?: string) => {
			const candidate = { content: { parts, role: "model" }, ...(finishReason && { finishReason }), index: 0 };
			return event({ candidates: [candidate], ...told(asked, answer) });
		};
		if (answer.refusal)
			return yield event({ promptFeedback: { blockReason: "PROHIBITED_CONTENT" }, ...told(asked, answer) });
		for (const word of answer.words) yield chunk([{ text: word }]);
		// A call comes whole. One that Gemini itself cannot read never comes.
		if (answer.toolCall && behaviour === "bad-arguments") return yield chunk([], "MALFORMED_FUNCTION_CALL");
		if (answer.toolCall) {
			const { name, arguments: args, times } = answer.toolCall;
			yield chunk(Array.from({ length: times }, () => ({ functionCall: { name, args: JSON.parse(args) } })));
		}
		if (answer.finish) yield chunk([{ text: "" }], answer.finish === "length" ? "MAX_TOKENS" : "STOP");
	},
	fault: (fault, message) => {
		const { code, status } = faults[fault];
		return Response.json({ error: { code, message, status } }, { status: code });
	},
};

const faults: Record<Fault, { code: number; status: string }> = {
	"no-key": { code: 403, status: "PERMISSION_DENIED" },
	invalid: { code: 400, status: "INVALID_ARGUMENT" },
	broken: { code: 503, status: "UNAVAILABLE" },
	busy: { code: 429, status: "RESOURCE_EXHAUSTED" },
};

/** The SDK wraps what a tool gave. */
function contentOf(response: Record<string, unknown>): string {
	const { content } = response;
	return typeof content === "string" ? content : JSON.stringify(response);
}

function told({ model, promptTokens }: Asked, answer: Answer) {
	const candidatesTokenCount = tokensSaid(answer);
	const counted = { promptTokenCount: promptTokens, candidatesTokenCount };
	return {
		usageMetadata: { ...counted, totalTokenCount: promptTokens + candidatesTokenCount },
		modelVersion: model,
		responseId: randomBytes(9).toString("base64url"),
	};
}
