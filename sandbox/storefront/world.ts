import type { Params } from "sandbox/http";
import type { Shop } from "../shops/shop";
import type { Carts } from "./cart";
import { type PageView, primaryLocale, publishedLocales, type Visit } from "./liquid-objects";
import { hostOf, shopOf } from "./requested-shop";
import { cartIn, customerIn } from "./session";
import type { ThemeState } from "./theme-state";

/** Everything that the storefronts of all shops share. JSON-safe but for the shops, which belong to the sandbox. */
export type World = {
	shops: Shop[];
	themes: ThemeState;
	carts: Carts;
	/** Where extensions/chat-bubble lies. */
	extensionFolder: string;
};

/** What a page shows, or null when there is nothing of that name. */
export type View = (visit: Visit, params: Params, query: URLSearchParams) => PageView | null;
/** What answers with something else than a page of the theme. */
export type Door = (world: World, visit: Visit, request: Request, params: Params) => Response | Promise<Response>;

/** Who visits which shop, in which language. `/nb/products/x` is `/products/x` in Norwegian. */
export function visitOf(world: World, request: Request): Visit {
	const shop = shopOf(world.shops, request);
	const url = new URL(request.url);
	const [, first = ""] = url.pathname.split("/");
	const prefixed = publishedLocales(shop).some(({ locale, primary }) => !primary && locale === first);
	return {
		shop,
		customer: customerIn(shop, request),
		cart: cartIn(shop, world.carts, request),
		origin: `${url.protocol}//${hostOf(request)}`,
		path: prefixed ? url.pathname.slice(first.length + 1) || "/" : url.pathname,
		locale: prefixed ? first : primaryLocale(shop),
		designMode: url.searchParams.get("design_mode") === "true",
	};
}
