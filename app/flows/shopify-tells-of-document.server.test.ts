import type { ActionFunctionArgs } from "@remix-run/node";
import type { Product } from "sandbox/shops/product";
import { beforeAll, expect, test } from "vitest";
import { explainAnswer } from "~/answers/playground.server";
import { database } from "~/platform/db.server";
import { action as collectionsDoor } from "~/routes/webhooks.collections";
import { action as productsDoor } from "~/routes/webhooks.products";
import { freshDatabase } from "../../test/harness/database";
import { shopifyWithShops } from "../../test/harness/shopify";
import { signedWebhook } from "../../test/harness/webhook";
import { refreshKnowledge } from "./refresh-knowledge.server";

freshDatabase();
const { first, shop, sync } = shopifyWithShops();
beforeAll(() => sync());

const product = (title: string) => first.products.find((one) => one.title === title) as Product;
const numberOf = ({ legacyResourceId }: Product) => Number(legacyResourceId);
const asked = (text: string) => explainAnswer({ shop, text });
const price = (title: string) => asked(`How much is the ${title}?`);

const tell = (topic: string, payload: object, door = productsDoor) =>
	door({ request: signedWebhook(topic, shop, payload), params: {}, context: {} } as ActionFunctionArgs);
const updated = (one: Product, at = one.updatedAt) =>
	tell("products/update", { id: numberOf(one), admin_graphql_api_id: one.id, updated_at: at });

function reprice(one: Product, to: string, at: string) {
	for (const variant of one.variants) variant.price = to;
	one.updatedAt = at;
}

test("once Shopify has told of a change, the old price is told no more, and the new one as soon as it is read", async () => {
	const daypack = product("Fjord Daypack 22");
	expect((await price(daypack.title)).text).toContain("98");
	reprice(daypack, "111.00", "2026-06-02T08:00:00Z");
	expect((await updated(daypack)).status).toBe(200);
	expect((await price(daypack.title)).text).not.toContain("98");
	await refreshKnowledge({ shop });
	expect((await price(daypack.title)).text).toContain("111");
});

test("webhooks in a wrong order, or twice, end at what Shopify has", async () => {
	const pack = product("Vidda Trekking Pack 65");
	reprice(pack, "222.00", "2026-06-03T08:00:00Z");
	await updated(pack, "2026-06-03T08:00:00Z");
	await updated(pack, "2026-06-01T08:00:00Z");
	await updated(pack, "2026-06-03T08:00:00Z");
	await refreshKnowledge({ shop });
	expect((await price(pack.title)).text).toContain("222");
	await updated(pack, "2026-06-01T08:00:00Z");
	expect((await price(pack.title)).text).toContain("222");
});

test("an answer of Shopify's that is older than what it told is not believed", async () => {
	const poles = product("Birken Trekking Poles");
	await updated(poles, "2026-06-04T08:00:00Z");
	await refreshKnowledge({ shop });
	const old = poles.variants[0]?.price.replace(".00", "") ?? "";
	expect((await price(poles.title)).text).not.toContain(old);
	reprice(poles, "333.00", "2026-06-04T08:00:00Z");
	await database().knowledgeNews.updateMany({ where: { shop }, data: { notBefore: null } });
	await refreshKnowledge({ shop });
	expect((await price(poles.title)).text).toContain("333");
});

test("what is deleted is gone with the webhook, from its collection too, and a reading under way does not bring it back", async () => {
	const bag = product("Roll-Top Dry Bag");
	expect((await asked(`Do you have the ${bag.title}?`)).products[0]?.title).toBe(bag.title);
	const reading = refreshKnowledge({ shop });
	await updated(bag, "2026-06-05T08:00:00Z");
	const alsoReading = refreshKnowledge({ shop });
	expect((await tell("products/delete", { id: numberOf(bag) })).status).toBe(200);
	first.products.splice(first.products.indexOf(bag), 1);
	await Promise.all([reading, alsoReading]);
	await refreshKnowledge({ shop });
	expect((await asked(`Do you have the ${bag.title}?`)).trace.passages.map(({ title }) => title)).not.toContain(
		bag.title,
	);
	const left = await database().knowledgePassage.findMany({ where: { shop, text: { contains: bag.title } } });
	expect(left.map(({ text }) => text).filter((text) => text.includes("Products in the "))).toEqual([]);
	expect(await database().knowledgeDocument.count({ where: { shop, externalId: bag.id } })).toBe(0);
});

test("a product that is taken off the shop, and one that is new", async () => {
	const stove = first.products.find((one) => one.status === "ACTIVE" && one.productType === "Camp kitchen") as Product;
	stove.status = "DRAFT";
	stove.onlineStoreUrl = null;
	stove.updatedAt = "2026-06-06T08:00:00Z";
	await updated(stove);
	await refreshKnowledge({ shop });
	expect(await database().knowledgeDocument.count({ where: { shop, externalId: stove.id } })).toBe(0);
	const kite = { ...structuredClone(product("Fjord Daypack 22")), title: "Nordavind Kite", handle: "nordavind-kite" };
	Object.assign(kite, { id: "gid://shopify/Product/42", legacyResourceId: "42", updatedAt: "2026-06-06T09:00:00Z" });
	first.products.push(kite);
	await tell("products/create", { id: 42, admin_graphql_api_id: kite.id, updated_at: kite.updatedAt });
	await refreshKnowledge({ shop });
	expect((await price("Nordavind Kite")).text).toContain("111");
});

test("a collection is asked for by its name, and what is in it is told while that is known to be true", async () => {
	for (const { title } of first.collections.slice(0, 3))
		for (const text of [`What is in the ${title} collection?`, `Which products are in ${title}?`]) {
			const { decision, text: said } = await asked(text);
			expect([decision, said]).toEqual(["answer", expect.stringContaining(`Products in the ${title} collection: `)]);
		}
	const [collection] = first.collections;
	const id = Number(collection?.legacyResourceId);
	await tell("collections/update", { id, updated_at: "2026-06-06T10:00:00Z" }, collectionsDoor);
	expect((await asked(`What is in the ${collection?.title} collection?`)).text).not.toContain("Products in the");
});

test("a collection's words are read when it changes", async () => {
	const [collection] = first.collections;
	if (!collection) throw new Error("the demo shop has collections");
	collection.descriptionHtml = "<p>Every jacket comes with a lifetime zip promise.</p>";
	collection.updatedAt = "2026-06-07T08:00:00Z";
	const id = Number(collection.legacyResourceId);
	await tell("collections/update", { id, updated_at: collection.updatedAt }, collectionsDoor);
	await refreshKnowledge({ shop });
	const told = { shop, text: { contains: "lifetime zip promise" } };
	expect(await database().knowledgePassage.count({ where: told })).toBe(1);
});
