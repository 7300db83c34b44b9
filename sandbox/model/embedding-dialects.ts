import { z } from "zod";
import type { Dialect } from "./asked";
import { google } from "./google-dialect";
import { openAi } from "./openai-dialect";
import { ownDimensions } from "./text-vector";

export type EmbeddingRequest = { model: string; texts: string[]; dimensions: number; key: string };

/** How one provider's API asks for vectors and gets them. */
export type EmbeddingDialect = Pick<Dialect, "hasKey" | "fault"> & {
	/** What is asked for, and how it is answered; a string: what is wrong with the request. */
	read: (
		body: unknown,
		request: Request,
	) => { asked: EmbeddingRequest; answer: (vectors: number[][]) => Response } | string;
};

const dimensions = z.number().int().min(1).max(ownDimensions).default(ownDimensions);

const openAiRequest = z.object({
	model: z.string().min(1),
	input: z.union([z.string().transform((text) => [text]), z.array(z.string()).min(1)]),
	dimensions,
	encoding_format: z.enum(["float", "base64"]).default("float"),
	user: z.string().optional(),
});

export const openAiEmbeddings: EmbeddingDialect = {
	...openAi,
	read: (body, request) => {
		const { data, error } = openAiRequest.safeParse(body);
		if (error) return z.prettifyError(error);
		const { model, input: texts } = data;
		const told = (vector: number[]) =>
			data.encoding_format === "float" ? vector : Buffer.from(Float32Array.from(vector).buffer).toString("base64");
		const answer = (vectors: number[][]) => {
			const listed = vectors.map((vector, index) => ({ object: "embedding", index, embedding: told(vector) }));
			const prompt_tokens = tokensIn(texts);
			const usage = { prompt_tokens, total_tokens: prompt_tokens };
			return Response.json({ object: "list", data: listed, model, usage });
		};
		const key = request.headers.get("authorization") ?? "";
		return { asked: { model, texts, dimensions: data.dimensions, key }, answer };
	},
};

const tokensIn = (texts: string[]): number => texts.reduce((sum, text) => sum + Math.ceil(text.length / 4), 0);

const oneText = z.looseObject({
	content: z.looseObject({ parts: z.array(z.looseObject({ text: z.string() })).min(1) }),
	outputDimensionality: dimensions,
});
const severalTexts = z.object({ requests: z.array(oneText).min(1) });

/** `models/NAME:embedContent` for one text, `models/NAME:batchEmbedContents` for several */
export const googleEmbeddings: EmbeddingDialect = {
	...google,
	read: (body, request) => {
		const [model = "", verb] = (new URL(request.url).pathname.split("/").at(-1) ?? "").split(":");
		const alone = verb === "embedContent";
		const { data, error } = severalTexts.safeParse(alone ? { requests: [body] } : body);
		if (error) return z.prettifyError(error);
		const texts = data.requests.map(({ content }) => content.parts.map(({ text }) => text).join(""));
		const answer = (vectors: number[][]) => {
			const embeddings = vectors.map((values) => ({ values }));
			return Response.json(alone ? { embedding: embeddings[0] } : { embeddings });
		};
		const key = request.headers.get("x-goog-api-key") ?? "";
		const wanted = data.requests[0]?.outputDimensionality ?? ownDimensions;
		return { asked: { model, texts, dimensions: wanted, key }, answer };
	},
};
