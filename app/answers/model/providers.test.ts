import "../../../test/harness/model";

import { beforeAll, describe, expect, test } from "vitest";
import { knowledgeChanged, saveDocuments } from "~/knowledge/document.store.server";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { installShop } from "~/settings/shop.store.server";
import { freshDatabase } from "../../../test/harness/database";
import { configure, model, providers } from "../../../test/harness/model";
import type { Question } from "../agent";
import { answerQuestion } from "../answer.server";

freshDatabase();

const shop = "bakery.myshopify.com";
const quoted = "You can return unused goods within 30 days of delivery.";
const question: Question = {
	shop,
	text: "What is your return policy?",
	earlier: [],
	locale: "en",
	context: {},
	signedIn: false,
};

beforeAll(async () => {
	await installShop(shop, { name: "Bakery" }, now());
	const page = { locale: "en", questions: [], product: null, remoteUpdatedAt: null, url: "/policies/refund-policy" };
	const returns = { ...page, externalId: "returns", title: "Return policy", text: quoted };
	const visit = { ...page, externalId: "visit", title: "Opening hours", text: "We are open from 9:00 to 17:00." };
	await inTransaction(async (tx) => {
		await knowledgeChanged(tx, shop, await saveDocuments(tx, shop, "policies", [returns, visit]));
	});
});

describe.each(Object.entries(providers))("%s", (_, provider) => {
	beforeAll(() => configure({ ...provider, LLM_TOKENS_PER_SHOP_PER_DAY: 9_000_000 }));

	test("words that the passages bear out reach the shopper, and their tokens are counted", async () => {
		model.behave({ text: "Yes, you can return unused goods within 30 days of delivery [1]." });
		const reply = await answerQuestion(question);
		expect(reply.text).toBe("Yes, you can return unused goods within 30 days of delivery.");
		expect(JSON.stringify(model.asked[0]?.body)).toContain("You word the answers of an online shop's service agent.");
		expect(JSON.stringify(model.asked[0]?.body)).toContain(quoted);
	});

	test("a tool is called, and its result goes back the way it has to", async () => {
		const words = "We are open from 9:00 to 17:00 [2].";
		model.behave({ behaviour: "tool-call", toolArguments: { query: "opening hours" }, text: words });
		const reply = await answerQuestion(question);
		expect(model.asked.map(({ toolResult }) => toolResult !== null)).toEqual([false, true]);
		expect(model.asked[0]?.tools).toEqual(["search_knowledge", "product_facts"]);
		expect(model.asked[1]?.toolResult).toContain("9:00 to 17:00");
		expect(reply.text).toBe("We are open from 9:00 to 17:00.");
	});

	test.each([
		["refuses", { behaviour: "refusal" }, "it declined"],
		["breaks off for want of tokens", { behaviour: "length" }, "it broke off"],
		["dies in the middle", { behaviour: "cut-off" }, "not used"],
		["talks nonsense", { behaviour: "nonsense" }, "not used"],
		["says nothing", { behaviour: "empty" }, "said nothing"],
		["is down", { behaviour: "error" }, "not used: it could not be reached"],
		["is busy", { behaviour: "busy" }, "not used: it could not be reached"],
		["is slow", { behaviour: "slow", pauseMs: 700 }, "not used: it was too slow"],
		["calls a tool with broken arguments", { behaviour: "bad-arguments", tool: "search_knowledge" }, "The model"],
	] as const)("%s: the shop's own words, in the same turn", async (_, behaviour, because) => {
		model.behave(behaviour);
		const reply = await answerQuestion(question);
		expect(reply).toMatchObject({ decision: "answer", text: expect.stringContaining(quoted) });
		expect(reply.trace.because).toContain(because);
		expect(reply.trace.because).not.toContain("Worded by the model");
	});

	test("without its key it is refused, and the shop's own words answer", async () => {
		await configure({ LLM_API_KEY: "" });
		expect((await answerQuestion(question)).text).toContain(quoted);
		expect(model.asked).toHaveLength(0);
		await configure({ LLM_API_KEY: "sk-sandbox" });
	});
});
