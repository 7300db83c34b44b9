import { existsSync, readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { customerQuery, toCustomerIdentity } from "./customer";

const schemas = ["sandbox/shopify/admin-2026-10.graphql", "../shared/specs/shopify/admin-2026-10.graphql"];

test.each(schemas.filter((file) => existsSync(file)))("the query is valid on %s", (file) => {
	const schema = buildSchema(readFileSync(file, "utf8"), { assumeValid: true });
	expect(validate(schema, parse(customerQuery))).toEqual([]);
});

test("a whole customer", () => {
	const customer = {
		id: "gid://shopify/Customer/7001",
		displayName: "Ana Ruiz",
		defaultEmailAddress: { emailAddress: "ana@example.com" },
		defaultPhoneNumber: { phoneNumber: "+47 400" },
		numberOfOrders: "4",
		amountSpent: { amount: "812.5", currencyCode: "NOK" },
		tags: ["vip"],
		locale: "nb",
		createdAt: "2024-02-01T10:00:00Z",
		orders: {
			nodes: [
				{
					id: "gid://shopify/Order/9001",
					name: "#1042",
					processedAt: "2026-11-18T10:00:00Z",
					displayFinancialStatus: "PARTIALLY_REFUNDED",
					displayFulfillmentStatus: "FULFILLED",
					fulfillments: [{ trackingInfo: [{ company: "Bring", number: "NO1", url: null }] }],
					totalPriceSet: { shopMoney: { amount: "129.0", currencyCode: "NOK" } },
				},
			],
		},
	};
	expect(toCustomerIdentity({ data: { customer } }, "fjell.myshopify.com")).toMatchObject({
		id: "7001",
		adminUrl: "https://admin.shopify.com/store/fjell/customers/7001",
		ordersCount: 4,
		amountSpent: { amount: "812.5", currency: "NOK" },
		lastOrders: [
			{
				name: "#1042",
				adminUrl: "https://admin.shopify.com/store/fjell/orders/9001",
				payment: "Partially refunded",
				fulfilment: "Fulfilled",
				tracking: [{ company: "Bring", number: "NO1", url: null }],
			},
		],
	});
});

test("a redacted customer, and none at all", () => {
	const bare = { id: "gid://shopify/Customer/1", displayName: null, defaultEmailAddress: null, orders: null };
	expect(toCustomerIdentity({ data: { customer: bare } }, "fjell.myshopify.com")).toMatchObject({
		name: "Customer",
		email: null,
		phone: null,
		ordersCount: 0,
		lastOrders: [],
	});
	expect(toCustomerIdentity({ data: { customer: null } }, "fjell.myshopify.com")).toBeNull();
});
