import type { Customer } from "./customer";
import { legacyId, type Making, moneyBag } from "./making";
import type { CancelReason, DeliveryStatus, FinancialStatus, Fulfillment, LineItem, Order, Refund } from "./order";
import type { Product } from "./product";

/** A parcel on its way, or there. Days are told back from today; a delivery ahead is `arrivesInDays`. */
type ParcelDraft = {
	status: DeliveryStatus;
	company: string;
	number: string;
	url: string;
	sentDaysAgo: number;
	arrivesInDays?: number;
	deliveredDaysAgo?: number;
	/** Only the first so many pieces of the order are in it. */
	pieces?: number;
};

export type OrderDraft = {
	number: number;
	email: string;
	daysAgo: number;
	time?: string;
	/** Product handle, title of the variant, quantity. */
	lines: [string, string, number][];
	shipping: number;
	shippingMethod: string;
	payment?: FinancialStatus;
	parcels?: ParcelDraft[];
	/** Lines (by position) of which so many pieces were paid back. */
	refund?: { daysAgo: number; note: string; pieces: Record<number, number> };
	cancelled?: { daysAgo: number; reason: CancelReason };
	returnStatus?: Order["returnStatus"];
	onHold?: boolean;
	note?: string;
};

export function makeOrder(draft: OrderDraft, customers: Customer[], products: Product[], made: Making): Order {
	const { id, facts, calendar } = made;
	const currency = facts.currencyCode;
	const customer = found(customers, ({ defaultEmailAddress }) => defaultEmailAddress?.emailAddress === draft.email);
	const orderId = id("Order");
	const createdAt = calendar.ago(draft.daysAgo, draft.time ?? "16:20");
	const lineItems = draft.lines.map((line, index) =>
		makeLine(line, draft.cancelled ? line[2] : (draft.refund?.pieces[index] ?? 0), products, made),
	);
	const fulfillments = (draft.parcels ?? []).map((parcel, index) => makeParcel(parcel, index, draft, made));
	const refunds = makeRefunds(draft, lineItems, made);
	const subtotal = sum(lineItems.map(({ originalTotalSet }) => amountOf(originalTotalSet)));
	const refunded = sum(refunds.map(({ totalRefundedSet }) => amountOf(totalRefundedSet)));
	const total = subtotal + draft.shipping;
	return {
		id: orderId,
		legacyResourceId: legacyId(orderId),
		name: `#${draft.number}`,
		number: draft.number,
		confirmationNumber: confirmationOf(draft.number),
		customerId: customer.id,
		email: draft.email,
		phone: customer.defaultPhoneNumber?.phoneNumber ?? null,
		customerLocale: customer.locale,
		currencyCode: currency,
		displayFinancialStatus: draft.payment ?? "PAID",
		displayFulfillmentStatus: fulfilmentOf(draft, lineItems, fulfillments),
		returnStatus: draft.returnStatus ?? "NO_RETURN",
		cancelReason: draft.cancelled?.reason ?? null,
		cancelledAt: draft.cancelled ? calendar.ago(draft.cancelled.daysAgo, "18:05") : null,
		closed: Boolean(draft.cancelled) || fulfillments.some(({ displayStatus }) => displayStatus === "DELIVERED"),
		note: draft.note ?? null,
		tags: [],
		lineItems,
		fulfillments,
		refunds,
		shippingAddress: customer.defaultAddress ?? facts.shopAddress,
		shippingLine: { title: draft.shippingMethod },
		subtotalPriceSet: moneyBag(subtotal, currency),
		totalShippingPriceSet: moneyBag(draft.shipping, currency),
		totalRefundedSet: moneyBag(refunded, currency),
		totalPriceSet: moneyBag(total, currency),
		currentTotalPriceSet: moneyBag(draft.cancelled ? 0 : total - refunded, currency),
		statusPageUrl: `${facts.url}/account/orders/${legacyId(orderId)}`,
		processedAt: createdAt,
		createdAt,
		updatedAt: fulfillments.at(-1)?.updatedAt ?? createdAt,
	};
}

