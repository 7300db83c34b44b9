import type { CustomerOrder, Packet, TranscriptLine } from "./packet";

/** Whoever reads a ticket sees these; each row is a label and its value. */
export type Row = { label: string; value: string; url?: string };

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (found) => entities[found] ?? found);

const paragraph = (text: string) => `<p dir="auto">${escapeHtml(text).replaceAll("\n", "<br>")}</p>`;

/** A link where the address is a web address, plain words otherwise. */
const linked = (text: string, url: string) =>
	/^https?:\/\//i.test(url)
		? `<a href="${escapeHtml(url)}" rel="nofollow noopener">${escapeHtml(text)}</a>`
		: escapeHtml(text);

const time = ({ at, atShop }: TranscriptLine) => `${at.slice(0, 19).replace("T", " ")} UTC · ${atShop}`;

/** One message: who, both times, the words, the pages that were linked. */
export const lineText = (line: TranscriptLine): string =>
	[`${line.name} (${time(line)})`, line.text, ...line.links.map(({ title, url }) => `→ ${title}: ${url}`)].join("\n");

export function lineHtml(line: TranscriptLine): string {
	const links = line.links.map(({ title, url }) => `<br>→ ${linked(title, url)}`).join("");
	const head = `<strong>${escapeHtml(line.name)}</strong> <small>${escapeHtml(time(line))}</small>`;
	return `<p dir="auto">${head}<br>${escapeHtml(line.text).replaceAll("\n", "<br>")}${links}</p>`;
}

export const transcriptText = (packet: Packet): string => packet.transcript.map(lineText).join("\n\n");

export const summaryText = (packet: Packet): string => packet.summary.join("\n");

export const summaryHtml = (packet: Packet): string => paragraph(summaryText(packet));

/** How the e-mail is known: never left open, because agents answer to it. */
export const emailProof = ({ shopper }: Packet): string => {
	if (!shopper.email) return "No e-mail was given";
	return shopper.emailVerified
		? "Verified: the customer was signed in to the shop"
		: "Not verified: typed in the chat. Do not share order data on its word.";
};

/** What only the team may read: identity, orders, context, ids. */
export function identityRows(packet: Packet): Row[] {
	const { shopper, customer, context } = packet;
	const rows: (Row | null)[] = [
		{ label: "Reason", value: packet.reasonInWords },
		{ label: "Name", value: shopper.name },
		{ label: "E-mail", value: shopper.email || "none" },
		{ label: "E-mail proof", value: emailProof(packet) },
		...customerRows(packet),
		customer ? null : { label: "Shopify customer", value: "Not signed in" },
		shopper.klaviyoProfileId
			? {
					label: "Klaviyo profile ID",
					value: shopper.klaviyoProfileId,
					url: `https://www.klaviyo.com/profile/${shopper.klaviyoProfileId}`,
				}
			: null,
		...triedRows(packet),
		...contextRows(context),
		{ label: "Language", value: packet.locale },
		packet.consentAt ? { label: "Agreed to be connected", value: packet.consentAt } : null,
		{ label: "Shop", value: `${packet.shop.name} (${packet.shop.domain})` },
		{ label: "Requested", value: packet.requestedAt },
		{ label: "Conversation in Shopify admin", value: "open", url: packet.conversationUrl },
		{ label: "Handoff", value: packet.handoffId },
	];
	return rows.filter((row) => row !== null);
}

function customerRows({ customer }: Packet): Row[] {
	if (!customer) return [];
	const spent = `${customer.amountSpent.amount} ${customer.amountSpent.currency}`;
	return [
		{ label: "Shopify customer", value: `${customer.name} · ${customer.id}`, url: customer.adminUrl },
		...(customer.phone ? [{ label: "Phone", value: customer.phone }] : []),
		{ label: "Orders", value: `${customer.ordersCount} · ${spent} in total` },
		...(customer.tags.length > 0 ? [{ label: "Customer tags", value: customer.tags.join(", ") }] : []),
		{ label: "Customer since", value: `${customer.customerSince.slice(0, 10)} · ${customer.locale}` },
		...customer.lastOrders.map(orderRow),
	];
}

function orderRow(order: CustomerOrder): Row {
	const parcels = order.tracking.map(({ company, number, url }) => [company, number, url].filter(Boolean).join(" "));
	const facts = [order.date.slice(0, 10), order.payment, order.fulfilment, ...parcels];
	return {
		label: `Order ${order.name}`,
		value: [...facts, `${order.total.amount} ${order.total.currency}`].join(" · "),
		url: order.adminUrl,
	};
}

const triedRows = ({ tried }: Packet): Row[] =>
	tried.map(({ question, documents }) => {
		const from = documents.map(({ title, url }) => (url ? `${title} (${url})` : title)).join(", ");
		return { label: "Tried", value: `“${question}” → ${from ? `answered from ${from}` : "no answer found"}` };
	});

/** The browser's word, and said so. */
function contextRows(context: Packet["context"]): Row[] {
	const { cart } = context;
	const page = [context.pageTitle, context.pageUrl].filter(Boolean).join(" · ");
	const lines = cart?.lines.map(({ quantity, title, price }) => `${quantity} × ${title} (${price})`).join(", ");
	return [
		...(page ? [{ label: "Page (says the browser)", value: page }] : []),
		...(context.product ? [{ label: "Product in view (says the browser)", value: context.product }] : []),
		...(cart
			? [{ label: "Cart (says the browser)", value: `${cart.total} ${cart.currency}: ${lines} · ${cart.token}` }]
			: []),
		...(context.currency ? [{ label: "Currency (says the browser)", value: context.currency }] : []),
		...(context.device ? [{ label: "Device (says the browser)", value: context.device }] : []),
	];
}

export const identityText = (packet: Packet): string =>
	identityRows(packet)
		.map(({ label, value, url }) => `${label}: ${value}${url ? ` ${url}` : ""}`)
		.join("\n");

export function identityHtml(packet: Packet): string {
	const items = identityRows(packet).map(({ label, value, url }) => {
		const shown = url ? `${escapeHtml(value)} (${linked(url, url)})` : escapeHtml(value);
		return `<li dir="auto"><strong>${escapeHtml(label)}:</strong> ${shown}</li>`;
	});
	return `<ul>${items.join("")}</ul>`;
}

/**
 * The transcript as HTML in parts of at most `maxBytes` (UTF-8) each, for desks that limit a comment. A message is
 * split only if it alone is longer.
 */
export function transcriptParts(packet: Packet, maxBytes: number): string[] {
	const parts: string[] = [];
	let part = "";
	for (const line of packet.transcript.flatMap((line) => shortLines(line, maxBytes))) {
		if (part && byteLength(part) + byteLength(line) > maxBytes) {
			parts.push(part);
			part = "";
		}
		part += line;
	}
	return [...parts, part];
}

/** Escaping makes a character six bytes at most, so a sixth of the limit always fits, besides the line's head. */
function shortLines(line: TranscriptLine, maxBytes: number): string[] {
	const whole = lineHtml(line);
	if (byteLength(whole) <= maxBytes) return [whole];
	const size = Math.floor(maxBytes / 8);
	const letters = [...line.text];
	const pieces = Array.from({ length: Math.ceil(letters.length / size) }, (_, at) =>
		letters.slice(at * size, (at + 1) * size).join(""),
	);
	return pieces.map((text, at) => lineHtml({ ...line, text, links: at === pieces.length - 1 ? line.links : [] }));
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;
