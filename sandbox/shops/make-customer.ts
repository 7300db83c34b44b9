import type { Customer, MailingAddress, StaffMember } from "./customer";
import { legacyId, type Making, money } from "./making";
import type { Order } from "./order";

export type CustomerDraft = {
	firstName: string | null;
	lastName: string | null;
	email: string;
	phone: string | null;
	address: Omit<MailingAddress, "name" | "phone"> | null;
	tags: string[];
	locale: string;
	note?: string;
	daysOld: number;
	/** Orders from before the ones that the shop data hold. */
	before?: { orders: number; spent: number };
};

export function makeCustomer(draft: CustomerDraft, { id, facts, calendar }: Making): Customer {
	const customerId = id("Customer");
	const displayName = [draft.firstName, draft.lastName].filter(Boolean).join(" ") || draft.email;
	return {
		id: customerId,
		legacyResourceId: legacyId(customerId),
		firstName: draft.firstName,
		lastName: draft.lastName,
		displayName,
		defaultEmailAddress: { emailAddress: draft.email },
		defaultPhoneNumber: draft.phone ? { phoneNumber: draft.phone } : null,
		defaultAddress: draft.address && { ...draft.address, name: displayName, phone: draft.phone },
		tags: draft.tags,
		locale: draft.locale,
		note: draft.note ?? null,
		verifiedEmail: true,
		state: "ENABLED",
		numberOfOrders: String(draft.before?.orders ?? 0),
		amountSpent: money(draft.before?.spent ?? 0, facts.currencyCode),
		createdAt: calendar.ago(draft.daysOld, "19:30"),
		updatedAt: calendar.ago(Math.min(draft.daysOld, 3), "19:30"),
	};
}

/** The customer with his orders counted in, as Shopify counts: cancelled ones count, what was paid back does not. */
export function withOrders(customer: Customer, orders: Order[]): Customer {
	const own = orders.filter(({ customerId }) => customerId === customer.id);
	const spent = own.reduce((sum, order) => sum + Number(order.currentTotalPriceSet.shopMoney.amount), 0);
	return {
		...customer,
		numberOfOrders: String(Number(customer.numberOfOrders) + own.length),
		amountSpent: money(Number(customer.amountSpent.amount) + spent, customer.amountSpent.currencyCode),
	};
}

export type StaffDraft = { firstName: string; lastName: string; email: string; locale: string; isShopOwner?: boolean };

export function makeStaff(draft: StaffDraft, { id }: Making): StaffMember {
	const { firstName, lastName, email, locale, isShopOwner = false } = draft;
	const name = `${firstName} ${lastName}`;
	return { id: id("StaffMember"), firstName, lastName, name, email, locale, isShopOwner, active: true };
}
