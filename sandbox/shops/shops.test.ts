import { expect, test } from "vitest";
import type { Shop } from "./shop";
import { demoShop, demoShops, faqOf, secondShop } from "./shops";

const now = new Date("2026-11-22T15:00:00Z");
const [fjell, lumen] = demoShops({ origin: "http://localhost:4000", now }) as [Shop, Shop];
const both = [fjell, lumen];

test("the demo shop has what the demo promises", () => {
	expect(fjell.facts).toMatchObject({ myshopifyDomain: demoShop, ianaTimezone: "Europe/Oslo", currencyCode: "EUR" });
	expect(fjell.products.length).toBeGreaterThanOrEqual(30);
	expect(fjell.policies.length).toBeGreaterThanOrEqual(6);
	expect(fjell.pages.length).toBeGreaterThanOrEqual(8);
	expect(faqOf(demoShop).length).toBeGreaterThanOrEqual(20);
	expect(fjell.customers.length).toBeGreaterThanOrEqual(6);
	expect(fjell.blogs.flatMap(({ articles }) => articles)).toHaveLength(3);
	expect(fjell.staff).toHaveLength(2);
});

test("the second shop is small, and nothing of it is the first one's", () => {
	expect(lumen.facts).toMatchObject({
		myshopifyDomain: secondShop,
		ianaTimezone: "America/New_York",
		currencyCode: "USD",
	});
	expect([lumen.products.length, lumen.policies.length, lumen.pages.length]).toEqual([8, 4, 2]);
	expect([faqOf(secondShop).length, lumen.customers.length]).toEqual([5, 2]);
	expect(lumen.facts.primaryDomain.url).toBe("http://lumen-tea.localhost:4000");
	const words = (shop: Shop) => shop.policies.flatMap(({ body }) => body);
	expect(words(fjell).filter((body) => words(lumen).includes(body))).toEqual([]);
});

test("ids are unique over both shops, handles and SKUs within one", () => {
	const ids = both.flatMap(idsOf);
	expect(new Set(ids).size).toBe(ids.length);
	for (const shop of both) {
		for (const names of [
			shop.products.map(({ handle }) => handle),
			shop.collections.map(({ handle }) => handle),
			shop.pages.map(({ handle }) => handle),
			shop.products.flatMap(({ variants }) => variants.map(({ sku }) => sku)),
			shop.customers.map(({ defaultEmailAddress }) => defaultEmailAddress?.emailAddress),
		]) {
			expect(new Set(names).size).toBe(names.length);
		}
	}
});

test("money is a decimal string, and a sale price is below the price before", () => {
	const variants = both.flatMap(({ products }) => products.flatMap((product) => product.variants));
	for (const { price, compareAtPrice } of variants) {
		expect(price).toMatch(/^\d+\.\d\d$/);
		if (compareAtPrice !== null) expect(Number(compareAtPrice)).toBeGreaterThan(Number(price));
	}
	expect(variants.some(({ compareAtPrice }) => compareAtPrice)).toBe(true);
	expect(variants.some(({ availableForSale }) => !availableForSale)).toBe(true);
});

test("each variant answers every option of its product, and no two are the same", () => {
	for (const product of both.flatMap(({ products }) => products)) {
		const combinations = product.options.reduce((count, { values }) => count * values.length, 1);
		expect(new Set(product.variants.map(({ title }) => title)).size).toBe(combinations);
		expect(product.totalInventory).toBe(product.variants.reduce((sum, variant) => sum + variant.inventoryQuantity, 0));
		expect(product.description).not.toMatch(/[<>]/);
	}
});

test("the orders are in every state that a shopper asks about", () => {
	const states = fjell.orders.map(
		({ displayFulfillmentStatus: fulfilment, displayFinancialStatus: payment, ...order }) => {
			const parcel = order.fulfillments.at(-1)?.displayStatus;
			return [order.cancelledAt ? "cancelled" : fulfilment, payment, parcel].filter(Boolean).join(" ");
		},
	);
	expect(states).toEqual(
		expect.arrayContaining([
			"UNFULFILLED PAID",
			"FULFILLED PAID IN_TRANSIT",
			"FULFILLED PAID DELIVERED",
			"PARTIALLY_FULFILLED PAID OUT_FOR_DELIVERY",
			"FULFILLED PARTIALLY_REFUNDED DELIVERED",
			"cancelled REFUNDED",
		]),
	);
});

test("an order's sums agree, its customer is of its shop, and nothing lies in the future", () => {
	for (const shop of both) {
		for (const order of shop.orders) {
			const amount = (bag: { shopMoney: { amount: string } }) => Number(bag.shopMoney.amount);
			const lines = order.lineItems.reduce((sum, line) => sum + amount(line.originalTotalSet), 0);
			expect(amount(order.subtotalPriceSet)).toBeCloseTo(lines);
			expect(amount(order.totalPriceSet)).toBeCloseTo(lines + amount(order.totalShippingPriceSet));
			if (!order.cancelledAt) {
				const left = amount(order.totalPriceSet) - amount(order.totalRefundedSet);
				expect(amount(order.currentTotalPriceSet)).toBeCloseTo(left);
			}
			expect(shop.customers.map(({ id }) => id)).toContain(order.customerId);
			expect(new Date(order.processedAt).getTime()).toBeLessThanOrEqual(now.getTime());
		}
	}
});

test("a customer's count and sum hold his earlier orders and those in the data", () => {
	const ana = fjell.customers.find(({ firstName }) => firstName === "Ana");
	expect(ana).toMatchObject({ numberOfOrders: "7", amountSpent: { amount: "790.50", currencyCode: "EUR" } });
	const right = fjell.customers.some(({ displayName }) => /\p{Script=Hebrew}/u.test(displayName));
	const long = fjell.customers.some(({ displayName }) => displayName.length > 60);
	expect([right, long]).toEqual([true, true]);
});

test("the same day makes the same shops, and every answer has its phrasings", () => {
	expect(demoShops({ origin: "http://localhost:4000", now })).toEqual(both);
	for (const { title, phrasings, answer } of [...faqOf(demoShop), ...faqOf(secondShop)]) {
		expect([title.length > 0, phrasings.length >= 2, answer.length > 20]).toEqual([true, true, true]);
	}
	expect(faqOf("nobody.myshopify.com")).toEqual([]);
});

function idsOf(shop: Shop): string[] {
	const { facts, policies, pages, blogs, products, collections, customers, orders, staff } = shop;
	const parts = [
		...products.flatMap(({ variants, options, images }) => [...variants, ...options, ...images]),
		...blogs.flatMap(({ articles }) => articles),
		...orders.flatMap(({ lineItems, fulfillments, refunds }) => [...lineItems, ...fulfillments, ...refunds]),
	];
	return [
		facts,
		...policies,
		...pages,
		...blogs,
		...products,
		...collections,
		...customers,
		...orders,
		...staff,
		...parts,
	].map(({ id }) => id);
}