function makeLine(
	[handle, title, quantity]: OrderDraft["lines"][number],
	gone: number,
	products: Product[],
	made: Making,
) {
	const product = found(products, (candidate) => candidate.handle === handle);
	const variant = found(product.variants, (candidate) => candidate.title === title);
	const currency = made.facts.currencyCode;
	const line: LineItem = {
		id: made.id("LineItem"),
		title: product.title,
		name: variant.displayName,
		variantTitle: title === "Default Title" ? null : title,
		sku: variant.sku,
		quantity,
		currentQuantity: quantity - gone,
		productId: product.id,
		variantId: variant.id,
		originalUnitPriceSet: moneyBag(Number(variant.price), currency),
		originalTotalSet: moneyBag(Number(variant.price) * quantity, currency),
	};
	return line;
}

function makeParcel(parcel: ParcelDraft, index: number, draft: OrderDraft, { id, calendar }: Making): Fulfillment {
	const createdAt = calendar.ago(parcel.sentDaysAgo, "12:30");
	const deliveredAt = parcel.deliveredDaysAgo === undefined ? null : calendar.ago(parcel.deliveredDaysAgo, "15:10");
	return {
		id: id("Fulfillment"),
		name: `#${draft.number}-F${index + 1}`,
		status: "SUCCESS",
		displayStatus: parcel.status,
		trackingInfo: [{ company: parcel.company, number: parcel.number, url: parcel.url }],
		totalQuantity: parcel.pieces ?? sum(draft.lines.map(([, , quantity]) => quantity)),
		estimatedDeliveryAt: parcel.arrivesInDays === undefined ? null : calendar.ahead(parcel.arrivesInDays),
		inTransitAt: parcel.status === "LABEL_PRINTED" ? null : createdAt,
		deliveredAt,
		createdAt,
		updatedAt: deliveredAt ?? createdAt,
	};
}

function makeRefunds({ refund, cancelled, payment, shipping }: OrderDraft, lines: LineItem[], made: Making): Refund[] {
	const { id, calendar, facts } = made;
	const { currencyCode } = facts;
	const back = sum(lines.map((line) => (line.quantity - line.currentQuantity) * amountOf(line.originalUnitPriceSet)));
	if (refund) {
		const createdAt = calendar.ago(refund.daysAgo, "10:45");
		return [{ id: id("Refund"), createdAt, note: refund.note, totalRefundedSet: moneyBag(back, currencyCode) }];
	}
	if (!cancelled || payment === "VOIDED") return [];
	const createdAt = calendar.ago(cancelled.daysAgo, "18:05");
	const totalRefundedSet = moneyBag(back + shipping, currencyCode);
	return [{ id: id("Refund"), createdAt, note: "Order cancelled", totalRefundedSet }];
}

function fulfilmentOf(draft: OrderDraft, lines: LineItem[], parcels: Fulfillment[]): Order["displayFulfillmentStatus"] {
	if (draft.onHold) return "ON_HOLD";
	const sent = sum(parcels.map(({ totalQuantity }) => totalQuantity));
	if (sent === 0) return "UNFULFILLED";
	return sent < sum(lines.map(({ quantity }) => quantity)) ? "PARTIALLY_FULFILLED" : "FULFILLED";
}

/** Nine signs without look-alikes, the same for the same number, far apart for neighbours. */
function confirmationOf(number: number): string {
	const signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
	let rest = BigInt(number) * 2_654_435_761_987n;
	return Array.from({ length: 9 }, () => {
		const sign = signs.charAt(Number(rest % 32n));
		rest = rest / 32n + 7919n;
		return sign;
	}).join("");
}

const amountOf = ({ shopMoney }: { shopMoney: { amount: string } }): number => Number(shopMoney.amount);
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

function found<Item>(items: Item[], fits: (item: Item) => boolean): Item {
	const item = items.find(fits);
	if (item === undefined) throw new Error(`The demo data names something that is not there: ${fits}`);
	return item;
}
