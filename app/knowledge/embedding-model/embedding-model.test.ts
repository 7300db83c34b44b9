import "../../../test/harness/embedding-model";

import { inspect } from "node:util";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { answerQuestion } from "~/answers/answer.server";
import type { NewDocument } from "~/knowledge/document";
import { knowledgeChanged, saveDocuments } from "~/knowledge/document.store.server";
import { encodeKnowledge } from "~/knowledge/encode-knowledge.server";
import { documentMeanings, scaleOfShop, shopsToEncode } from "~/knowledge/meaning.store.server";
import { minutes, now, skewClock } from "~/platform/clock";
import { database, inTransaction } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { installShop } from "~/settings/shop.store.server";
import { freshDatabase } from "../../../test/harness/database";
import {
	configure,
	embeddingKey,
	embeddings,
	googleAddress,
	openAiAddress,
} from "../../../test/harness/embedding-model";
import { shopper } from "../../../test/harness/storefront";
import { embeddingModelName } from "./embedding-model.server";

freshDatabase();

const shop = "saddler.myshopify.com";

const page = (externalId: string, title: string, text: string): NewDocument => ({
	externalId,
	title,
	url: `/pages/${externalId}`,
	locale: "en",
	text,
	questions: [],
	product: null,
	remoteUpdatedAt: null,
});

const save = (...documents: NewDocument[]) =>
	inTransaction(async (tx) => {
		const changed = await saveDocuments(tx, shop, "pages", documents);
		await knowledgeChanged(tx, shop, changed);
		return changed;
	});

/** The words leave it open: one is said, the others are not. */
const open = "May I bring leather back when it squeaks too loudly?";
const ask = (text: string) => answerQuestion({ shop, text, earlier: [], locale: "en", context: {}, signedIn: false });
const readByModel = async (text: string) => "passageLike" in (await ask(text)).trace.features;
/** Of vectors there is nothing yet to remember: half a minute later it is looked up again, after one the scale too. */
const later = (count = 2) => {
	ahead += minutes(count);
	skewClock(ahead);
};
let ahead = 0;

let ids: string[] = [];
beforeAll(async () => {
	await installShop(shop, { name: "Saddler", origins: ["saddler.example"] }, now());
	ids = await save(
		page("care", "Leather care", "Rub the leather with beeswax twice a year. Keep it away from heaters."),
		page("returns", "Returns", "Send back what you do not like within 40 days of delivery, unworn."),
		page("visit", "Visit us", "The workshop is open from Tuesday to Friday, 9:00 to 17:00."),
	);
});
beforeEach(() => later());

test("what is not read yet is answered by words; then the model reads documents in few calls, and the question in its turn", async () => {
	expect(await readByModel(open)).toBe(false);
	expect(embeddings.requests).toHaveLength(0);
	await encodeKnowledge();
	expect(await shopsToEncode()).toEqual([]);
	expect(await documentMeanings(shop, ids)).toHaveProperty("size", 3);
	expect(embeddings.requests.length).toBeLessThan(5);
	expect(embeddings.requests[0]?.texts).toContain(
		"Returns. Send back what you do not like within 40 days of delivery, unworn.",
	);
	const asked = embeddings.requests.length;
	later();
	expect(await readByModel(open)).toBe(true);
	expect(embeddings.requests.slice(asked).flatMap(({ texts }) => texts)).toEqual([open]);
	expect(await readByModel(open)).toBe(true);
	expect(embeddings.requests).toHaveLength(asked + 1);
});

test("what has not changed is not read again", async () => {
	const [changed = ""] = await save(page("visit", "Visit us", "The workshop is closed for the winter."));
	expect(await documentMeanings(shop, [changed])).toEqual(new Map());
	await encodeKnowledge();
	expect(embeddings.requests.flatMap(({ texts }) => texts)).toEqual([
		"Visit us",
		"Visit us. The workshop is closed for the winter.",
	]);
});

test.each([
	["down", { behaviour: "error" }],
	["busy", { behaviour: "busy" }],
	["too slow", { behaviour: "slow", pauseMs: 1_500 }],
	["out of its mind", { behaviour: "nonsense" }],
	["short of vectors", { behaviour: "short" }],
] as const)(
	"%s: the shopper is answered by words in the same turn, and the model is left alone",
	async (_, behaviour) => {
		embeddings.behave(behaviour);
		const ana = await shopper(shop);
		await ana.say(open);
		const { messages } = await ana.read();
		expect(messages.map(({ role }) => role)).toEqual(["shopper", "agent"]);
		expect(embeddings.requests).toHaveLength(1);
		expect(await readByModel(`${open} Truly?`)).toBe(false);
		expect(embeddings.requests).toHaveLength(1);
	},
);

test("a shop's day has its budget: documents wait for the next one, questions are decided by words", async () => {
	const day = new Date(now().toISOString().slice(0, 10));
	// Other tests move the clock: it may be another day by now.
	const spent = { shop, day, embedded: 99_999 };
	await database().modelSpend.upsert({ where: { shop_day: { shop, day } }, create: spent, update: spent });
	await save(page("visit", "Visit us", "The workshop is open on Mondays."));
	await encodeKnowledge();
	expect(await readByModel(open)).toBe(false);
	expect(embeddings.requests).toHaveLength(0);
	later(24 * 60);
	await encodeKnowledge();
	expect(await shopsToEncode()).toEqual([]);
});

