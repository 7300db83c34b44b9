import type { CustomerDraft, StaffDraft } from "../make-customer";
import type { OrderDraft } from "../make-order";

export const staff: StaffDraft[] = [
	{ firstName: "Dana", lastName: "Whitlock", email: "dana@lumentea.example", locale: "en", isShopOwner: true },
	{ firstName: "Theo", lastName: "Marsh", email: "theo@lumentea.example", locale: "en" },
];

export const customers: CustomerDraft[] = [
	{
		firstName: "Grace",
		lastName: "Okafor",
		email: "grace.okafor@example.com",
		phone: "+1 617 555 0173",
		address: {
			address1: "44 Maple Terrace",
			address2: "Apt 5",
			zip: "02139",
			city: "Cambridge, MA",
			country: "United States",
			countryCodeV2: "US",
		},
		tags: ["regular"],
		locale: "en",
		daysOld: 430,
		before: { orders: 9, spent: 371.5 },
	},
	{
		firstName: "Mateo",
		lastName: "Delgado",
		email: "mateo.delgado@example.net",
		phone: null,
		address: {
			address1: "902 Cedar Hollow Road",
			address2: null,
			zip: "78704",
			city: "Austin, TX",
			country: "United States",
			countryCodeV2: "US",
		},
		tags: [],
		locale: "en",
		daysOld: 24,
	},
];

const usps = (number: string) => ({ company: "USPS", number, url: `https://tracking.usps.example/${number}` });

export const orders: OrderDraft[] = [
	{
		number: 5312,
		email: "mateo.delgado@example.net",
		daysAgo: 2,
		lines: [["sampler-box-eight-teas", "Default Title", 1]],
		shipping: 5.5,
		shippingMethod: "USPS Ground Advantage",
		parcels: [{ status: "IN_TRANSIT", ...usps("9400100000000000531207"), sentDaysAgo: 1, arrivesInDays: 3 }],
	},
	{
		number: 5290,
		email: "grace.okafor@example.com",
		daysAgo: 16,
		lines: [
			["harbor-breakfast", "8 oz bag", 1],
			["midnight-chamomile", "2 oz tin", 2],
		],
		shipping: 0,
		shippingMethod: "USPS Ground Advantage",
		parcels: [{ status: "DELIVERED", ...usps("9400100000000000529001"), sentDaysAgo: 15, deliveredDaysAgo: 11 }],
	},
];
