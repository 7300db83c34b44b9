import type { OrderDraft } from "../make-order";

const postnord = (number: string) => ({
	company: "PostNord",
	number,
	url: `https://tracking.postnord.example/${number}`,
});
const dhl = (number: string) => ({ company: "DHL", number, url: `https://tracking.dhl.example/${number}` });
const nordics = "Norway and Nordics, to a pick-up point";
const europe = "Europe, to the door";

/** Newest first. Between them they are in every state that a shopper may ask about. */
export const orders: OrderDraft[] = [
	{
		number: 1058,
		email: "henrik.solberg@example.no",
		daysAgo: 0,
		time: "06:52",
		lines: [["storm-anorak", "Moss / L", 2]],
		shipping: 19.9,
		shippingMethod: "Express, next working day",
		note: "Please no plastic in the parcel.",
	},
	{
		number: 1057,
		email: "ana.ruiz@example.com",
		daysAgo: 1,
		lines: [
			["fjord-daypack-22", "Lichen", 1],
			["merino-trail-socks", "Charcoal / 36–38", 3],
		],
		shipping: 11.9,
		shippingMethod: europe,
	},
	{
		number: 1055,
		email: "lior.bendavid@example.org",
		daysAgo: 4,
		lines: [["heather-wool-throw", "Oatmeal", 1]],
		shipping: 11.9,
		shippingMethod: europe,
		parcels: [{ status: "IN_TRANSIT", ...dhl("JD0140000555120"), sentDaysAgo: 3, arrivesInDays: 2 }],
	},
	{
		number: 1052,
		email: "maximiliana.theodora.von-hohenberg-schwarzenfels@long-domain-names.example",
		daysAgo: 6,
		lines: [
			["ridge-2-tent", "Moss", 1],
			["ridge-2-footprint", "Default Title", 1],
			["birch-camp-mug", "Default Title", 4],
		],
		shipping: 0,
		shippingMethod: europe,
		parcels: [{ status: "OUT_FOR_DELIVERY", ...dhl("JD0140000552031"), sentDaysAgo: 5, arrivesInDays: 0, pieces: 2 }],
	},
	{
		number: 1049,
		email: "priya.nair@example.co.uk",
		daysAgo: 13,
		lines: [["storm-anorak", "Rowan / S", 1]],
		shipping: 15.9,
		shippingMethod: "United Kingdom and Switzerland",
		parcels: [{ status: "ATTEMPTED_DELIVERY", ...dhl("JD0140000549817"), sentDaysAgo: 12, arrivesInDays: 1 }],
	},
	{
		number: 1046,
		email: "emile.lefevre@example.fr",
		daysAgo: 19,
		lines: [
			["trail-cook-set", "Default Title", 1],
			["larch-spoon-set", "Default Title", 2],
			["ember-lantern", "Brass", 1],
		],
		shipping: 11.9,
		shippingMethod: europe,
		payment: "PARTIALLY_REFUNDED",
		parcels: [{ status: "DELIVERED", ...dhl("JD0140000546200"), sentDaysAgo: 18, deliveredDaysAgo: 14 }],
		refund: { daysAgo: 9, note: "Lantern glass broken in transit", pieces: { 2: 1 } },
	},
	{
		number: 1041,
		email: "henrik.solberg@example.no",
		daysAgo: 27,
		lines: [
			["glacier-down-bag", "-7 °C / Long", 1],
			["cloud-sleeping-mat", "Regular", 1],
		],
		shipping: 0,
		shippingMethod: nordics,
		parcels: [{ status: "DELIVERED", ...postnord("NO370700041041"), sentDaysAgo: 26, deliveredDaysAgo: 24 }],
	},
	{
		number: 1038,
		email: "ana.ruiz@example.com",
		daysAgo: 33,
		lines: [["tarn-rain-jacket", "Slate / S", 1]],
		shipping: 11.9,
		shippingMethod: europe,
		payment: "REFUNDED",
		cancelled: { daysAgo: 32, reason: "CUSTOMER" },
	},
	{
		number: 1034,
		email: "ana.ruiz@example.com",
		daysAgo: 41,
		lines: [
			["merino-base-layer-crew", "Ink / S", 2],
			["wool-beanie", "Rowan", 1],
		],
		shipping: 0,
		shippingMethod: europe,
		payment: "PARTIALLY_REFUNDED",
		returnStatus: "RETURNED",
		parcels: [{ status: "DELIVERED", ...dhl("JD0140000534902"), sentDaysAgo: 40, deliveredDaysAgo: 36 }],
		refund: { daysAgo: 22, note: "One crew returned, too small", pieces: { 0: 1 } },
	},
	{
		number: 1029,
		email: "priya.nair@example.co.uk",
		daysAgo: 55,
		lines: [["gift-card", "€50", 1]],
		shipping: 0,
		shippingMethod: "By e-mail",
		payment: "VOIDED",
		cancelled: { daysAgo: 55, reason: "DECLINED" },
	},
];
