import type { Answer } from "./answer";
import type { Script } from "./behaviour";

/** What a model is asked, whatever the dialect. */
export type Asked = {
	model: string;
	/** What the user said last */
	question: string;
	/** The result of the tool that was called last, if the conversation is at that point */
	toolResult: string | null;
	/** The tools' names */
	tools: string[];
	promptTokens: number;
	/** The request, whole: what was told to the model can be checked */
	body: unknown;
};

/** Why a request gets no answer. */
export type Fault = "no-key" | "invalid" | "broken" | "busy";

/** How one provider's API puts it. */
export type Dialect = {
	hasKey: (request: Request) => boolean;
	/** What is asked; a string: what is wrong with the request. */
	read: (body: unknown, model: string) => Asked | string;
	/** The answer as server-sent events */
	events: (asked: Asked, answer: Answer, script: Script) => Generator<string>;
	fault: (fault: Fault, message: string) => Response;
};

/** About what a provider would count. */
export const tokensOf = (told: unknown): number => Math.ceil(JSON.stringify(told).length / 4);
export const tokensSaid = ({ words, toolCall }: Answer): number => words.length + (toolCall ? 8 : 0);

/** The arguments as they come over the wire, bit by bit. */
export const inPieces = (text: string): string[] => text.match(/[\s\S]{1,12}/g) ?? [];
