import type { Gid, Money, MoneyBag } from "./admin-object";
import type { Calendar } from "./calendar";
import type { ShopFacts } from "./shop";

/** What every maker of a shop's objects needs. */
export type Making = {
	facts: ShopFacts;
	calendar: Calendar;
	/** The next id of that type; the same in every run. */
	id: <Type extends string>(type: Type) => Gid<Type>;
};

/** Ids count up from `start` for each type, so that two shops never share one. */
export function making(facts: ShopFacts, calendar: Calendar, start: number): Making {
	const next = new Map<string, number>();
	return {
		facts,
		calendar,
		id: (type) => {
			const number = next.get(type) ?? start;
			next.set(type, number + 1);
			return `gid://shopify/${type}/${number}`;
		},
	};
}

/** "gid://shopify/Product/7001" → "7001" */
export const legacyId = (id: Gid<string>): string => id.slice(id.lastIndexOf("/") + 1);

/** "Storm Anorak, 2nd ed." → "storm-anorak-2nd-ed" */
export const handleOf = (title: string): string =>
	title
		.normalize("NFKD")
		.replace(/[øØ]/g, "o")
		.replace(/[æÆ]/g, "ae")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[’']/g, "")
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");

/** The words of HTML without its tags. */
export const plainText = (html: string): string =>
	html
		.replace(/<[^>]+>/g, " ")
		.replaceAll("&amp;", "&")
		.replace(/\s+/g, " ")
		.trim();

export const decimal = (amount: number): string => amount.toFixed(2);

export const money = (amount: number, currencyCode: string): Money => ({ amount: decimal(amount), currencyCode });

/** The demo shops sell in their own currency only. */
export const moneyBag = (amount: number, currencyCode: string): MoneyBag => ({
	shopMoney: money(amount, currencyCode),
	presentmentMoney: money(amount, currencyCode),
});

/** HTML written over several lines, on one. */
export const html = (strings: TemplateStringsArray, ...values: (string | number)[]): string =>
	String.raw({ raw: strings }, ...values)
		.replace(/\s*\n\s*/g, "\n")
		.trim();
