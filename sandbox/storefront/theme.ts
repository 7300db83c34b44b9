import { readFile } from "node:fs/promises";
import path from "node:path";
import { Liquid } from "liquidjs";
import { policyHandle } from "../shops/make-document";
import { hashOf } from "./extension";
import { addFilters } from "./filters";
import { globalObjects, inLocale, type PageView, routesOf, type Visit } from "./liquid-objects";
import { themeSettings } from "./theme-settings";

const folder = path.join(import.meta.dirname, "theme");

/** One page of the theme: its template within the layout, with what the app embeds add to it. */
export async function renderPage(
	visit: Visit,
	view: PageView,
	embeds: { head: string; body: string },
): Promise<string> {
	const engine = await themeEngine(visit);
	const { policies } = visit.shop;
	const objects = {
		...globalObjects(visit, view),
		settings: inLocale(themeSettings(visit.shop), visit),
		policies_menu: inLocale(
			policies.map(({ title, type }) => ({ title, url: `/policies/${policyHandle(type)}` })),
			visit,
		),
	};
	const content: string = await engine.renderFile(`templates/${view.template}`, objects);
	return engine.renderFile("layout/theme", {
		...objects,
		content_for_layout: content,
		content_for_header: shopifyGlobal(visit) + embeds.head,
		app_embeds: embeds.body,
	});
}

/** Escapes whatever a template prints, unless it says `raw`. */
async function themeEngine({ shop, locale }: Visit): Promise<Liquid> {
	const engine = new Liquid({
		root: folder,
		partials: path.join(folder, "snippets"),
		extname: ".liquid",
		outputEscape: "escape",
	});
	const hashes = await assetHashes();
	const { moneyFormat, moneyWithCurrencyFormat } = shop.facts.currencyFormats;
	addFilters(engine, {
		assetUrl: (name) => `${themeAssets}${name}?v=${hashes[name] ?? ""}`,
		locales: {},
		locale,
		moneyFormat,
		moneyWithCurrencyFormat,
	});
	return engine;
}

export const themeAssets = "/cdn/shop/t/1/assets/";
const css = "text/css";
const assetTypes: Record<string, string> = {
	"base.css": css,
	"browse.css": css,
	"product.css": css,
	"buy.css": css,
	"theme.js": "text/javascript",
};

/** A file of the theme with its type, or null when there is none of that name. */
export async function themeAsset(name: string): Promise<{ body: Buffer; type: string } | null> {
	const type = assetTypes[name];
	return type ? { body: await readFile(path.join(folder, "assets", name)), type } : null;
}

async function assetHashes(): Promise<Record<string, string>> {
	const names = Object.keys(assetTypes);
	return Object.fromEntries(
		await Promise.all(names.map(async (name) => [name, hashOf(await readFile(path.join(folder, "assets", name)))])),
	);
}

/** `window.Shopify`, which every theme has. `designMode` is only there in the theme editor. */
function shopifyGlobal(visit: Visit): string {
	const { facts } = visit.shop;
	const { root_url } = routesOf(visit);
	const shopify = {
		shop: facts.myshopifyDomain,
		locale: visit.locale,
		currency: { active: facts.currencyCode, rate: "1.0" },
		country: facts.shopAddress.countryCodeV2,
		theme: { name: "Sandbox theme", id: 1, role: "main" },
		routes: { root: root_url === "/" ? "/" : `${root_url}/` },
		...(visit.designMode ? { designMode: true } : {}),
	};
	const json = JSON.stringify(shopify).replaceAll("<", "\\u003c");
	return `<script>window.Shopify = Object.assign(window.Shopify || {}, ${json});</script>\n`;
}
