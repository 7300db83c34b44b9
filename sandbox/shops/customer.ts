import type { Dated, Gid, Money } from "./admin-object";

export type Customer = {
	id: Gid<"Customer">;
	legacyResourceId: string;
	firstName: string | null;
	lastName: string | null;
	displayName: string;
	defaultEmailAddress: { emailAddress: string } | null;
	defaultPhoneNumber: { phoneNumber: string } | null;
	defaultAddress: MailingAddress | null;
	tags: string[];
	locale: string;
	note: string | null;
	verifiedEmail: boolean;
	state: "ENABLED" | "DISABLED" | "INVITED" | "DECLINED";
	/** UnsignedInt64, so a string. Counts orders older than those kept here, too. */
	numberOfOrders: string;
	amountSpent: Money;
} & Dated;

export type MailingAddress = {
	name: string;
	address1: string;
	address2: string | null;
	zip: string;
	city: string;
	country: string;
	countryCodeV2: string;
	phone: string | null;
};

export type StaffMember = {
	id: Gid<"StaffMember">;
	firstName: string;
	lastName: string;
	name: string;
	email: string;
	locale: string;
	isShopOwner: boolean;
	active: boolean;
};
