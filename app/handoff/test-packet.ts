import { adminAddress } from "~/settings/admin-address";
import { type Gathered, makePacket } from "./make-packet";
import type { Packet } from "./packet";

type TestTicket = {
	id: string;
	at: Date;
	shop: Gathered["shop"];
	/** Whose own address the ticket is from: an invented one could bounce, or belong to somebody. */
	merchant: { email: string };
	settingsUrl: string;
	fields: Gathered["fields"];
};

const minute = 60_000;

/** A ticket of invented words, so that a merchant sees what his team will get. It says in every place that it is a test. */
export function testPacket({ id, at, shop, merchant, settingsUrl, fields }: TestTicket): Packet {
	const earlier = (minutes: number) => new Date(at.getTime() - minutes * minute);
	const packet = makePacket({
		handoff: { id, reason: "no-answer", requestedAt: at },
		conversation: { id, locale: "en", url: settingsUrl, context: context(shop.domain) },
		messages: told.map(([role, kind, text], seq) => ({
			seq,
			id: `${id}-${seq + 1}`,
			clientMessageId: null,
			role,
			kind,
			text,
			body: kind === "answer" ? { links: [{ title: "Returns (invented)", url: `https://${shop.domain}` }] } : {},
			public: true,
			createdAt: earlier(told.length - seq),
		})),
		events: [
			{ type: "handoff-offered", data: {}, at: earlier(3) },
			{ type: "offer-accepted", data: {}, at: earlier(2) },
			{ type: "handoff-begun", data: { handoffId: id }, at: earlier(2) },
		],
		shop,
		shopper: { name: "Test shopper", email: merchant.email, emailVerified: false, klaviyoProfileId: null },
		customer: inventedCustomer(shop.domain, at),
		fields,
	});
	const note = "This is a test ticket from Baton. Nobody waits for an answer; you can delete it.";
	return {
		...packet,
		subject: `[Test] ${packet.subject}`,
		summary: [`Test: ${note}`, ...packet.summary],
		tags: ["baton-test", ...packet.tags.filter((tag) => tag !== "vip")],
	};
}

const told: ["shopper" | "agent", "text" | "answer" | "offer", string][] = [
	["shopper", "text", "(Test) How long do I have to return something?"],
	["agent", "answer", "(Test) You can return any item within 30 days of delivery."],
	["shopper", "text", "(Test) My boots are too small. Can I return them after a walk in the rain?"],
	["agent", "offer", "(Test) I couldn't find an answer to that.\n\nWould you like to connect with a person?"],
	["shopper", "text", "Yes, connect me with a person"],
];

const context = (domain: string) => ({
	pageUrl: `https://${domain}/`,
	pageTitle: "Test page (invented)",
	cart: {
		token: "test-cart",
		total: "129.00",
		currency: "EUR",
		lines: [{ title: "Test boots", quantity: 1, price: "129.00" }],
	},
	locale: "en",
	currency: "EUR",
	country: "NO",
	device: "phone",
});

function inventedCustomer(domain: string, at: Date): Packet["customer"] {
	const admin = adminAddress(domain);
	return {
		id: "0",
		adminUrl: `${admin}/customers`,
		name: "Test customer (invented)",
		email: null,
		phone: null,
		ordersCount: 1,
		amountSpent: { amount: "129.00", currency: "EUR" },
		tags: ["invented"],
		locale: "en",
		customerSince: at.toISOString(),
		lastOrders: [
			{
				id: "0",
				name: "#0000",
				adminUrl: `${admin}/orders`,
				date: at.toISOString(),
				payment: "Paid",
				fulfilment: "Fulfilled",
				tracking: [],
				total: { amount: "129.00", currency: "EUR" },
			},
		],
	};
}
