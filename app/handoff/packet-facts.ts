import { shopTime } from "~/conversations/transcript";
import { isolated, joined, oneLine, quoted, short } from "./one-line";
import type { CustomerOrder, Packet } from "./packet";
import { topicLabels } from "./topic";

/** A label and its value, on one line; `url` leads to the thing itself. */
export type Row = { label: string; value: string; url?: string };
type Section = { title: string; rows: Row[] };

/** How the e-mail is known: never left open, because agents answer to it. */
export const emailProof = ({ shopper }: Packet): string => {
	if (!shopper.email) return "No e-mail was given";
	return shopper.emailVerified
		? "Verified: the customer was signed in to the shop"
		: "Not verified: typed in the chat. Do not share order data on its word.";
};

/** What only the team may read: identity, orders, context, ids. Everything on one line, so that nothing poses as a row. */
export function identitySections(packet: Packet): Section[] {
	const sections = [
		{ title: "Shopper", rows: shopperRows(packet) },
		{ title: "Last orders", rows: packet.customer?.lastOrders.map(orderRow) ?? [] },
		{ title: "What the agent tried", rows: triedRows(packet) },
		{ title: "In the browser (the browser's word, not verified)", rows: browserRows(packet) },
		{ title: "Handoff", rows: handoffRows(packet) },
	];
	return sections
		.map(({ title, rows }) => ({ title, rows: rows.map(tidy).filter(({ value }) => value !== "") }))
		.filter(({ rows }) => rows.length > 0);
}

/** Words of somebody's own. */
const said = (text: string): string => isolated(oneLine(text));

const tidy = ({ label, value, url }: Row): Row => ({
	label: oneLine(label),
	value: joined(value),
	...(url ? { url: oneLine(url) } : {}),
});

function shopperRows(packet: Packet): Row[] {
	const { shopper, customer } = packet;
	return [
		{ label: "Name", value: said(shopper.name) },
		{ label: "E-mail", value: shopper.email || "none" },
		{ label: "E-mail proof", value: emailProof(packet) },
		...customerRows(customer),
		...(shopper.klaviyoProfileFrom === "browser" ? [] : klaviyoRows(packet)),
	];
}

const klaviyoRows = ({ shopper: { klaviyoProfileId: id } }: Packet): Row[] =>
	id
		? [
				{
					label: "Klaviyo profile ID",
					value: id,
					url: `https://www.klaviyo.com/profile/${encodeURIComponent(oneLine(id))}`,
				},
			]
		: [];

function customerRows(customer: Packet["customer"]): Row[] {
	if (!customer) return [{ label: "Shopify customer", value: "Not signed in" }];
	const spent = `${customer.amountSpent.amount} ${customer.amountSpent.currency}`;
	const since = [customer.customerSince.slice(0, 10), customer.locale].filter(Boolean).join(" · ");
	return [
		{ label: "Shopify customer", value: `${said(customer.name)} · ${customer.id}`, url: customer.adminUrl },
		{ label: "Phone", value: customer.phone ?? "" },
		{ label: "Orders", value: `${customer.ordersCount} · ${spent} in total` },
		{ label: "Customer tags", value: customer.tags.map(said).join(", ") },
		{ label: "Customer since", value: since },
	];
}

function orderRow(order: CustomerOrder): Row {
	const parcels = order.tracking.map(({ company, number, url }) => [company, number, url].filter(Boolean).join(" "));
	const facts = [order.date.slice(0, 10), order.payment, order.fulfilment, ...parcels].filter(Boolean);
	return {
		label: `Order ${order.name}`,
		value: [...facts, `${order.total.amount} ${order.total.currency}`].join(" · "),
		url: order.adminUrl,
	};
}

const triedRows = ({ tried }: Packet): Row[] =>
	tried.map(({ question, documents }) => {
		const from = documents.map(({ title, url }) => (url ? `${said(title)} (${url})` : said(title))).join(", ");
		const became = from ? `answered from ${from}` : "no answer found";
		return { label: "Tried", value: `${quoted(short(question, 300))} → ${became}` };
	});

function browserRows(packet: Packet): Row[] {
	const { context, locale, shopper } = packet;
	const { cart, pageUrl = "" } = context;
	const web = /^https?:\/\//i.test(pageUrl) ? pageUrl : undefined;
	const lines = cart?.lines.map(({ quantity, title, price }) => `${quantity} × ${said(title)} (${price})`).join(", ");
	return [
		{
			label: "Page",
			value: [said(context.pageTitle ?? ""), web ? "" : pageUrl].filter(Boolean).join(" · ") || pageUrl,
			url: web,
		},
		{ label: "Product in view", value: context.product ?? "" },
		{ label: "Came from", value: context.referrer ?? "" },
		{ label: "Storefront", value: web && URL.canParse(web) ? new URL(web).host : "" },
		{ label: "Cart", value: cart ? `${cart.total} ${cart.currency}: ${lines} · ${cart.token}` : "" },
		{ label: "Market", value: [context.country, context.currency].filter(Boolean).join(" · ") },
		{ label: "Language", value: context.locale || locale },
		{ label: "Device", value: [context.device, context.userAgent].filter(Boolean).join(" · ") },
		...(shopper.klaviyoProfileFrom === "browser" ? klaviyoRows(packet) : []),
	];
}

function handoffRows(packet: Packet): Row[] {
	const { consent, shop } = packet;
	const at = (moment: string) => `${shopTime(new Date(moment), shop.timeZone)} (${moment.slice(0, 19)}Z)`;
	const topic = packet.topic && topicLabels[packet.topic as keyof typeof topicLabels];
	return [
		{ label: "Reason", value: packet.reasonInWords },
		{ label: "Topic", value: topic ?? "" },
		{
			label: "Asked whether to connect",
			value: consent.askedAt ? at(consent.askedAt) : "no, the shopper asked for it",
		},
		{ label: "Agreed to be connected", value: at(consent.agreedAt) },
		{ label: "Requested", value: at(packet.requestedAt) },
		{ label: "Shop", value: `${shop.name} (${shop.domain})` },
		{ label: "Conversation in Shopify admin", value: "open", url: packet.conversationUrl },
		{ label: "Handoff", value: packet.handoffId },
	];
}
