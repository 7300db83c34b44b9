import { z } from "zod";
import type { CustomerIdentity, CustomerOrder } from "~/handoff/packet";
import { adminAddress, customerAddress } from "~/settings/admin-address";

/** Validated in a test against Shopify's schema. `email` and `phone` of Customer are deprecated. */
export const customerQuery = `#graphql
	query HandoffCustomer($id: ID!) {
		customer(id: $id) {
			id
			displayName
			defaultEmailAddress { emailAddress }
			defaultPhoneNumber { phoneNumber }
			numberOfOrders
			amountSpent { amount currencyCode }
			tags
			locale
			createdAt
			orders(first: 3, sortKey: PROCESSED_AT, reverse: true) {
				nodes {
					id
					name
					processedAt
					displayFinancialStatus
					displayFulfillmentStatus
					fulfillments(first: 5) { trackingInfo { company number url } }
					totalPriceSet { shopMoney { amount currencyCode } }
				}
			}
		}
	}`;

const money = z.object({ amount: z.string(), currencyCode: z.string() });

const order = z.object({
	id: z.string(),
	name: z.string(),
	processedAt: z.string().nullish(),
	displayFinancialStatus: z.string().nullish(),
	displayFulfillmentStatus: z.string().nullish(),
	fulfillments: z
		.array(
			z.object({
				trackingInfo: z
					.array(z.object({ company: z.string().nullish(), number: z.string().nullish(), url: z.string().nullish() }))
					.nullish(),
			}),
		)
		.nullish(),
	totalPriceSet: z.object({ shopMoney: money }).nullish(),
});

/** Without protected data access, or after a redaction, Shopify answers null in any of these. */
const answer = z.object({
	data: z.object({
		customer: z
			.object({
				id: z.string(),
				displayName: z.string().nullish(),
				defaultEmailAddress: z.object({ emailAddress: z.string().nullish() }).nullish(),
				defaultPhoneNumber: z.object({ phoneNumber: z.string().nullish() }).nullish(),
				numberOfOrders: z.union([z.string(), z.number()]).nullish(),
				amountSpent: money.nullish(),
				tags: z.array(z.string()).nullish(),
				locale: z.string().nullish(),
				createdAt: z.string().nullish(),
				orders: z.object({ nodes: z.array(order.nullable()) }).nullish(),
			})
			.nullish(),
	}),
});

const digits = (id: string) => id.split("/").at(-1) ?? id;
const inWords = (status: string | null | undefined) =>
	status ? status.charAt(0) + status.slice(1).toLowerCase().replaceAll("_", " ") : "Unknown";

/** Shopify's answer to `customerQuery`; null when it knows no such customer. Throws on an answer of another shape. */
export function toCustomerIdentity(json: unknown, shop: string): CustomerIdentity | null {
	const { customer } = answer.parse(json).data;
	if (!customer) return null;
	const admin = adminAddress(shop);
	const spent = customer.amountSpent;
	return {
		id: digits(customer.id),
		adminUrl: customerAddress(shop, digits(customer.id)),
		name: customer.displayName || "Customer",
		email: customer.defaultEmailAddress?.emailAddress ?? null,
		phone: customer.defaultPhoneNumber?.phoneNumber ?? null,
		ordersCount: Number(customer.numberOfOrders ?? 0),
		amountSpent: { amount: spent?.amount ?? "0.0", currency: spent?.currencyCode ?? "" },
		tags: customer.tags ?? [],
		locale: customer.locale ?? "",
		customerSince: customer.createdAt ?? "",
		lastOrders: (customer.orders?.nodes ?? []).filter((node) => node !== null).map((node) => toOrder(node, admin)),
	};
}

function toOrder(node: z.infer<typeof order>, admin: string): CustomerOrder {
	const parcels = (node.fulfillments ?? []).flatMap(({ trackingInfo }) => trackingInfo ?? []);
	const total = node.totalPriceSet?.shopMoney;
	return {
		id: digits(node.id),
		name: node.name,
		adminUrl: `${admin}/orders/${digits(node.id)}`,
		date: node.processedAt ?? "",
		payment: inWords(node.displayFinancialStatus),
		fulfilment: inWords(node.displayFulfillmentStatus),
		tracking: parcels.map(({ company, number, url }) => ({
			company: company ?? "",
			number: number ?? "",
			url: url ?? null,
		})),
		total: { amount: total?.amount ?? "0.0", currency: total?.currencyCode ?? "" },
	};
}
