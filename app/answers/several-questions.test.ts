import { beforeAll, describe, expect, test } from "vitest";
import type { NewDocument } from "~/knowledge/document";
import { knowledgeChanged, saveDocuments } from "~/knowledge/document.store.server";
import { now } from "~/platform/clock";
import { database, inTransaction } from "~/platform/db.server";
import { installShop } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { shopper } from "../../test/harness/storefront";
import type { Question } from "./agent";
import { answerQuestion } from "./answer.server";
import { questionsIn } from "./several-questions";

freshDatabase();

const shop = "kiln.myshopify.com";

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

const jug: NewDocument = {
	...page("jug", "Tall Jug", "Stoneware, fired at 1,240 degrees. It goes into the dishwasher."),
	url: "/products/tall-jug",
	product: {
		handle: "tall-jug",
		vendor: "Kiln",
		productType: "Jug",
		tags: [],
		currency: "EUR",
		price: "48.00",
		available: true,
		image: null,
		options: [],
		variants: [{ title: "Default Title", price: "48.00", available: true }],
	},
};

const rates = `Where we deliver

To | Cost | Time
Norway | €14.50 | 5–8 working days
Denmark | €9.00 | 2–3 working days
Iceland | €21.00 | 8–12 working days`;

beforeAll(async () => {
	await installShop(shop, { name: "Kiln" }, now());
	const pages = [
		page("delivery", "Delivery", rates),
		page("visit", "Visit the workshop", "The workshop is open on Saturdays, 10:00 to 16:00. Dogs are welcome."),
	];
	await inTransaction(async (tx) => knowledgeChanged(tx, shop, await saveDocuments(tx, shop, "pages", pages)));
	await inTransaction(async (tx) => knowledgeChanged(tx, shop, await saveDocuments(tx, shop, "products", [jug])));
});

const ask = (text: string, more: Partial<Question> = {}) =>
	answerQuestion({ shop, text, earlier: [], locale: "en", context: {}, signedIn: false, ...more });

const split = (text: string) => questionsIn(text, false).map((asked) => asked.text);

describe("what a message asks", () => {
	test.each([
		["How long does delivery to Norway take, and what does it cost?", 2],
		["how long does delivery to Norway take and what does it cost", 2],
		["Do you deliver to Norway, and to Iceland?", 2],
		["How much is the jug? And what about the bowl?", 2],
		["I'd like to know how long delivery takes and whether… no: what it costs. Is it insured?", 2],
		["Hi! Can you help me? How much is the jug and is it in stock?", 2],
		["Will the jug keep tea warm or do I need a cosy?", 0],
		["When I order today and it is urgent, when does it arrive?", 0],
		["Can you tell me when and how I get my parcel?", 0],
		["How much is delivery? And if not?", 0],
		["What is your policy for jugs and bowls?", 0],
	])("%s", (text, count) => expect(split(text)).toHaveLength(count));
});

describe("a later question leans on an earlier one", () => {
	test.each([
		["How long does delivery to Norway take, and what does it cost?", "Norway: cost €14.50, time 5–8 working days"],
		["What does delivery to Norway cost, and to Iceland?", "Iceland: cost €21.00, time 8–12 working days"],
		["How much is the Tall Jug and is it in stock?", "Tall Jug: €48.00.\n\nTall Jug is in stock right now."],
	])("%s", async (text, told) => {
		const reply = await ask(text);
		expect(reply.decision).toBe("answer");
		expect(reply.text).toContain(told);
	});

	test("also in a long message that tells a story around both", async () => {
		const reply = await ask(
			"My sister moved into her first own flat in spring, three floors up without a lift, and since then she has been talking about nothing but flowers, so we all thought that the obvious present would be something to put them in. A friend showed me your things. How much is the Tall Jug? I may drive by instead of ordering, if the weather holds and the children stay with my mother. Is the workshop open on Saturdays?",
		);
		expect(reply.decision).toBe("answer");
		expect(reply.text).toContain("Tall Jug: €48.00.");
		expect(reply.text).toContain("10:00 to 16:00");
	});
});

describe("only one of two has an answer", () => {
	const half = "How much is the Tall Jug, and can you engrave a name?";

	test("it is told, the other is named, and a person is offered: not an answer", async () => {
		const reply = await ask(half);
		expect(reply).toMatchObject({ decision: "offer", trace: { rule: "part" } });
		expect(reply.text).toMatch(/^Tall Jug: €48\.00\.\n\nI couldn't find an answer to “and can you engrave a name\?”/);
		expect(reply.trace.because).toContain("To “and can you engrave a name?”: The nearest was");
	});

	test("what leans on a thing that is not found is not told of another one", async () => {
		const unknown = await ask("Does the Giant Amphora have two handles, and how much is it?");
		expect(unknown.decision).toBe("offer");
		expect(unknown.text).not.toContain("€48.00");
		const named = await ask("Can you engrave a name on the Tall Jug, and how much is it?");
		expect(named).toMatchObject({ decision: "offer", text: expect.stringMatching(/^Tall Jug: €48\.00\./) });
	});

	test("in the chat the offer follows, the gap is kept, and the conversation does not count as resolved", async () => {
		const ana = await shopper(shop);
		await ana.say(half);
		const { messages, state } = await ana.read();
		expect(messages.map(({ kind }) => kind)).toEqual(["text", "answer", "offer"]);
		expect(messages[1]?.text).toContain("€48.00");
		expect(messages[2]?.text).toBe("Would you like to connect with a person?");
		expect(state.openQuestion).toBe(messages[2]?.id);
		const conversationId = ana.conversation();
		const events = await database().conversationEvent.findMany({ where: { conversationId }, orderBy: { seq: "asc" } });
		const types = ["shopper-wrote", "agent-answered", "agent-could-not-answer", "handoff-offered"];
		expect(events.map(({ type }) => type)).toEqual(types);
		expect(await database().knowledgeGap.count({ where: { shop, question: half } })).toBe(1);
	});

	test("a request for a person, an attack or the own order stays what it is", async () => {
		expect((await ask("How much is the Tall Jug? Can I talk to a human please?")).text).toBe("");
		expect((await ask("How much is the Tall Jug, and where is my order #1042?")).decision).toBe("signin");
	});
});
