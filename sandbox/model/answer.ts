import type { Asked } from "./asked";
import type { Script } from "./behaviour";

/** What the model is about to say. */
export type Answer = {
	/** The pieces of its text, in order */
	words: string[];
	toolCall: { name: string; arguments: string; times: number } | null;
	refusal: string | null;
	finish: "stop" | "length" | "tool_calls" | null;
};

/** Decides an answer; the same request and script always give the same one. */
export function answerTo(asked: Asked, given: Script): Answer {
	const said = (text: string, finish: Answer["finish"]): Answer => ({
		words: text.match(/\S+\s*/g) ?? [],
		toolCall: null,
		refusal: null,
		finish,
	});
	const question = asked.question.replace(/\[\[[a-z-]+\]\]\s*/g, "");
	const result = asked.toolResult;
	const text = given.text ?? (result === null ? `The sandbox's model heard: ${question}` : `I looked it up: ${result}`);
	switch (given.behaviour) {
		case "tool-call":
		case "bad-arguments":
			return result === null ? calling(asked, given, question) : said(text, "stop");
		case "tool-loop":
			return calling(asked, given, question);
		case "refusal":
			return { ...said("", "stop"), refusal: given.text ?? "I can't help with that." };
		case "length":
			return said(half(text), "length");
		case "cut-off":
			return said(half(text), null);
		case "empty":
			return said("", "stop");
		default:
			return said(text, "stop");
	}
}

function calling({ tools }: Asked, given: Script, question: string): Answer {
	const name = given.tool ?? tools[0];
	if (!name) return { words: ["There is no tool to call."], toolCall: null, refusal: null, finish: "stop" };
	const good = JSON.stringify(given.toolArguments ?? { query: question });
	const args = given.behaviour === "bad-arguments" ? good.slice(0, -1) : good;
	return {
		words: [],
		toolCall: { name, arguments: args, times: given.toolCalls },
		refusal: null,
		finish: "tool_calls",
	};
}

const half = (text: string): string => text.slice(0, Math.ceil(text.length / 2));
