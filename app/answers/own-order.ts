import type { CustomerIdentity, CustomerOrder } from "~/handoff/packet";
import { plain } from "~/knowledge/words";

/** Asks where an order is or how it stands; what would change an order is none of it. */
const asksForStatus =
	/\b(where|wheres|when|status|track|tracking|arriv\w*|shipped|dispatched|delivered|sent|on (its|the) way|late|delayed|wo|wann|donde|cuando|ou|quand|dove|quando|onde|waar|wanneer)\b/;
const asksForChange =
	/\b(cancel\w*|change|modify|refund\w*|return\w*|exchange|add|remove|edit|wrong|damaged|broken|missing|lost|storn\w*|cancelar|annul\w*|annuler)\b/;
const orderNumber =
	/#\s?(\d{3,})\b|\b(?:order|bestellung|pedido|commande|ordine|encomenda|bestelling)\b\D{0,12}(\d{3,})\b/;

/**
 * How an order of this very customer stands, in Shopify's words; null when something else is asked, or when the order
 * that is named is not among his last ones. `identity` is Shopify's word of the customer that it signed in.
 */
export function orderStatusAnswer(
	text: string,
	identity: CustomerIdentity,
): { text: string; order: CustomerOrder } | null {
	const flat = plain(text);
	if (!asksForStatus.test(flat) || asksForChange.test(flat)) return null;
	const named = orderNumber.exec(flat);
	const number = named?.[1] ?? named?.[2];
	const order = number
		? identity.lastOrders.find(({ name }) => name.replace(/\D/g, "") === number)
		: identity.lastOrders[0];
	return order ? { text: statusOf(order), order } : null;
}

function statusOf({ name, date, payment, fulfilment, tracking }: CustomerOrder): string {
	const day = new Date(date).toLocaleDateString("en-GB", {
		day: "numeric",
		month: "long",
		year: "numeric",
		timeZone: "UTC",
	});
	const state = [payment, fulfilment].map((word) => word.toLowerCase()).join(", ");
	const parcels = tracking.map(({ company, number }) => `Its parcel is with ${company}: ${number}.`);
	return [`Your order ${name} of ${day} is ${state}.`, ...parcels].join(" ");
}
