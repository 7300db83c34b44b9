import { serve } from "sandbox/http";
import { modelSandbox } from "sandbox/model";
import { afterAll, afterEach } from "vitest";

/** The model's stand-in on a free port, with the environment that leads the app to it. Import it first, for its effects. */
export const model = modelSandbox();

const served = await serve(model.handler, 0);

Object.assign(process.env, {
	LLM_MODEL: "sandbox-1",
	LLM_BASE_URL: `${served.url}/wire/model/v1`,
	LLM_API_KEY: "sk-sandbox",
	LLM_SECONDS: "1",
	LLM_TOKENS_PER_SHOP_PER_DAY: "60000",
});

/** The providers that Baton speaks to, as an operator names them. */
export const providers = {
	"OpenAI-compatible": { LLM_MODEL: "sandbox-1", LLM_BASE_URL: `${served.url}/wire/model/v1` },
	Anthropic: { LLM_MODEL: "anthropic:sandbox-1", LLM_BASE_URL: `${served.url}/wire/model/anthropic/v1` },
	Google: { LLM_MODEL: "google:sandbox-1", LLM_BASE_URL: `${served.url}/wire/model/google/v1beta` },
};

/** Another provider, as after a restart. */
export async function configure(changes: Record<string, string | number>): Promise<void> {
	Object.assign((await import("~/platform/env.server")).env(), changes);
}

afterEach(async () => {
	model.reset();
	(await import("~/answers/model/draft.server")).wakeModel();
});

afterAll(() => served.close());
