import "../../../test/harness/model";

import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { ActionFunctionArgs } from "@remix-run/node";
import { Session } from "@shopify/shopify-api";
import { serve } from "sandbox/http";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { ProductFacts } from "~/knowledge/document";
import { knowledgeChanged, saveDocuments } from "~/knowledge/document.store.server";
import { hours, later, now, shiftClock } from "~/platform/clock";
import { database, inTransaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { action as productsDoor } from "~/routes/webhooks.products";
import { installShop } from "~/settings/shop.store.server";
import { sessionStorage } from "~/shopify.server";
import { freshDatabase } from "../../../test/harness/database";
import { configure, model } from "../../../test/harness/model";
import { shopper } from "../../../test/harness/storefront";
import { signedWebhook } from "../../../test/harness/webhook";
import type { Question } from "../agent";
import { answerQuestion } from "../answer.server";

freshDatabase();

const shop = "bakery.myshopify.com";
const starterId = "gid://shopify/Product/7";
const page = { locale: "en", questions: [], product: null, remoteUpdatedAt: null };
const facts: ProductFacts = {
	...{ handle: "starter", vendor: "Bakery", productType: "Starter", tags: [], options: [], image: null },
	...{ currency: "EUR", price: "12.00", available: true },
	variants: [{ title: "Default Title", price: "12.00", available: true }],
};
const returns = {
	...page,
	externalId: "returns",
	title: "Return policy",
	url: "/policies/refund-policy",
	text: "You can return unused goods within 30 days of delivery.",
};
const starter = {
	...page,
	externalId: starterId,
	title: "Sourdough Starter",
	url: "/products/starter",
	text: "Alive and active. Feed it with rye flour.",
	product: facts,
	remoteUpdatedAt: new Date("2026-06-01T08:00:00Z"),
};

beforeAll(() => installShop(shop, { name: "Bakery", origins: ["bakery.example"] }, now()));
beforeEach(async () => {
	await configure({ LLM_SECONDS: 1, LLM_TOOL_CALLS: 2, LLM_TOKENS_PER_SHOP_PER_DAY: 9_000_000 });
	await database().modelSpend.deleteMany({});
	await inTransaction(async (tx) => {
		const saved = await saveDocuments(tx, shop, "policies", [returns]);
		await knowledgeChanged(tx, shop, [...saved, ...(await saveDocuments(tx, shop, "products", [starter]))]);
	});
});

const returnsAsked = "What is your return policy?";
const quoted = "You can return unused goods within 30 days of delivery.";
const worded = "Yes, you can return unused goods within 30 days of delivery [1].";
const ask = (text: string, more: Partial<Question> = {}) =>
	answerQuestion({ shop, text, earlier: [], locale: "en", context: {}, signedIn: false, ...more });

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
	const begun = performance.now();
	return [await work(), performance.now() - begun];
}
const spent = async () => (await database().modelSpend.findFirst({ where: { shop } }))?.tokens ?? 0;
const toolResults = () =>
	(model.requests.at(-1)?.messages ?? []).filter(({ role }) => role === "tool").map((one) => JSON.stringify(one));

test("so many look-ups and no more, however many are asked for at once", async () => {
	const toolArguments = { query: "rye flour" };
	model.behave({ behaviour: "tool-call", tool: "search_knowledge", toolArguments, toolCalls: 12, text: worded });
	const reply = await ask(returnsAsked);
	expect(toolResults()).toHaveLength(12);
	expect(toolResults().filter((result) => !result.includes("No more can be looked up"))).toHaveLength(2);
	expect(reply.trace.because).toContain("Worded by the model");
});

test("a model that does nothing but look up is asked three times, and the shop's own words answer", async () => {
	model.behave({ behaviour: "tool-loop", tool: "search_knowledge", toolArguments: { query: "rye" }, toolCalls: 3 });
	expect((await ask(returnsAsked)).text).toContain(quoted);
	expect(model.requests).toHaveLength(3);
});

test("without look-ups no tool is offered", async () => {
	await configure({ LLM_TOOL_CALLS: 0 });
	model.behave({ text: worded });
	await ask(returnsAsked);
	expect(model.requests[0]?.tools).toBeUndefined();
});

test("a follow-up that is rewritten and an answer that is worded share one limit of time", async () => {
	model.behave({ behaviour: "slow", pauseMs: 75, text: returnsAsked });
	const earlier = ["Tell me about your return policy"];
	const [reply, tookMs] = await timed(() => ask("and what of the walrus and its zeppelin?", { earlier }));
	expect(model.requests).toHaveLength(2);
	expect(reply.trace.because).toContain("it was too slow");
	expect(reply.text).toContain(quoted);
	expect(tookMs).toBeLessThan(2_500);
});

