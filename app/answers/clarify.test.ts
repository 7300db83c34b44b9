import { beforeAll, describe, expect, test } from "vitest";
import type { NewDocument, SourceKind } from "~/knowledge/document";
import { knowledgeChanged, saveDocuments } from "~/knowledge/document.store.server";
import { saveFaq } from "~/knowledge/faq.store.server";
import { now } from "~/platform/clock";
import { database, inTransaction } from "~/platform/db.server";
import { installShop } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { shopper } from "../../test/harness/storefront";
import type { Question, Reply } from "./agent";
import { answerQuestion } from "./answer.server";
import { reasonOf } from "./reason";

freshDatabase();

const shop = "canvas.myshopify.com";

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

const product = (handle: string, title: string, productType: string, price: string, text: string): NewDocument => ({
	...page(handle, title, text),
	url: `/products/${handle}`,
	product: {
		handle,
		vendor: "Canvas & Co",
		productType,
		tags: [],
		currency: "EUR",
		price,
		available: true,
		image: null,
		options: [],
		variants: [{ title: "Default Title", price, available: true }],
	},
});

const pages = [
	page("delivery-europe", "Delivery in Europe", "How long delivery takes\n\nDelivery takes 3–5 working days."),
	page("delivery-overseas", "Delivery overseas", "How long delivery takes\n\nDelivery takes 12–20 working days."),
	page(
		"repairs",
		"Repairs",
		"How long a repair takes\n\nA repair takes six weeks. We mend every tent that we have made.",
	),
];

const products = [
	product("heron-2", "Heron 2 Tent", "Tent", "310.00", "A tent for a couple. Two people lie side by side."),
	product("heron-4", "Heron 4 Tent", "Tent", "480.00", "A tent for families. Four people find room."),
	product("wren", "Wren Tarp", "Tarp", "95.00", "A tarp of waxed cotton."),
];

const save = (source: SourceKind, documents: NewDocument[]) =>
	inTransaction(async (tx) => knowledgeChanged(tx, shop, await saveDocuments(tx, shop, source, documents)));

beforeAll(async () => {
	await installShop(shop, { name: "Canvas & Co" }, now());
	await save("pages", pages);
	await save("products", products);
	for (const [question, answer] of [
		["How long does a gift card last?", "Gift cards last five years."],
		["How long does a voucher last?", "Vouchers last one year."],
	] as const)
		await saveFaq(shop, null, { questions: [question], answer, url: "", locale: "en" });
});

const ask = (text: string, more: Partial<Question> = {}) =>
	answerQuestion({ shop, text, earlier: [], locale: "en", context: {}, signedIn: false, ...more });

const price = "How much is the tent?";
const heron = ["Heron 2 Tent", "Heron 4 Tent"];
const choicesOf = (reply: Reply) => reply.askedBack?.choices.map(({ title }) => title).toSorted();

describe("products that the words fit alike", () => {
	test("one question back, with the choices, the reason, and no answer", async () => {
		const reply = await ask(price);
		expect(reply).toMatchObject({ decision: "clarify", links: [], products: [], trace: { rule: "clarify" } });
		expect(reply.text).toBe("Which one do you mean: Heron 2 Tent or Heron 4 Tent?");
		expect(choicesOf(reply)).toEqual(heron);
		const { because, sure, passages } = reasonOf({ ...reply.trace, confidence: reply.confidence }, price);
		expect(because).toContain("fits 2 products alike");
		expect(sure).toBeNull();
		expect(passages.length).toBeGreaterThan(0);
	});

	test.each([
		["the page in view", { context: { product: "heron-4" } }, "Heron 4 Tent: €480.00."],
		["what was said before", { earlier: ["Is the Heron 4 waterproof?"] }, "Heron 4 Tent: €480.00."],
	])("%s decides", async (_, more, told) => {
		const reply = await ask(price, more);
		expect(reply.decision).not.toBe("clarify");
		if (reply.decision === "answer") expect(reply.text).toBe(told);
	});

	test.each([
		"How much is the Heron 2 Tent?",
		"How much is the tarp?",
		"Do you sell tents?",
		"How much is tent repair?",
	])("%s is not asked back", async (text) => expect((await ask(text)).decision).not.toBe("clarify"));
});

