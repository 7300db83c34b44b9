import { type Served, serve } from "sandbox/http";
import { type ModelSandbox, modelSandbox } from "sandbox/model";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

let served: Served;
let model: ModelSandbox;

beforeAll(async () => {
	model = modelSandbox();
	served = await serve(model.handler, 0);
});
beforeEach(() => model.reset());
afterAll(() => served.close());

const post = (path: string, body: unknown, headers: Record<string, string>) =>
	fetch(`${served.url}/wire/model/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
const anthropicKey = { "x-api-key": "sk-ant", "anthropic-version": "2023-06-01" };
const googleKey = { "x-goog-api-key": "AIza" };
const openAiKey = { authorization: "Bearer sk" };

const message = { model: "sandbox-1", max_tokens: 50, stream: true, messages: [{ role: "user", content: "hello" }] };
const eventsOf = async (response: Response) =>
	(await response.text())
		.split("\n\n")
		.filter(Boolean)
		.map((event) => event.split("\n")[0]);

test("Anthropic's messages: named events in their order", async () => {
	const events = await eventsOf(await post("anthropic/v1/messages", message, anthropicKey));
	expect(events.slice(0, 3)).toEqual(["event: message_start", "event: ping", "event: content_block_start"]);
	expect(events.slice(-3)).toEqual(["event: content_block_stop", "event: message_delta", "event: message_stop"]);
});

const call = { role: "assistant", content: [{ type: "tool_use", id: "toolu_1", name: "look", input: {} }] };
const result = { type: "tool_result", tool_use_id: "toolu_1", content: "Four days." };
test.each([
	["no key", message, { "anthropic-version": "2023-06-01" }, 401],
	["no version", message, { "x-api-key": "sk-ant" }, 401],
	["no max_tokens", { ...message, max_tokens: undefined }, anthropicKey, 400],
	["the assistant first", { ...message, messages: [call] }, anthropicKey, 400],
	[
		"a call without its result",
		{ ...message, messages: [...message.messages, call, message.messages[0]] },
		anthropicKey,
		400,
	],
	["a result without its call", { ...message, messages: [{ role: "user", content: [result] }] }, anthropicKey, 400],
	[
		"both",
		{ ...message, messages: [...message.messages, call, { role: "user", content: [result] }] },
		anthropicKey,
		200,
	],
])("Anthropic's rules: %s", async (_, body, headers, status) => {
	const response = await post("anthropic/v1/messages", body, headers as Record<string, string>);
	expect(response.status).toBe(status);
	if (status !== 200)
		expect(await response.json()).toMatchObject({ type: "error", error: { type: expect.stringMatching(/_error$/) } });
});

const contents = [{ role: "user", parts: [{ text: "hello" }] }];
const gemini = "google/v1beta/models/sandbox-1:streamGenerateContent?alt=sse";

test("Gemini's stream: candidates with their usage, the last with why it ended", async () => {
	const response = await post(gemini, { contents }, googleKey);
	const chunks = (await response.text())
		.split("\n\n")
		.filter(Boolean)
		.map((line) => JSON.parse(line.slice(6)));
	expect(chunks.map(({ candidates }) => candidates[0].content.parts[0].text).join("")).toContain("heard: hello");
	expect(chunks.at(-1)).toMatchObject({ candidates: [{ finishReason: "STOP" }], modelVersion: "sandbox-1" });
	expect(chunks.at(-1).usageMetadata.totalTokenCount).toBeGreaterThan(0);
});

test("Gemini's rules: a caller without a key, and nothing asked, are refused with their status", async () => {
	expect(await (await post(gemini, { contents }, {})).json()).toMatchObject({ error: { status: "PERMISSION_DENIED" } });
	const empty = await post(gemini, { contents: [] }, googleKey);
	expect(await empty.json()).toMatchObject({ error: { code: 400, status: "INVALID_ARGUMENT" } });
});

const embed = (body: object, headers: Record<string, string> = openAiKey) =>
	post("v1/embeddings", { model: "embedding-1", ...body }, headers);
const vectorsOf = async (input: string[], more: object = {}): Promise<number[][]> =>
	(await (await embed({ input, ...more })).json()).data.map((one: { embedding: number[] }) => one.embedding);
const cosine = (left: number[] = [], right: number[] = []) =>
	left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);

test("vectors: the same for the same text, near for like texts, another space for another model", async () => {
	const texts = ["How do I wash the wool blanket?", "Washing a wool blanket", "We deliver to Norway in four days"];
	const [asked, near, far] = await vectorsOf(texts);
	expect(cosine(asked, near)).toBeGreaterThan(cosine(asked, far) + 0.1);
	expect(await vectorsOf(texts.slice(0, 1))).toEqual([asked]);
	const [elsewhere] = await vectorsOf(texts.slice(0, 1), { model: "embedding-2" });
	expect(cosine(asked, elsewhere)).toBeLessThan(0.95);
	expect((await vectorsOf(texts, { dimensions: 64 }))[0]).toHaveLength(64);
});

test("vectors come as base64 where that is asked for", async () => {
	const [whole = []] = await vectorsOf(["wool"]);
	const { data } = await (await embed({ input: "wool", encoding_format: "base64" })).json();
	const floats = new Float32Array(Uint8Array.from(Buffer.from(data[0].embedding, "base64")).buffer);
	expect(cosine([...floats], whole)).toBeCloseTo(1, 5);
});

test("an embedding model's rules: key, batch, dimensions, nothing empty, nothing endless, its pace", async () => {
	expect((await embed({ input: ["a"] }, {})).status).toBe(401);
	expect((await embed({ input: [""] })).status).toBe(400);
	expect((await embed({ input: [] })).status).toBe(400);
	expect((await embed({ input: ["a".repeat(40_000)] })).status).toBe(400);
	expect((await embed({ input: ["a"], dimensions: 4_000 })).status).toBe(400);
	model.embeddings.behave({ mostTexts: 2 });
	expect((await embed({ input: ["a", "b", "c"] })).status).toBe(400);
	model.embeddings.behave({ behaviour: "busy", count: 1 });
	const busy = await embed({ input: ["a"] });
	expect([busy.status, busy.headers.get("retry-after")]).toEqual([429, "1"]);
	expect((await embed({ input: ["a"] })).status).toBe(200);
});
