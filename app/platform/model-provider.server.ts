/** Whose API a model's name stands for: `anthropic:NAME`, `google:NAME`, or NAME of an OpenAI-compatible one. */
export function providerOf(name: string): { provider: "anthropic" | "google" | "openai"; model: string } {
	const [, provider, model] = /^(anthropic|google):(.*)$/.exec(name) ?? [];
	return { provider: provider === "anthropic" || provider === "google" ? provider : "openai", model: model ?? name };
}

/** Where OpenAI's own models are. */
export const openAiAddress = "https://api.openai.com/v1";

/** The key goes to the address that the operator named, and nowhere else. */
export const noRedirects: typeof fetch = (input, init) => fetch(input, { ...init, redirect: "error" });
