import { z } from "zod";

/**
 * What the model does. text: answers · tool-call: calls a tool, and answers from its result · tool-loop: calls tools and
 * nothing else, for ever · refusal: declines ·
 * length: stops in the middle for want of tokens · cut-off: the connection dies in the middle · nonsense: a stream that
 * is no JSON · bad-arguments: calls a tool with arguments that are no JSON · empty: says nothing · slow: pauses between
 * words · error, busy: 500, 429
 */
export const behaviours = [
	"text",
	"tool-call",
	"tool-loop",
	"refusal",
	"length",
	"cut-off",
	"nonsense",
	"bad-arguments",
	"empty",
	"slow",
	"error",
	"busy",
] as const;
export type Behaviour = (typeof behaviours)[number];

export const script = z.object({
	behaviour: z.enum(behaviours).default("text"),
	/** What it says; default: that it is the sandbox's model, and the question */
	text: z.string().optional(),
	/** Which tool it calls; default: the first that it is offered */
	tool: z.string().optional(),
	/** The tool's arguments; default: `{"query": the question}` */
	toolArguments: z.record(z.string(), z.unknown()).optional(),
	/** How many calls it makes at once */
	toolCalls: z.number().int().positive().default(1),
	/** For how many answers; default: until it is told otherwise */
	count: z.number().int().positive().optional(),
	/** Pause between words under "slow" */
	pauseMs: z.number().int().nonnegative().default(400),
});
export type Script = z.infer<typeof script>;

/** A behaviour can be asked for in the prompt itself: `[[tool-call]] do you ship to Norway?` */
export function behaviourInPrompt(prompt: string): Behaviour | null {
	const asked = /\[\[([a-z-]+)\]\]/.exec(prompt)?.[1];
	return behaviours.find((behaviour) => behaviour === asked) ?? null;
}
