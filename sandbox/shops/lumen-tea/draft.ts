import type { ShopDraft } from "../make-shop";
import { pages, policies } from "./documents";
import { faq } from "./faq";
import { customers, orders, staff } from "./people";
import { collections, products } from "./products";

/** A second shop whose facts all differ from the first one's, so that a mix-up shows. */
export const lumenTea: ShopDraft = {
	firstId: 8_000_000_000_001,
	facts: {
		myshopifyDomain: "lumen-tea.myshopify.com",
		name: "Lumen Tea",
		description: "Loose-leaf tea, blended in Portland, Maine.",
		email: "owner@lumentea.example",
		contactEmail: "help@lumentea.example",
		shopOwnerName: "Dana Whitlock",
		ianaTimezone: "America/New_York",
		currencyCode: "USD",
		// biome-ignore lint/suspicious/noTemplateCurlyInString: that is how Shopify writes a money format
		currencyFormats: { moneyFormat: "${{amount}}", moneyWithCurrencyFormat: "${{amount}} USD" },
		shopAddress: {
			name: "Lumen Tea LLC",
			address1: "118 Wharfside Lane",
			address2: "Unit 3",
			zip: "04101",
			city: "Portland, ME",
			country: "United States",
			countryCodeV2: "US",
			phone: "+1 207 555 0148",
		},
		unitSystem: "IMPERIAL_SYSTEM",
		weightUnit: "POUNDS",
		taxesIncluded: false,
		plan: { publicDisplayName: "Development", partnerDevelopment: true, shopifyPlus: false },
	},
	locales: [{ locale: "en", name: "English", primary: true, published: true }],
	policies,
	pages,
	blogs: [],
	products,
	collections,
	customers,
	orders,
	staff,
	faq,
};
