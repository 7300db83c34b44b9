import { z } from "zod";

const part = z.looseObject({ type: z.string(), text: z.string().optional() });
const content = z.union([z.string(), z.array(part), z.null()]).optional();

/** The part of OpenAI's chat completion request that matters here. */
export const chatRequest = z.looseObject({
	model: z.string().min(1),
	stream: z.boolean().nullish(),
	stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
	messages: z
		.array(
			z.looseObject({
				role: z.enum(["system", "developer", "user", "assistant", "tool"]),
				content,
				tool_call_id: z.string().optional(),
			}),
		)
		.min(1),
	tools: z
		.array(z.looseObject({ type: z.literal("function"), function: z.looseObject({ name: z.string() }) }))
		.optional(),
	tool_choice: z.unknown().optional(),
});
export type ChatRequest = z.infer<typeof chatRequest>;

/** What the user said last. */
export const lastQuestion = (request: ChatRequest): string =>
	textOf(request.messages.findLast((message) => message.role === "user")?.content);

/** The result of the tool that was called last, if the conversation is at that point. */
export function toolResult(request: ChatRequest): string | null {
	const last = request.messages.at(-1);
	return last?.role === "tool" ? textOf(last.content) : null;
}

function textOf(given: z.infer<typeof content>): string {
	if (typeof given === "string") return given;
	return (given ?? []).map((piece) => piece.text ?? "").join("");
}
