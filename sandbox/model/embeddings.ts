import { setTimeout as pause } from "node:timers/promises";
import { type Handler, route, router } from "sandbox/http";
import { z } from "zod";
import { type EmbeddingDialect, type EmbeddingRequest, googleEmbeddings, openAiEmbeddings } from "./embedding-dialects";
import { textVector } from "./text-vector";

const embeddingScript = z.object({
	/** slow: takes its time · error, busy: 500, 429 · nonsense: an answer that is no JSON · short: a vector too few */
	behaviour: z.enum(["vectors", "slow", "error", "busy", "nonsense", "short"]).default("vectors"),
	/** For how many answers; default: until it is told otherwise */
	count: z.number().int().positive().optional(),
	pauseMs: z.number().int().nonnegative().default(2_000),
	/** Texts that hold this are refused (400) */
	refuses: z.string().optional(),
	/** More texts in one request are refused (400) */
	mostTexts: z.number().int().positive().default(2_048),
});
type EmbeddingScript = z.infer<typeof embeddingScript>;

export type EmbeddingSandbox = {
	handler: Handler;
	/** Every request that had a key and made sense, answered or not */
	readonly requests: EmbeddingRequest[];
	behave: (script: Partial<EmbeddingScript>) => void;
	reset: () => void;
};

/** An embedding model behind OpenAI's API (/wire/model/v1/embeddings) and Gemini's (:embedContent, :batchEmbedContents). */
export function embeddingSandbox(): EmbeddingSandbox {
	const requests: EmbeddingRequest[] = [];
	let current = embeddingScript.parse({});
	const behave: EmbeddingSandbox["behave"] = (given) => {
		current = embeddingScript.parse(given);
	};
	const next = (): EmbeddingScript => {
		const now = current;
		if (now.count === 1) current = { ...now, behaviour: "vectors", count: undefined };
		else if (now.count) current = { ...now, count: now.count - 1 };
		return now;
	};
	const door = async (dialect: EmbeddingDialect, request: Request): Promise<Response> => {
		if (!dialect.hasKey(request)) return dialect.fault("no-key", "You didn't provide an API key.");
		const read = dialect.read(await request.json().catch(() => null), request);
		if (typeof read === "string") return dialect.fault("invalid", read);
		requests.push(read.asked);
		const script = next();
		const vectors = vectorsOf(read.asked).slice(script.behaviour === "short" ? 1 : 0);
		return (await faultOf(dialect, read.asked.texts, script)) ?? read.answer(vectors);
	};
	const handler = router([
		route("POST", "/wire/model/v1/embeddings", (request) => door(openAiEmbeddings, request)),
		route("POST", "/wire/model/google/v1beta/models/:call", (request, { call = "" }) =>
			/:(embedContent|batchEmbedContents)$/.test(call) ? door(googleEmbeddings, request) : null,
		),
	]);
	const reset = () => {
		requests.length = 0;
		behave({});
	};
	return { handler, requests, behave, reset };
}

const vectorsOf = ({ texts, model, dimensions }: EmbeddingRequest): number[][] =>
	texts.map((text) => textVector(text, model, dimensions));

async function faultOf(
	{ fault }: EmbeddingDialect,
	texts: string[],
	{ behaviour, pauseMs, mostTexts, refuses }: EmbeddingScript,
): Promise<Response | null> {
	if (behaviour === "slow") await pause(pauseMs);
	if (behaviour === "error") return fault("broken", "The server had an error.");
	if (behaviour === "busy") return fault("busy", "Rate limit reached.");
	if (behaviour === "nonsense")
		return new Response("{{{ not json", { headers: { "content-type": "application/json" } });
	if (texts.length > mostTexts) return fault("invalid", `'input' has more than ${mostTexts} texts.`);
	if (texts.includes("")) return fault("invalid", "'input' cannot be an empty string.");
	if (texts.some((text) => text.length > longestCharacters)) return fault("invalid", "A text has over 8192 tokens.");
	const refused = refuses !== undefined && texts.some((text) => text.includes(refuses));
	return refused ? fault("invalid", "The input was refused.") : null;
}

/** About 8,192 tokens */
const longestCharacters = 32_000;
