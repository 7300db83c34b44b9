import type { StaffDraft } from "../make-customer";
import type { ShopDraft } from "../make-shop";

export const facts: ShopDraft["facts"] = {
	myshopifyDomain: "fjell-and-fern.myshopify.com",
	name: "Fjell & Fern",
	description: "Outdoor and home goods from Bergen, made to be repaired.",
	email: "owner@fjellandfern.example",
	contactEmail: "hello@fjellandfern.example",
	shopOwnerName: "Solveig Aasen",
	ianaTimezone: "Europe/Oslo",
	currencyCode: "EUR",
	currencyFormats: { moneyFormat: "€{{amount}}", moneyWithCurrencyFormat: "€{{amount}} EUR" },
	shopAddress: {
		name: "Fjell & Fern AS",
		address1: "Fernveien 8",
		address2: null,
		zip: "5032",
		city: "Bergen",
		country: "Norway",
		countryCodeV2: "NO",
		phone: "+47 55 00 01 40",
	},
	unitSystem: "METRIC_SYSTEM",
	weightUnit: "KILOGRAMS",
	taxesIncluded: true,
	plan: { publicDisplayName: "Development", partnerDevelopment: true, shopifyPlus: false },
};

export const locales: ShopDraft["locales"] = [
	{ locale: "en", name: "English", primary: true, published: true },
	{ locale: "nb", name: "Norwegian (Bokmål)", primary: false, published: true },
	{ locale: "de", name: "German", primary: false, published: true },
];

export const staff: StaffDraft[] = [
	{ firstName: "Solveig", lastName: "Aasen", email: "solveig@fjellandfern.example", locale: "en", isShopOwner: true },
	{ firstName: "Mikkel", lastName: "Brandt", email: "mikkel@fjellandfern.example", locale: "en" },
];
