import type { Customer } from "../shops/customer";
import type { Shop } from "../shops/shop";
import { type Cart, type Carts, newCart } from "./cart";

const customerCookie = "sandbox_customer";
const cartCookie = "cart";

/** The customer of this shop who is signed in with this browser, or null. */
export function customerIn(shop: Shop, request: Request): Customer | null {
	const number = cookieOf(request, customerCookie);
	return shop.customers.find(({ legacyResourceId }) => legacyResourceId === number) ?? null;
}

export const signInCookie = (customer: Customer): string =>
	`${customerCookie}=${customer.legacyResourceId}; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600`;

export const signOutCookie = `${customerCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;

/** This browser's cart in this shop; a new one, not yet kept, when it has none. */
export function cartIn(shop: Shop, carts: Carts, request: Request): Cart {
	const cart = carts[cookieOf(request, cartCookie) ?? ""];
	return cart?.shop === shop.facts.myshopifyDomain ? cart : newCart(shop.facts.myshopifyDomain);
}

export const cartCookieOf = (cart: Cart): string =>
	`${cartCookie}=${cart.token}; Path=/; SameSite=Lax; Max-Age=1209600`;

function cookieOf(request: Request, name: string): string | null {
	const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/);
	return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
