import { readFileSync } from "node:fs";
import { route, router, serve } from "sandbox/http";
import { z } from "zod";
import { unpack } from "~/knowledge/encoder/packed";
import { SentenceEncoder } from "~/knowledge/encoder/sentence-encoder";
import { meaningOf } from "~/knowledge/word-vectors";
import { termsOf } from "~/knowledge/words";

/**
 * `tsx scripts/serve-embeddings.ts [PORT]`: two embedding models behind OpenAI's API, to measure what becomes of
 * answers when a model's cosines lie elsewhere (decision 015). `squeezed`: the sentence encoder's vectors, all brought
 * into one corner (cosines 0.6 + 0.4 × its own). `words`: the mean of words' meanings, a weaker model of another kind.
 */
const encoder = new SentenceEncoder(unpack(readFileSync("app/knowledge/generated/sentence-encoder.bin")));
const known = new Map<string, number[]>();
const asked = z.object({ model: z.enum(["squeezed", "words"]), input: z.array(z.string()) });

const vectors = {
	squeezed: (text: string) => [...encoder.encode(text).map((value) => value * Math.sqrt(0.4)), Math.sqrt(0.6)],
	words: (text: string) => [...meaningOf(termsOf(text)), 1e-3],
};

function vectorOf(model: keyof typeof vectors, text: string): number[] {
	const key = `${model}\n${text}`;
	const vector = known.get(key) ?? vectors[model](text);
	known.set(key, vector);
	return vector;
}

const embeddings = route("POST", "/v1/embeddings", async (request) => {
	const { model, input } = asked.parse(await request.json());
	const data = input.map((text, index) => ({ object: "embedding", index, embedding: vectorOf(model, text) }));
	return Response.json({
		object: "list",
		model,
		data,
		usage: { prompt_tokens: input.length, total_tokens: input.length },
	});
});

const { url } = await serve(router([embeddings]), Number(process.argv[2] ?? 4477));
console.log(`LLM_EMBEDDING_BASE_URL=${url}/v1 LLM_EMBEDDING_MODEL=squeezed|words`);
