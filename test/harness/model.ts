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

afterEach(async () => {
	model.reset();
	(await import("~/answers/model/draft.server")).wakeModel();
});

afterAll(() => served.close());
