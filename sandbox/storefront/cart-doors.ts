import { z } from "zod";
import { addLine, type Cart, type CartRefusal, cartJson, changeLine, itemJson } from "./cart";
import { routesOf, type Visit } from "./liquid-objects";
import { cartCookieOf } from "./session";
import type { Door, World } from "./world";

const piece = z.object({ id: z.coerce.string(), quantity: z.coerce.number().int().min(1).max(999).default(1) });
const additions = z.union([z.object({ items: z.array(piece).min(1) }), piece]);
const changes = z.object({
	id: z.coerce.string().optional(),
	line: z.coerce.number().int().min(1).optional(),
	quantity: z.coerce.number().int().min(0).max(999),
});

export const readCart: Door = (world, { shop, cart }) => kept(world, cart, Response.json(cartJson(shop, cart)));

/** `/cart/add.js`: one piece or `{items}`; answers with what was added, as Shopify does. */
export const addToCart: Door = async (world, { shop, cart }, request) => {
	const parsed = additions.safeParse(await bodyOf(request));
	if (!parsed.success)
		return refused({
			status: 400,
			message: "Bad Request",
			description: "Required parameter missing or invalid: items",
		});
	const pieces = "items" in parsed.data ? parsed.data.items : [parsed.data];
	for (const { id, quantity } of pieces) {
		const refusal = addLine(shop, cart, id, quantity);
		if (refusal) return refused(refusal);
	}
	const added = pieces.map(({ id, quantity }) => itemJson(shop, { variantId: id, quantity }));
	return kept(world, cart, Response.json("items" in parsed.data ? { items: added } : added[0]));
};

/** `/cart/change.js`: a line by its number, key or variant. */
export const changeCart: Door = async (world, { shop, cart }, request) => {
	const parsed = changes.safeParse(await bodyOf(request));
	const variantId = parsed.success ? lineOf(cart, parsed.data) : null;
	if (!parsed.success || !variantId)
		return refused({
			status: 400,
			message: "no valid id or line parameter",
			description: "no valid id or line parameter",
		});
	const refusal = changeLine(shop, cart, variantId, parsed.data.quantity);
	return refusal ? refused(refusal) : kept(world, cart, Response.json(cartJson(shop, cart)));
};

export const clearCart: Door = (world, { shop, cart }) => {
	cart.lines = [];
	return kept(world, cart, Response.json(cartJson(shop, cart)));
};

/** The theme's forms, without JavaScript: do it, then show the cart. */
export const byForm =
	(door: Door): Door =>
	async (world, visit, request, params) => {
		const answer = await door(world, visit, request, params);
		if (answer.ok) return kept(world, visit.cart, seeOther(visit));
		const { description } = (await answer.json()) as CartRefusal;
		return new Response(description, { status: answer.status });
	};

const lineOf = (cart: Cart, { id, line }: { id?: string; line?: number }): string | null =>
	(line ? cart.lines[line - 1]?.variantId : id?.split(":")[0]) ?? null;

function kept(world: World, cart: Cart, response: Response): Response {
	world.carts[cart.token] = cart;
	response.headers.append("set-cookie", cartCookieOf(cart));
	response.headers.set("cache-control", "no-store");
	return response;
}

const refused = (refusal: CartRefusal): Response => Response.json(refusal, { status: refusal.status });

const seeOther = (visit: Visit): Response =>
	new Response(null, { status: 303, headers: { location: routesOf(visit).cart_url } });

/** JSON or a form, as an object; anything unreadable is an empty one. */
async function bodyOf(request: Request): Promise<unknown> {
	try {
		if (request.headers.get("content-type")?.includes("json")) return await request.json();
		return Object.fromEntries(await request.formData());
	} catch {
		return {};
	}
}
