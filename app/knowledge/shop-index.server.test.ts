import { beforeAll, expect, test } from "vitest";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { installShop } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import type { NewDocument } from "./document";
import { knowledgeChanged, removeDocuments, saveDocuments } from "./document.store.server";
import { saveFaq } from "./faq.store.server";
import { shopIndex } from "./shop-index.server";
import { termOf } from "./words";

freshDatabase();

const shop = "warehouse.myshopify.com";
const many = 900;

const page = (number: number, text: string): NewDocument => ({
	externalId: `page-${number}`,
	title: `Page ${number}`,
	url: `/pages/${number}`,
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

beforeAll(() => installShop(shop, { name: "Warehouse" }, now()));

test("within a change too large to wait for, removals and the merchant's own words still count at once", async () => {
	const [removed = "", changed = ""] = await save([page(-2, "Gone soon."), page(-1, "Old words.")]);
	expect((await shopIndex(shop)).index.get(removed)).not.toBeNull();

	await save(Array.from({ length: many }, (_, number) => page(number, `Shelf ${number}.`)));
	await save([page(-1, "New words.")]);
	await inTransaction(async (tx) => {
		await removeDocuments(tx, shop, "pages", [removed]);
		await knowledgeChanged(tx, shop, [removed]);
	});
	const during = await shopIndex(shop);
	expect(during.index.get(removed)).toBeNull();

	const faq = await saveFaq(shop, null, {
		questions: ["Is there a ramp?"],
		answer: "Yes, at gate 4.",
		url: "",
		locale: "en",
	});
	expect((await shopIndex(shop)).index.get(faq ?? "")).not.toBeNull();

	const later = async () => {
		const { index } = await shopIndex(shop);
		return { documents: index.liveDocuments, words: index.get(changed)?.passages, removed: index.get(removed) };
	};
	await expect.poll(later, { timeout: 10_000 }).toEqual({ documents: many + 2, words: ["New words."], removed: null });
});

test("questions asked while knowledge changes never bring a removed document back", async () => {
	for (let round = 0; round < 15; round++) {
		const [id = ""] = await save([page(10_000 + round, "Here for a moment.")]);
		const asking = [shopIndex(shop), shopIndex(shop)];
		const removal = inTransaction(async (tx) => {
			await removeDocuments(tx, shop, "pages", [id]);
			await knowledgeChanged(tx, shop, [id]);
		});
		await Promise.all([...asking, removal, shopIndex(shop)]);
		expect((await shopIndex(shop)).index.get(id)).toBeNull();
	}
});

test("within a change too large to wait for, no product tells its old price", async () => {
	const goods = (price: string) =>
		Array.from({ length: many }, (_, number): NewDocument => {
			const variants = [{ title: "Default Title", price, available: true }];
			const facts = { vendor: "", productType: "", tags: [], currency: "EUR", image: null, options: [] };
			const product = { ...facts, handle: `crate-${number}`, price, available: true, variants };
			return { ...page(number, "Holds a lot."), externalId: `crate-${number}`, title: `Crate ${number}`, product };
		});
	const restock = (price: string) =>
		inTransaction(async (tx) => {
			const ids = await saveDocuments(tx, shop, "products", goods(price));
			await knowledgeChanged(tx, shop, ids);
			return ids;
		});
	const [id = ""] = await restock("10.00");
	const told = async () => {
		const { index } = await shopIndex(shop);
		const { product, passages = [] } = index.get(id) ?? {};
		return [product?.price ?? null, passages.join(" ").match(/€\d+\.\d\d/)?.[0] ?? null];
	};
	await expect.poll(told, { timeout: 10_000 }).toEqual(["10.00", "€10.00"]);
	await restock("25.00");
	const during = await told();
	expect([JSON.stringify([null, null]), JSON.stringify(["25.00", "€25.00"])]).toContain(JSON.stringify(during));
	await expect.poll(told, { timeout: 10_000 }).toEqual(["25.00", "€25.00"]);
	const { index } = await shopIndex(shop);
	expect(index.postings.get(termOf("crate"))?.documents).toBe(many);
});
