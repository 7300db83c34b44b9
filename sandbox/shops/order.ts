import type { Dated, Gid, MoneyBag } from "./admin-object";
import type { MailingAddress } from "./customer";

export type FinancialStatus =
	| "PENDING"
	| "AUTHORIZED"
	| "PAID"
	| "PARTIALLY_PAID"
	| "PARTIALLY_REFUNDED"
	| "REFUNDED"
	| "VOIDED"
	| "EXPIRED";
type FulfillmentStatus = "UNFULFILLED" | "PARTIALLY_FULFILLED" | "FULFILLED" | "ON_HOLD";
export type DeliveryStatus = "LABEL_PRINTED" | "IN_TRANSIT" | "OUT_FOR_DELIVERY" | "DELIVERED" | "ATTEMPTED_DELIVERY";
export type CancelReason = "CUSTOMER" | "DECLINED" | "FRAUD" | "INVENTORY" | "OTHER" | "STAFF";

export type Order = {
	id: Gid<"Order">;
	legacyResourceId: string;
	/** "#1041" */
	name: string;
	number: number;
	confirmationNumber: string;
	customerId: Gid<"Customer">;
	email: string;
	phone: string | null;
	customerLocale: string;
	currencyCode: string;
	displayFinancialStatus: FinancialStatus;
	displayFulfillmentStatus: FulfillmentStatus;
	returnStatus: "NO_RETURN" | "RETURN_REQUESTED" | "IN_PROGRESS" | "RETURNED";
	cancelReason: CancelReason | null;
	cancelledAt: string | null;
	closed: boolean;
	note: string | null;
	tags: string[];
	lineItems: LineItem[];
	fulfillments: Fulfillment[];
	refunds: Refund[];
	shippingAddress: MailingAddress;
	shippingLine: { title: string };
	subtotalPriceSet: MoneyBag;
	totalShippingPriceSet: MoneyBag;
	totalRefundedSet: MoneyBag;
	/** What was ordered. */
	totalPriceSet: MoneyBag;
	/** What is left of it after refunds and cancellation. */
	currentTotalPriceSet: MoneyBag;
	statusPageUrl: string;
	processedAt: string;
} & Dated;

export type LineItem = {
	id: Gid<"LineItem">;
	title: string;
	/** "Storm Anorak - Moss / M" */
	name: string;
	variantTitle: string | null;
	sku: string;
	quantity: number;
	/** Without what was refunded. */
	currentQuantity: number;
	productId: Gid<"Product">;
	variantId: Gid<"ProductVariant">;
	originalUnitPriceSet: MoneyBag;
	originalTotalSet: MoneyBag;
};

export type Fulfillment = {
	id: Gid<"Fulfillment">;
	name: string;
	status: "SUCCESS" | "CANCELLED" | "OPEN";
	displayStatus: DeliveryStatus;
	trackingInfo: { company: string; number: string; url: string }[];
	totalQuantity: number;
	estimatedDeliveryAt: string | null;
	inTransitAt: string | null;
	deliveredAt: string | null;
} & Dated;

export type Refund = { id: Gid<"Refund">; createdAt: string; note: string; totalRefundedSet: MoneyBag };
