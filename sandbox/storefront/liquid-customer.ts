import type { Customer } from "../shops/customer";
import { legacyId } from "../shops/making";
import type { Order } from "../shops/order";
import type { Shop } from "../shops/shop";
import { cents } from "./money";

/** The signed-in customer as Liquid shows it. */
export function liquidCustomer(shop: Shop, customer: Customer) {
	const orders = shop.orders
		.filter(({ customerId }) => customerId === customer.id)
		.sort((one, other) => other.processedAt.localeCompare(one.processedAt));
	return {
		id: Number(legacyId(customer.id)),
		name: customer.displayName,
		first_name: customer.firstName,
		last_name: customer.lastName,
		email: customer.defaultEmailAddress?.emailAddress ?? null,
		phone: customer.defaultPhoneNumber?.phoneNumber ?? null,
		tags: customer.tags,
		has_account: true,
		orders_count: Number(customer.numberOfOrders),
		total_spent: cents(customer.amountSpent.amount),
		default_address: customer.defaultAddress,
		orders: orders.map(liquidOrder),
	};
}

const words = (code: string) => code.charAt(0) + code.slice(1).toLowerCase().replaceAll("_", " ");

function liquidOrder(order: Order) {
	return {
		id: Number(order.legacyResourceId),
		name: order.name,
		order_number: order.number,
		confirmation_number: order.confirmationNumber,
		created_at: order.createdAt,
		email: order.email,
		note: order.note,
		cancelled: order.cancelledAt !== null,
		cancelled_at: order.cancelledAt,
		financial_status: order.displayFinancialStatus.toLowerCase(),
		financial_status_label: words(order.displayFinancialStatus),
		fulfillment_status: order.displayFulfillmentStatus.toLowerCase(),
		fulfillment_status_label: stateInWords(order),
		customer_url: `/account/orders/${order.legacyResourceId}`,
		shipping_address: order.shippingAddress,
		shipping_method: order.shippingLine.title,
		subtotal_price: cents(order.subtotalPriceSet.shopMoney.amount),
		shipping_price: cents(order.totalShippingPriceSet.shopMoney.amount),
		total_refunded_amount: cents(order.totalRefundedSet.shopMoney.amount),
		total_price: cents(order.totalPriceSet.shopMoney.amount),
		line_items: order.lineItems.map((line) => ({
			title: line.name,
			quantity: line.quantity,
			refunded_quantity: order.cancelledAt ? 0 : line.quantity - line.currentQuantity,
			final_line_price: cents(line.originalTotalSet.shopMoney.amount),
		})),
		fulfillments: order.fulfillments.map(({ displayStatus, trackingInfo, estimatedDeliveryAt, deliveredAt }) => ({
			status_label: words(displayStatus),
			tracking_company: trackingInfo[0]?.company ?? null,
			tracking_number: trackingInfo[0]?.number ?? null,
			tracking_url: trackingInfo[0]?.url ?? null,
			estimated_delivery_at: estimatedDeliveryAt,
			delivered_at: deliveredAt,
		})),
	};
}

/** What a customer wants to know first: where the goods are. */
function stateInWords(order: Order): string {
	if (order.cancelledAt) return "Cancelled";
	if (order.returnStatus === "RETURNED") return "Returned in part";
	const parcel = order.fulfillments.at(-1);
	if (order.displayFulfillmentStatus === "PARTIALLY_FULFILLED" && parcel)
		return `Part ${words(parcel.displayStatus).toLowerCase()}`;
	return parcel ? words(parcel.displayStatus) : "Being packed";
}
