import { serve } from "sandbox/http";
import { modelSandbox } from "sandbox/model";
import { afterAll, afterEach } from "vitest";

/** The embedding model's stand-in, with the environment that leads the app to it. Import it first, for its effects. */
const model = modelSandbox();
export const { embeddings } = model;

const served = await serve(model.handler, 0);

export const embeddingKey = "sk-embeddings-of-the-sandbox";

Object.assign(process.env, {
	LLM_EMBEDDING_MODEL: "sandbox-embedding-1",
	LLM_EMBEDDING_BASE_URL: `${served.url}/wire/model/v1`,
	LLM_EMBEDDING_API_KEY: embeddingKey,
	LLM_EMBEDDING_MS: "300",
	LLM_EMBEDDING_TOKENS_PER_SHOP_PER_DAY: "100000",
});

/** Where the stand-in speaks OpenAI's dialect, and Google's. */
export const openAiAddress = `${served.url}/wire/model/v1`;
export const googleAddress = `${served.url}/wire/model/google/v1beta`;

/** What an operator may set otherwise, as after a restart. */
export async function configure(changes: Record<string, string | number>): Promise<void> {
	Object.assign((await import("~/platform/env.server")).env(), changes);
	(await import("~/knowledge/embedding-model/read-texts.server")).wakeEmbeddingModel();
}

afterEach(async () => {
	embeddings.reset();
	(await import("~/knowledge/embedding-model/read-texts.server")).wakeEmbeddingModel();
});

afterAll(() => served.close());