test("a busy model is asked again, a document that it refuses is left to the words, and keeps no other from it", async () => {
	const [odd = "", even = ""] = await save(
		page("odd", "Odd", "Something unreadable."),
		page("even", "Even", "Saddles are made to measure."),
	);
	embeddings.behave({ behaviour: "busy", count: 1, refuses: "unreadable" });
	await encodeKnowledge();
	expect(await shopsToEncode()).toEqual([]);
	expect([...(await documentMeanings(shop, [odd, even])).keys()]).toEqual([even]);
}, 20_000);

test("a model that refuses everything makes no document unreadable", async () => {
	const [id = ""] = await save(page("soap", "Saddle soap", "Saddle soap cleans leather."));
	embeddings.behave({ refuses: "" });
	await encodeKnowledge();
	expect(await shopsToEncode()).toHaveLength(1);
	embeddings.behave({});
	await encodeKnowledge();
	expect([...(await documentMeanings(shop, [id])).keys()]).toEqual([id]);
});

test("another model, or other lengths, and everything is read again; what two models made is never compared", async () => {
	await save({ ...page("pflege", "Lederpflege", "Das Leder zweimal im Jahr einreiben."), locale: "de" });
	await encodeKnowledge();
	embeddings.reset();
	const changes: Record<string, string | number>[] = [
		{ LLM_EMBEDDING_MODEL: "sandbox-embedding-2" },
		{ LLM_EMBEDDING_DIMENSIONS: 96 },
	];
	for (const change of changes) {
		await configure(change);
		later();
		expect(await documentMeanings(shop, ids)).toEqual(new Map());
		expect(await readByModel(open)).toBe(false);
		expect(embeddings.requests).toHaveLength(0);
		await encodeKnowledge();
		expect(await scaleOfShop(shop, embeddingModelName())).not.toBeNull();
		const read = embeddings.requests.flatMap(({ texts }) => texts);
		// Once as documents; what the encoder can read once more, to compare the two.
		expect(read.filter((text) => text === "Leather care")).toHaveLength(2);
		expect(read.filter((text) => text === "Lederpflege")).toHaveLength(1);
		later();
		expect(await readByModel(open)).toBe(true);
		embeddings.reset();
	}
	expect((await documentMeanings(shop, ids)).get(ids[0] ?? "")?.title.bytes).toHaveLength(96);
	await configure({ LLM_EMBEDDING_MODEL: "sandbox-embedding-1", LLM_EMBEDDING_DIMENSIONS: 0 });
});

test("Google's API is asked in its own dialect", async () => {
	await configure({ LLM_EMBEDDING_MODEL: "google:embedding-1", LLM_EMBEDDING_BASE_URL: googleAddress });
	await encodeKnowledge();
	later();
	expect(await readByModel(open)).toBe(true);
	expect(embeddings.requests.at(-1)).toMatchObject({ model: "embedding-1", texts: [open], key: embeddingKey });
});

test("the language model's address and key serve both; a key of one provider is not shown to another, nor at another address", async () => {
	const shared = { LLM_BASE_URL: openAiAddress, LLM_API_KEY: "sk-shared", LLM_MODEL: "sandbox-1" };
	const none = { LLM_EMBEDDING_BASE_URL: "", LLM_EMBEDDING_API_KEY: "" };
	await configure({ ...shared, ...none, LLM_EMBEDDING_MODEL: "sandbox-embedding-3" });
	await encodeKnowledge();
	expect(new Set(embeddings.requests.map(({ key }) => key))).toEqual(new Set(["Bearer sk-shared"]));
	embeddings.reset();
	const elsewhere: Record<string, string>[] = [
		{ LLM_EMBEDDING_BASE_URL: openAiAddress },
		{ LLM_EMBEDDING_BASE_URL: googleAddress, LLM_EMBEDDING_MODEL: "google:embedding-3" },
	];
	for (const change of elsewhere) {
		await configure(change);
		await save(page("visit", "Visit us", `Ring twice at ${now().toISOString()}.`));
		await encodeKnowledge();
		expect(await shopsToEncode()).toHaveLength(1);
	}
	expect(embeddings.requests).toEqual([]);
	await configure({ LLM_MODEL: "", LLM_EMBEDDING_API_KEY: embeddingKey });
});

test("neither the key nor what shoppers and merchants write is ever logged", async () => {
	const told = (["error", "warn", "info", "debug"] as const).map((level) => vi.spyOn(log, level));
	embeddings.behave({ behaviour: "error" });
	await ask(`${open} Honestly?`);
	await configure({ LLM_EMBEDDING_MODEL: "google:embedding-2" });
	embeddings.behave({ refuses: "beeswax" });
	await encodeKnowledge();
	const lines = told.flatMap((level) => level.mock.calls.map((call) => inspect(call, { depth: 9 })));
	vi.restoreAllMocks();
	expect(lines.join("")).toContain("the embedding model read nothing");
	expect(lines.join("")).not.toMatch(new RegExp(`${embeddingKey}|squeaks|beeswax`));
});

test("without one nothing is asked, and the sentence encoder reads what the model had read", async () => {
	await configure({ LLM_EMBEDDING_MODEL: "" });
	await encodeKnowledge();
	expect(await shopsToEncode()).toEqual([]);
	later();
	expect(await readByModel(open)).toBe(true);
	expect(embeddings.requests).toHaveLength(0);
});