test("a look-up that hangs at Shopify holds nobody up", async () => {
	const silent = await serve(() => new Promise<Response>(() => {}), 0);
	const before = { ...env().OUTBOUND_HOSTS };
	env().OUTBOUND_HOSTS["*.myshopify.com"] = `${silent.url}/{host}`;
	const expires = new Date(Date.now() + 3_000_000);
	const base = { id: `offline_${shop}`, shop, state: "", isOnline: false, scope: "read_orders" };
	await sessionStorage.storeSession(new Session({ ...base, accessToken: "shpat_x", expires }));
	model.behave({ behaviour: "tool-call", tool: "own_orders", toolArguments: {}, text: worded });
	const [reply, tookMs] = await timed(() => ask(returnsAsked, { signedIn: true, customerId: "7" }));
	env().OUTBOUND_HOSTS = before;
	await silent.close();
	expect(reply.text).toContain(quoted);
	expect(reply.trace.because).toContain("it was too slow");
	expect(tookMs).toBeLessThan(2_500);
});

test("an hour in which the model is down does not use up the day", async () => {
	model.behave({ behaviour: "error" });
	await ask(returnsAsked);
	expect(model.requests).toHaveLength(1);
	expect(await spent()).toBe(0);
});

test("what a shopper made break off is no reason to leave the model alone", async () => {
	model.behave({ behaviour: "length", text: worded, count: 1 });
	expect((await ask(returnsAsked)).trace.because).toContain("it broke off");
	model.behave({ text: worded });
	expect((await ask(returnsAsked)).trace.because).toContain("Worded by the model");
});

test("many at once do not overdraw the day", async () => {
	await configure({ LLM_TOKENS_PER_SHOP_PER_DAY: 40_000, LLM_SECONDS: 10 });
	model.behave({ behaviour: "slow", pauseMs: 10, text: worded });
	const replies = await Promise.all(Array.from({ length: 12 }, () => ask(returnsAsked)));
	const used = replies.filter(({ trace }) => trace.because.includes("Worded by the model"));
	expect(used.length).toBeGreaterThan(0);
	expect(used.length).toBeLessThan(12);
	expect(replies.every(({ decision }) => decision === "answer")).toBe(true);
	expect(await spent()).toBeLessThan(40_000);
});

test("what was reserved before midnight is settled on its own day", async () => {
	const day = (at: Date) => new Date(at.toISOString().slice(0, 10));
	const [before, after] = [day(now()), day(later(now(), hours(24)))];
	await database().modelSpend.create({ data: { shop, day: after, tokens: 5_000 } });
	model.behave({ behaviour: "slow", pauseMs: 30, text: worded });
	const asking = ask(returnsAsked);
	await expect.poll(() => model.requests.length).toBe(1);
	try {
		shiftClock(hours(24));
		await asking;
	} finally {
		shiftClock(0);
	}
	const rows = await database().modelSpend.findMany({ where: { shop }, orderBy: { day: "asc" } });
	expect(rows.map((row) => row.day)).toEqual([before, after]);
	expect(rows[0]?.tokens).toBeLessThan(2_000);
	expect(rows[1]?.tokens).toBe(5_000);
});

/** Asks in the chat, lets `meanwhile` happen while the model writes, and gives what the shopper reads. */
async function askedWhile(text: string, draft: string, meanwhile: () => Promise<unknown>, pauseMs = 60) {
	model.behave({ behaviour: "slow", pauseMs, text: draft });
	const ana = await shopper(shop);
	const saying = ana.say(text);
	await expect.poll(() => model.requests.length, { timeout: 5_000 }).toBe(1);
	await pause(100);
	await meanwhile();
	await saying;
	const { messages } = await ana.read();
	const decided = await database().message.findFirstOrThrow({
		where: { shop, role: "agent" },
		orderBy: { createdAt: "desc" },
	});
	return { read: messages.at(-1)?.text ?? "", because: JSON.stringify(decided.decision) };
}

async function tell(topic: string, payload: object) {
	const args = { request: signedWebhook(topic, shop, payload), params: {}, context: {} } as ActionFunctionArgs;
	expect((await productsDoor(args)).status).toBe(200);
}

test("a price that Shopify tells has changed while the model writes is not told", async () => {
	await configure({ LLM_SECONDS: 10 });
	const slowly = 200;
	const draft = "The Sourdough Starter costs €12.00 [1].";
	expect((await askedWhile("How much is the Sourdough Starter?", draft, async () => {})).read).toContain("12.00");
	const changed = { id: 7, admin_graphql_api_id: starterId, updated_at: "2026-06-02T08:00:00Z" };
	model.reset();
	const { read, because } = await askedWhile(
		"How much is the Sourdough Starter?",
		draft,
		() => tell("products/update", changed),
		slowly,
	);
	expect(read).not.toContain("12.00");
	expect(because).toContain("changed while the model wrote");
});

test("what is deleted while the model writes is not told, also where the model is too slow to be heard", async () => {
	for (const draft of ["Feed the Sourdough Starter with rye flour [1].", "flour ".repeat(60)]) {
		await inTransaction(async (tx) =>
			knowledgeChanged(tx, shop, await saveDocuments(tx, shop, "products", [{ ...starter, text: `${starter.text} ` }])),
		);
		model.reset();
		const { read } = await askedWhile("What do I feed the Sourdough Starter with?", draft, () =>
			tell("products/delete", { id: 7 }),
		);
		expect(read).not.toContain("rye");
	}
});
