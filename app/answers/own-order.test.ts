import { expect, test } from "vitest";
import type { CustomerIdentity, CustomerOrder } from "~/handoff/packet";
import { saveSnapshot } from "~/identity/customer.store.server";
import { now } from "~/platform/clock";
import { installShop } from "~/settings/shop.store.server";
import { freshDatabase } from "../../test/harness/database";
import { shopper } from "../../test/harness/storefront";
import { orderStatusAnswer } from "./own-order";

freshDatabase();

const order = (name: string, more: Partial<CustomerOrder> = {}): CustomerOrder => ({
	id: name.slice(1),
	name,
	adminUrl: "",
	date: "2026-11-12T09:00:00Z",
	payment: "Paid",
	fulfilment: "Unfulfilled",
	tracking: [],
	total: { amount: "49.00", currency: "EUR" },
	...more,
});

const customer = (id: string, lastOrders: CustomerOrder[]): CustomerIdentity => ({
	id,
	adminUrl: "",
	name: "Ana Ruiz",
	email: "ana@example.com",
	phone: null,
	ordersCount: lastOrders.length,
	amountSpent: { amount: "0", currency: "EUR" },
	tags: [],
	locale: "en",
	customerSince: "2025-01-01",
	lastOrders,
});

const parcel = { company: "DHL", number: "0034", url: "https://dhl.example/0034" };
const ana = customer("7", [order("#1042", { fulfilment: "Fulfilled", tracking: [parcel] }), order("#1007")]);

test.each([
	["Where is my order?", "Your order #1042 of 12 November 2026 is paid, fulfilled. Its parcel is with DHL: 0034."],
	["when will order #1007 be shipped", "Your order #1007 of 12 November 2026 is paid, unfulfilled."],
	[
		"Wo ist meine Bestellung?",
		"Your order #1042 of 12 November 2026 is paid, fulfilled. Its parcel is with DHL: 0034.",
	],
])("%s", (text, said) => expect(orderStatusAnswer(text, ana)?.text).toBe(said));

test.each([
	"Cancel my order #1042",
	"Where is order #9999?",
	"My order arrived damaged",
	"Change the address of my order",
])("left to people: %s", (text) => expect(orderStatusAnswer(text, ana)).toBeNull());

test("only the customer whom Shopify has signed in hears of his order", async () => {
	const shop = "orders.myshopify.com";
	await installShop(shop, { name: "Orders", origins: ["orders.example"] }, now());
	// Shopify can't be asked here, so its last word counts.
	await saveSnapshot(shop, ana, now());
	await saveSnapshot(shop, customer("8", []), now());
	const answered = async (customerId?: string) => {
		const who = await shopper(shop, customerId ? { customerId } : {});
		await who.say("Where is my order #1042?");
		return (await who.read()).messages.at(-1);
	};
	expect(await answered("7")).toMatchObject({
		kind: "answer",
		text: expect.stringContaining("#1042"),
		links: [{ title: "Track 0034", url: parcel.url }, { url: "/account" }],
	});
	for (const nobody of [await answered("8"), await answered()])
		expect(nobody?.text).not.toMatch(/1042|DHL|12 November/);
	expect((await answered())?.text).toContain("sign in");
});
