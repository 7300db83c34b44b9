import type { Shop } from "../shops/shop";

/** The shop that the request's host names: "lumen-tea.localhost", its myshopify.com domain; any other host, the first. */
export function shopOf(shops: Shop[], request: Request): Shop {
	const { hostname } = new URL(`http://${hostOf(request)}`);
	const handle = hostname.replace(/\.(localhost|myshopify\.com)$/, "");
	const named = shops.find(({ facts }) => facts.myshopifyDomain === `${handle}.myshopify.com`);
	const shop = named ?? shops[0];
	if (!shop) throw new Error("The sandbox has no shop");
	return shop;
}

/** "localhost:4000" */
export const hostOf = (request: Request): string => request.headers.get("host") ?? new URL(request.url).host;
