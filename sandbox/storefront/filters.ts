import type { Liquid } from "liquidjs";
import { brightness, contrast, parseColor, toHex } from "./color";
import { formatMoney, withoutTrailingZeros } from "./money";
import { translate } from "./translate";

/** What the filters of one engine rest on. */
type FilterGround = {
	/** The address of an asset of this theme or extension. */
	assetUrl: (name: string) => string;
	/** Texts by locale, with "default". */
	locales: Record<string, unknown>;
	locale: string;
	moneyFormat: string;
	moneyWithCurrencyFormat: string;
};

/**
 * Shopify's filters that liquidjs lacks: json (safe in HTML), asset_url, stylesheet_tag, script_tag, t, money…,
 * color_…, handleize. liquidjs itself has escape, default, append, date and the rest of plain Liquid.
 */
export function addFilters(engine: Liquid, ground: FilterGround): void {
	const safe = (filter: (value: string) => string) => ({
		raw: true,
		handler: (value: unknown) => filter(String(value)),
	});
	engine.registerFilter("json", {
		raw: true,
		handler: (value: unknown) =>
			JSON.stringify(value ?? null).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${code(sign)}`),
	});
	engine.registerFilter("asset_url", (name: unknown) => ground.assetUrl(String(name)));
	engine.registerFilter(
		"stylesheet_tag",
		safe((url) => `<link href="${url}" rel="stylesheet" type="text/css" media="all">`),
	);
	engine.registerFilter(
		"script_tag",
		safe((url) => `<script src="${url}"></script>`),
	);
	const texts = (key: unknown, ...named: unknown[]) => translate(ground, String(key), Object.fromEntries(named as []));
	for (const name of ["t", "translate"]) engine.registerFilter(name, { raw: true, handler: texts });
	engine.registerFilter("money", (amount: number) => formatMoney(amount, ground.moneyFormat));
	engine.registerFilter("money_with_currency", (amount: number) => formatMoney(amount, ground.moneyWithCurrencyFormat));
	engine.registerFilter("money_without_trailing_zeros", (amount: number) =>
		withoutTrailingZeros(formatMoney(amount, ground.moneyFormat)),
	);
	engine.registerFilter("handleize", (value: unknown) => handleize(String(value)));
	engine.registerFilter("handle", (value: unknown) => handleize(String(value)));
	addColorFilters(engine);
}

function addColorFilters(engine: Liquid): void {
	engine.registerFilter("color_brightness", (color: unknown) => round(brightness(parseColor(color)), 2));
	engine.registerFilter("color_contrast", (one: unknown, other: unknown) =>
		round(contrast(parseColor(one), parseColor(other)), 1),
	);
	engine.registerFilter("color_to_hex", (color: unknown) => toHex(parseColor(color)));
	engine.registerFilter("color_to_rgb", (color: unknown) => {
		const { red, green, blue } = parseColor(color);
		return `rgb(${red}, ${green}, ${blue})`;
	});
	engine.registerFilter("color_mix", (one: unknown, other: unknown, percent: number) => {
		const [first, second] = [parseColor(one), parseColor(other)];
		const mixed = (part: "red" | "green" | "blue") => (first[part] * percent + second[part] * (100 - percent)) / 100;
		return toHex({ red: mixed("red"), green: mixed("green"), blue: mixed("blue") });
	});
}

const code = (sign: string) => sign.charCodeAt(0).toString(16).padStart(4, "0");
const round = (value: number, digits: number) => Number(value.toFixed(digits));

const handleize = (value: string): string =>
	value
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-|-$/g, "");
