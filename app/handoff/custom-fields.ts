import type { Packet } from "./packet";

/** What can be put into the desk's own ticket fields, as the merchant chooses it. */
export const fieldSources = {
	"customer-id": "Shopify customer ID",
	"customer-url": "Link to the customer in Shopify admin",
	order: "Order (the one written about, else the latest)",
	"orders-count": "Number of orders",
	"amount-spent": "Amount spent",
	reason: "Reason for the handoff",
	topic: "Topic",
	language: "Language",
	"email-proof": "E-mail verified or not",
	page: "Page",
	product: "Product in view",
	cart: "Cart value",
	country: "Country",
	"klaviyo-profile": "Klaviyo profile ID",
	"conversation-url": "Link to the conversation in Baton",
	"handoff-id": "Handoff ID",
} as const;
export type FieldSource = keyof typeof fieldSources;

/** The desk's field `fieldId` gets `what`. */
export type FieldMapping = { what: FieldSource; fieldId: string };

type Known = Omit<Packet, "customFields">;

const values: Record<FieldSource, (packet: Known) => string | number | null | undefined> = {
	"customer-id": ({ customer }) => customer?.id,
	"customer-url": ({ customer }) => customer?.adminUrl,
	order: orderOf,
	"orders-count": ({ customer }) => customer?.ordersCount,
	"amount-spent": ({ customer }) => customer && `${customer.amountSpent.amount} ${customer.amountSpent.currency}`,
	reason: ({ reasonInWords }) => reasonInWords,
	topic: ({ topic }) => topic,
	language: ({ locale }) => locale,
	"email-proof": ({ shopper }) => shopper.email && (shopper.emailVerified ? "verified" : "not verified"),
	page: ({ context }) => context.pageUrl,
	product: ({ context }) => context.product,
	cart: ({ context }) => context.cart && `${context.cart.total} ${context.cart.currency}`,
	country: ({ context }) => context.country,
	"klaviyo-profile": ({ shopper }) => shopper.klaviyoProfileId,
	"conversation-url": ({ conversationUrl }) => conversationUrl,
	"handoff-id": ({ handoffId }) => handoffId,
};

/** The desk's field id → the value; what is not known is left out. */
export const customFieldsOf = (packet: Known, mappings: FieldMapping[]): Record<string, string> =>
	Object.fromEntries(
		mappings.flatMap(({ what, fieldId }) => {
			const value = values[what](packet);
			return value === null || value === undefined || value === "" ? [] : [[fieldId, String(value).slice(0, 1000)]];
		}),
	);

/** The order that the shopper wrote about: one of the customer's own by its name, or what reads like one; else the latest. */
function orderOf({ customer, transcript }: Known): string | undefined {
	const said = transcript.filter(({ speaker }) => speaker === "shopper").map(({ text }) => text);
	const words = said.toReversed().join("\n");
	const own = customer?.lastOrders.find(({ name }) => words.includes(name) || words.includes(name.replace("#", "")));
	return own?.name ?? words.match(/#[A-Z]{0,4}-?\d{3,12}\b/i)?.[0] ?? customer?.lastOrders[0]?.name;
}