describe("what the shopper says next is read with the first question", () => {
	const asked = async () => (await ask(price)).askedBack;

	test.each([
		["Heron 4 Tent", "Heron 4 Tent: €480.00."],
		["the 2-person one", "Heron 2 Tent: €310.00."],
		["the one for four", "Heron 4 Tent: €480.00."],
		["the family one please", "Heron 4 Tent: €480.00."],
	])("%s", async (text, told) => {
		const reply = await ask(text, { askedBack: await asked(), earlier: [price] });
		expect(reply).toMatchObject({ decision: "answer", text: told });
		expect(reply.trace.because).toContain(`Asked what “${price}” is about, the shopper chose “Heron`);
	});

	test("the first, the last and both of them", async () => {
		const askedBack = await asked();
		const [first, last] = askedBack?.choices ?? [];
		const say = async (text: string) => (await ask(text, { askedBack, earlier: [price] })).text;
		expect(await say("the first one")).toContain(`${first?.title}: €`);
		expect(await say("the last")).toContain(`${last?.title}: €`);
		expect(await say("both")).toContain("€310.00");
		expect(await say("both")).toContain("€480.00");
	});

	test("neither is handed over, a new question is answered, and nothing is asked back twice in a row", async () => {
		const askedBack = await asked();
		const next = (text: string) => ask(text, { askedBack, earlier: [price] });
		const neither = await next("neither");
		expect(neither).toMatchObject({ decision: "offer", signals: { no: false } });
		expect(neither.trace.because).toContain("chose none of");
		expect((await next("How long does a repair take?")).text).toContain("six weeks");
		expect((await next(price)).decision).not.toBe("clarify");
		expect((await next("I want to talk to a person")).trace.rule).toBe("asked");
	});
});

describe("pages that answer differently", () => {
	const delivery = "How long does delivery take?";

	test("are named in one question, the reason tells what each says, and the choice is answered", async () => {
		const reply = await ask(delivery);
		expect(reply.decision).toBe("clarify");
		expect(choicesOf(reply)).toEqual(["Delivery in Europe", "Delivery overseas"]);
		expect(reply.trace.because).toMatch(/^Two pages answer this differently: “Delivery/);
		expect(reply.trace.because).toContain("“Delivery in Europe” says “Delivery takes 3–5 working days.”");
		const chosen = await ask("overseas", { askedBack: reply.askedBack, earlier: [delivery] });
		expect(chosen).toMatchObject({ decision: "answer", text: expect.stringContaining("12–20 working days") });
		expect(chosen.links).toEqual([{ title: "Delivery overseas", url: "/pages/delivery-overseas" }]);
	});

	test.each([
		["the page in view decides", delivery, { context: { pageUrl: "/pages/delivery-europe" } }],
		["a page that is named decides", "How long does delivery overseas take?", {}],
		["taught answers that merely resemble it are no choice", "How long does a gift voucher last?", {}],
	])("%s", async (_, text, more) => expect((await ask(text, more)).decision).not.toBe("clarify"));
});

describe("in the chat", () => {
	test("the choices stand below the question, a click is answered, and only then it counts as answered", async () => {
		const ana = await shopper(shop);
		await ana.say(price);
		const { messages, state } = await ana.read();
		expect(messages[1]).toMatchObject({ role: "agent", kind: "text", choices: expect.arrayContaining(heron) });
		expect(messages[1]).not.toHaveProperty("helpful");
		expect(state).toMatchObject({ stage: "with-agent", openQuestion: null });
		const where = { conversationId: ana.conversation() };
		const types = async () =>
			(await database().conversationEvent.findMany({ where, orderBy: { seq: "asc" } })).map(({ type }) => type);
		expect(await types()).toEqual(["shopper-wrote", "agent-asked-back"]);
		const [kept] = await database().message.findMany({ where: { ...where, role: "agent" } });
		expect(kept?.decision).toMatchObject({
			decision: "clarify",
			rule: "clarify",
			because: expect.stringContaining("alike"),
		});

		await ana.say("Heron 2 Tent");
		const after = await ana.read();
		expect(after.messages.at(-1)).toMatchObject({ kind: "answer", text: "Heron 2 Tent: €310.00." });
		expect(await types()).toEqual(["shopper-wrote", "agent-asked-back", "shopper-wrote", "agent-answered"]);
		const { memory } = await database().conversation.findUniqueOrThrow({ where: { id: ana.conversation() } });
		expect(memory).toMatchObject({ askedBack: null });
	});
});
