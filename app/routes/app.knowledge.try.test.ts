import { expect, test } from "vitest";
import type { Reply } from "~/answers/agent";
import type { Reason } from "~/answers/reason";
import type { Following } from "~/handoff/what-follows";
import type { NewDocument } from "~/knowledge/document";
import { knowledgeChanged, saveDocuments } from "~/knowledge/document.store.server";
import { database, inTransaction } from "~/platform/db.server";
import { type Settings, settingsSchema } from "~/settings/settings";
import { saveSettings, shopOf } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { knock, type Merchant, signIn } from "../../test/harness/merchant";
import { action as tryDoor } from "./app.knowledge.try";

freshDatabase();

const kettle = (size: string, price: string): NewDocument => ({
	externalId: size,
	title: `Camp Kettle ${size}`,
	url: `/products/kettle-${size}`,
	locale: "en",
	text: "Enamelled steel.",
	questions: [],
	product: {
		handle: `kettle-${size}`,
		vendor: "",
		productType: "Kettle",
		tags: [],
		currency: "EUR",
		price,
		available: true,
		image: null,
		options: [],
		variants: [{ title: "Default Title", price, available: true }],
	},
	remoteUpdatedAt: null,
});

async function tried(
	merchant: Merchant,
	body: object,
): Promise<{ reply: Reply; following: Following; reason: Reason }> {
	const response = await knock(tryDoor, merchant, { path: "/app/knowledge/try", body });
	expect(response.status).toBe(200);
	return response.json();
}

test("a question back is shown with its reason, and the next words are read with it; nothing is stored", async () => {
	const merchant = await signIn();
	const { shop } = merchant;
	const kettles = [kettle("Mono", "29.00"), kettle("Duo", "39.00")];
	await inTransaction(async (tx) => knowledgeChanged(tx, shop, await saveDocuments(tx, shop, "products", kettles)));
	const first = { text: "How much is the kettle?", earlier: [] };
	const { reply, reason } = await tried(merchant, first);
	expect(reply).toMatchObject({
		decision: "clarify",
		text: "Which one do you mean: Camp Kettle Duo or Camp Kettle Mono?",
	});
	expect(reason.because).toContain("fits 2 products alike");
	const next = { text: "the duo", earlier: [first.text], askedBack: reply.askedBack };
	expect((await tried(merchant, next)).reply.text).toBe("Camp Kettle Duo: €39.00.");
	expect(await database().conversation.count({ where: { shop } })).toBe(0);
});

test("what no question back ever held is refused in words", async () => {
	const body = { text: "the duo", earlier: [], askedBack: { question: "?", choices: "all" } };
	const response = await knock(tryDoor, await signIn(), { path: "/app/knowledge/try", body });
	expect(response.status).toBe(422);
});

async function handsOff(shop: string, handoff: Partial<Settings["handoff"]>): Promise<void> {
	const fresh = settingsSchema.parse({});
	const { settingsVersion } = await shopOf(shop);
	await saveSettings(shop, { ...fresh, handoff: { ...fresh.handoff, ...handoff } }, settingsVersion);
}

test("without an answer, what the shopper would read instead is shown: the offer, or the merchant's own message", async () => {
	const merchant = await signIn();
	const unknown = { text: "Do you sell helicopter insurance?", earlier: [] };
	await handsOff(merchant.shop, { method: "helpdesk" });
	expect((await tried(merchant, unknown)).following).toEqual({
		does: "offer",
		words: expect.stringContaining("Would you like to connect with a person?"),
	});
	const human = { text: "I want to talk to a human", earlier: [] };
	expect((await tried(merchant, human)).following).toEqual({ does: "person", words: "" });
	await handsOff(merchant.shop, { method: "message", message: "Write to **help@fjell.example**." });
	const instead = { does: "message", words: "Write to help@fjell.example." };
	expect((await tried(merchant, unknown)).following).toEqual(instead);
	expect((await tried(merchant, human)).following).toEqual(instead);
	expect((await tried(merchant, { text: "Thanks", earlier: [] })).following).toEqual({ does: "say", words: "" });
});
