import type { ShopDraft } from "../make-shop";
import { articles } from "./articles";
import { collections } from "./collections";
import { metafields, metaobjects } from "./custom-data";
import { customers } from "./customers";
import { facts, locales, staff } from "./facts";
import { faq } from "./faq";
import { orders } from "./orders";
import { pages } from "./pages";
import { policies } from "./policies";
import { products } from "./products";

export const fjellAndFern: ShopDraft = {
	firstId: 7_000_000_000_001,
	facts,
	locales,
	policies,
	pages,
	blogs: [{ title: "Field notes", articles }],
	products,
	collections,
	customers,
	orders,
	staff,
	faq,
	metafields,
	metaobjects,
};
