import { type Served, serve } from "sandbox/http";
import { type ModelSandbox, modelSandbox } from "sandbox/model";
import { afterAll, beforeEach, expect, test } from "vitest";

let served: Served;
let model: ModelSandbox;

beforeEach(async () => {
	await served?.close();
	model = modelSandbox();
	served = await serve(model.handler, 0);
});
afterAll(() => served.close());

type Message = { role: string; content: string; tool_call_id?: string };
const tools = [{ type: "function", function: { name: "find_passages", parameters: { type: "object" } } }];
const ask = (messages: Message[], more: object = {}, key = "Bearer sk-any") =>
	fetch(`${served.url}/wire/model/v1/chat/completions`, {
		method: "POST",
		headers: { authorization: key, "content-type": "application/json" },
		body: JSON.stringify({ model: "sandbox-1", messages, ...more }),
	});
const user = (content: string): Message[] => [{ role: "user", content }];

type Chunk = {
	choices: {
		delta: { content?: string; refusal?: string; tool_calls?: { function: { name?: string; arguments: string } }[] };
		finish_reason: string | null;
	}[];
	usage?: { total_tokens: number };
};
async function stream(messages: Message[], more: object = {}) {
	const text = await (await ask(messages, { stream: true, ...more })).text();
	const lines = text.split("\n\n").filter(Boolean);
	expect(lines.pop()).toBe("data: [DONE]");
	return lines.map((line) => JSON.parse(line.slice("data: ".length)) as Chunk);
}
const textOf = (chunks: Chunk[]) => chunks.map((chunk) => chunk.choices[0]?.delta.content ?? "").join("");

test("text streams word by word, with its usage when asked", async () => {
	const chunks = await stream(user("do you ship to Norway?"), { stream_options: { include_usage: true } });
	expect(chunks.length).toBeGreaterThan(5);
	expect(textOf(chunks)).toBe("The sandbox's model heard: do you ship to Norway?");
	expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe("stop");
	expect(chunks.at(-1)?.usage?.total_tokens).toBeGreaterThan(0);
	expect(model.requests).toHaveLength(1);
});

test("a tool is called in pieces, and its result is the answer", async () => {
	const chunks = await stream(user("[[tool-call]] ship to Norway?"), { tools });
	const calls = chunks.flatMap((chunk) => chunk.choices[0]?.delta.tool_calls ?? []);
	expect(calls[0]?.function.name).toBe("find_passages");
	expect(JSON.parse(calls.map((call) => call.function.arguments).join(""))).toEqual({ query: "ship to Norway?" });
	expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe("tool_calls");
	const after = [...user("[[tool-call]] ship?"), { role: "tool", tool_call_id: "call_1", content: "Yes, in 4 days." }];
	expect(textOf(await stream(after, { tools }))).toBe("I looked it up: Yes, in 4 days.");
});

test("a script holds for so many answers", async () => {
	model.behave({ behaviour: "refusal", count: 1 });
	const refused = await (await ask(user("hi"))).json();
	expect(refused.choices[0].message).toMatchObject({ content: null, refusal: "I can't help with that." });
	const body = JSON.stringify({ behaviour: "text", text: "Four days.", count: 1 });
	await fetch(`${served.url}/wire/model/behaviour`, { method: "POST", body });
	expect((await (await ask(user("hi"))).json()).choices[0].message.content).toBe("Four days.");
	expect((await (await ask(user("hi"))).json()).choices[0].message.content).toContain("heard: hi");
});

test("it fails in every way that a model fails", async () => {
	expect(textOf(await stream(user("[[length]] tell me all")))).toBe("The sandbox's model");
	const cut = await ask(user("[[cut-off]] tell me all"), { stream: true });
	await expect(cut.text()).rejects.toThrow();
	await expect(ask(user("[[cut-off]] tell me all"))).rejects.toThrow("fetch failed");
	await expect((await ask(user("[[nonsense]]"))).json()).rejects.toThrow();
	expect(await (await ask(user("[[nonsense]]"), { stream: true })).text()).toContain("not json");
	const bad = await (await ask(user("[[bad-arguments]] x"), { tools })).json();
	expect(() => JSON.parse(bad.choices[0].message.tool_calls[0].function.arguments)).toThrow();
	expect((await ask(user("[[error]]"))).status).toBe(500);
	expect((await ask(user("[[busy]]"))).headers.get("retry-after")).toBe("1");
	expect((await ask(user("hi"), {}, "")).status).toBe(401);
	expect((await ask([])).status).toBe(400);
	model.behave({ behaviour: "slow", pauseMs: 5 });
	expect(textOf(await stream(user("hi")))).toContain("heard: hi");
});
