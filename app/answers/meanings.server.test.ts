import { beforeAll, expect, test } from "vitest";
import type { NewDocument } from "~/knowledge/document";
import { knowledgeChanged, removeDocuments, saveDocuments } from "~/knowledge/document.store.server";
import { encodeKnowledge } from "~/knowledge/encode-knowledge.server";
import { documentMeanings, shopsToEncode } from "~/knowledge/meaning.store.server";
import { now, seconds, skewClock } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { installShop } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { answerQuestion } from "./answer.server";

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

const save = (documents: NewDocument[]) =>
	inTransaction(async (tx) => {
		const changed = await saveDocuments(tx, shop, "pages", documents);
		await knowledgeChanged(tx, shop, changed);
		return changed;
	});

const ask = (text: string) => answerQuestion({ shop, text, earlier: [], locale: "en", context: {}, signedIn: false });

/** The words leave it open: one is said, the others are not. */
const open = "May I bring leather back when it squeaks too loudly?";

beforeAll(() => installShop(shop, { name: "Saddler" }, now()));

test("what is not encoded yet is answered by words alone; encoded, where words are not sure, by meanings too", async () => {
	await save([
		page("care", "Leather care", "Rub the leather with beeswax twice a year. Keep it away from heaters."),
		page("returns", "Returns", "Send back what you do not like within 40 days of delivery, unworn."),
		page("visit", "Visit us", "The workshop is open from Tuesday to Friday, 9:00 to 17:00."),
	]);
	const before = await ask(open);
	expect(before.trace.features).not.toHaveProperty("passageLike");
	expect(await shopsToEncode()).toEqual([{ shop, version: 1 }]);

	await encodeKnowledge();
	expect(await shopsToEncode()).toEqual([]);
	skewClock(seconds(60));
	const after = await ask(open);
	expect(after.trace.features.passageLike ?? Number.NaN).toBeGreaterThan(0);
});

test("a changed document counts by its new words only, a removed one leaves nothing behind", async () => {
	const [id = ""] = await save([page("returns", "Returns", "Leather goods cannot be sent back.")]);
	expect(await documentMeanings(shop, [id])).toEqual(new Map());
	await encodeKnowledge();
	expect((await documentMeanings(shop, [id])).get(id)?.passages.count).toBe(1);
	expect(await documentMeanings("another.myshopify.com", [id])).toEqual(new Map());
	await inTransaction((tx) => removeDocuments(tx, shop, "pages", [id]));
	expect(await documentMeanings(shop, [id])).toEqual(new Map());
});
