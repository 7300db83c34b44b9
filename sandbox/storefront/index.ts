import path from "node:path";
import { type Handler, matchPath } from "sandbox/http";
import type { Shop } from "../shops/shop";
import { accountView, orderView, signIn, signInView, signOut } from "./account";
import { addToCart, byForm, changeCart, clearCart, readCart } from "./cart-doors";
import { extensionAssetPattern, renderEmbeds } from "./embeds";
import { readExtension } from "./extension";
import { extensionFile, productPicture, themeFile } from "./files";
import type { PageView, Visit } from "./liquid-objects";
import { productByHandle, productJson } from "./liquid-product";
import { shopOf } from "./requested-shop";
import { suggestions } from "./search";
import { customerIn } from "./session";
import { renderPage, themeAssets } from "./theme";
import { changeTheme, readTheme } from "./theme-door";
import { changeEmbed } from "./theme-state";
import { notFound, views } from "./views";
import { type Door, type View, visitOf, type World } from "./world";

export { changeEmbed, type EmbedState, embedState, type ThemeState } from "./theme-state";
export type { World as StorefrontState } from "./world";

type StorefrontConfig = {
	/** Shared with the rest of the sandbox; the first is the shop of "localhost". */
	shops: Shop[];
	/** The theme app extension; by default extensions/chat-bubble of this repository. */
	extensionFolder?: string;
	/** myshopify.com domains of the shops whose merchants have switched the app's embeds on already. */
	embedsOn?: string[];
	/** Its themes are brought back from an earlier run; those of the start are for a reset. */
	goesOn?: boolean;
};

/**
 * The Online Stores of the sandbox's shops. `handler` answers every path but those of the rest of the sandbox and of
 * app proxies, so mount it last. `customerOf` tells the number of the customer who is signed in with this request.
 */
export function storefrontSandbox({
	shops,
	extensionFolder = bubbleFolder,
	embedsOn = [],
	goesOn = false,
}: StorefrontConfig) {
	const state: World = { shops, themes: {}, carts: {}, extensionFolder };
	let seeded = seedEmbeds(state, goesOn ? [] : embedsOn);
	const handler: Handler = async (request) => {
		await seeded;
		return answer(state, request);
	};
	return {
		handler,
		state,
		/** Empty carts, and the app embeds as at the start. The objects stay the same: others hold them as well. */
		reset: () => {
			for (const kept of [state.themes, state.carts]) for (const name of Object.keys(kept)) delete kept[name];
			seeded = seedEmbeds(state, embedsOn);
		},
		shopOf: (request: Request): Shop => shopOf(shops, request),
		customerOf: (request: Request): string | null =>
			customerIn(shopOf(shops, request), request)?.legacyResourceId ?? null,
	};
}
export type StorefrontSandbox = ReturnType<typeof storefrontSandbox>;

const bubbleFolder = path.resolve(import.meta.dirname, "../../extensions/chat-bubble");

async function seedEmbeds(state: World, embedsOn: string[]): Promise<void> {
	const { blocks } = await readExtension(state.extensionFolder);
	for (const shop of embedsOn) for (const { handle } of blocks) changeEmbed(state.themes, shop, handle, { on: true });
}

const productData: Door = (_world, { shop }, _request, { file = "" }) => {
	const product = productByHandle(shop, file.replace(/\.js$/, ""));
	return product ? Response.json(productJson(product)) : Response.json({ status: 404 }, { status: 404 });
};

const suggest: Door = (_world, { shop }, request) =>
	Response.json(suggestions(shop, new URL(request.url).searchParams.get("q") ?? ""));

/** Of Shopify's own robots.txt the lines that matter to a reader of single pages. */
const robots: Door = () =>
	new Response(
		"User-agent: *\nDisallow: /admin\nDisallow: /cart\nDisallow: /orders\nDisallow: /checkout\nDisallow: /account\nDisallow: /search\nDisallow: /apple-app-site-association\n",
		{
			headers: { "content-type": "text/plain" },
		},
	);

const doors: [method: string, pattern: string, door: Door][] = [
	["GET", extensionAssetPattern, extensionFile],
	["GET", `${themeAssets}:name`, themeFile],
	["GET", "/cdn/shop/files/:name", productPicture],
	["GET", "/cart.js", readCart],
	["GET", "/cart.json", readCart],
	["POST", "/cart/add.js", addToCart],
	["POST", "/cart/change.js", changeCart],
	["POST", "/cart/clear.js", clearCart],
	["POST", "/cart/add", byForm(addToCart)],
	["POST", "/cart/change", byForm(changeCart)],
	["GET", "/search/suggest.json", suggest],
	["POST", "/account/login", signIn],
	["GET", "/account/logout", signOut],
	["POST", "/account/logout", signOut],
	["GET", "/sandbox/theme", readTheme],
	["POST", "/sandbox/theme", changeTheme],
	["GET", "/robots.txt", robots],
	["GET", "/favicon.ico", () => new Response(null, { status: 204 })],
];

const pages: [pattern: string, view: View][] = [
	...views,
	["/account", accountView],
	["/account/login", signInView],
	["/account/orders/:id", orderView],
];

/** Paths of the sandbox, of Shopify admin, and of app proxies: not the theme's. */
const elsewhere = /^\/(admin|desks|wire|sandbox|apps|a|community|tools)(\/|$)/;

async function answer(world: World, request: Request): Promise<Response | null> {
	const visit = visitOf(world, request);
	const method = request.method === "HEAD" ? "GET" : request.method;
	if (method === "GET" && /^\/products\/[^/]+\.js$/.test(visit.path)) {
		return productData(world, visit, request, { file: visit.path.slice("/products/".length) });
	}
	for (const [wanted, pattern, door] of doors) {
		const params = wanted === method && matchPath(pattern, visit.path);
		if (params) return door(world, visit, request, params);
	}
	if (elsewhere.test(visit.path)) return null;
	if (method !== "GET") return new Response("Method not allowed\n", { status: 405 });
	return page(world, visit, viewOf(visit, new URL(request.url).searchParams) ?? notFound);
}

function viewOf(visit: Visit, query: URLSearchParams): PageView | null {
	for (const [pattern, view] of pages) {
		const params = matchPath(pattern, visit.path);
		if (params) return view(visit, params, query);
	}
	return null;
}

async function page(world: World, visit: Visit, view: PageView): Promise<Response> {
	const embeds = await renderEmbeds(await readExtension(world.extensionFolder), world.themes, visit, view);
	const html = await renderPage(visit, view, embeds);
	const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", vary: "Cookie" };
	return new Response(html, { status: view.status ?? 200, headers });
}
