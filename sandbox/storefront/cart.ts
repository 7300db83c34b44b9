import { randomUUID } from "node:crypto";
import { legacyId } from "../shops/making";
import type { Product, ProductVariant } from "../shops/product";
import type { Shop } from "../shops/shop";
import { onSale } from "./liquid-product";
import { cents } from "./money";

/** Carts by token; a cart belongs to the shop that it was begun in. */
export type Carts = Record<string, Cart>;
export type Cart = { token: string; shop: string; note: string | null; lines: CartLine[] };
type CartLine = { variantId: string; quantity: number };

export const newCart = (shop: string): Cart => ({
	token: randomUUID().replaceAll("-", ""),
	shop,
	note: null,
	lines: [],
});

export type CartRefusal = { status: number; message: string; description: string };

/** Adds so many pieces of a variant, as far as there are any; else says why not, in Shopify's shape. */
export function addLine(shop: Shop, cart: Cart, variantId: string, quantity: number): CartRefusal | null {
	const found = findVariant(shop, variantId);
	if (!found) return { status: 404, message: "Not Found", description: "Cannot find variant" };
	const line = cart.lines.find((candidate) => candidate.variantId === variantId);
	const refusal = refusalOf(found.variant, (line?.quantity ?? 0) + quantity);
	if (refusal) return refusal;
	if (line) line.quantity += quantity;
	else cart.lines.unshift({ variantId, quantity });
	return null;
}

/** Sets the pieces of a variant in the cart; 0 takes the line out. */
export function changeLine(shop: Shop, cart: Cart, variantId: string, quantity: number): CartRefusal | null {
	const line = cart.lines.find((candidate) => candidate.variantId === variantId);
	if (!line)
		return { status: 400, message: "no valid id or line parameter", description: "no valid id or line parameter" };
	const found = findVariant(shop, variantId);
	const refusal = quantity > line.quantity && found ? refusalOf(found.variant, quantity) : null;
	if (refusal) return refusal;
	line.quantity = quantity;
	cart.lines = cart.lines.filter((candidate) => candidate.quantity > 0);
	return null;
}

function refusalOf(
	{ displayName, availableForSale, inventoryQuantity, inventoryPolicy }: ProductVariant,
	pieces: number,
) {
	if (!availableForSale) {
		return { status: 422, message: "Cart Error", description: `The product '${displayName}' is already sold out.` };
	}
	if (inventoryPolicy === "CONTINUE" || pieces <= inventoryQuantity) return null;
	const description = `You can only add ${inventoryQuantity} of ${displayName} to the cart.`;
	return { status: 422, message: "Cart Error", description };
}

function findVariant(shop: Shop, variantId: string): { product: Product; variant: ProductVariant } | null {
	for (const product of onSale(shop)) {
		const variant = product.variants.find(({ legacyResourceId }) => legacyResourceId === variantId);
		if (variant) return { product, variant };
	}
	return null;
}

/** The cart as `/cart.js` answers it; money in cents. */
export function cartJson(shop: Shop, cart: Cart) {
	const items = cart.lines.flatMap((line) => itemJson(shop, line) ?? []);
	const total = items.reduce((sum, { line_price }) => sum + line_price, 0);
	return {
		token: cart.token,
		note: cart.note,
		attributes: {},
		original_total_price: total,
		total_price: total,
		total_discount: 0,
		total_weight: 0,
		item_count: items.reduce((sum, { quantity }) => sum + quantity, 0),
		items,
		requires_shipping: items.length > 0,
		currency: shop.facts.currencyCode,
		items_subtotal_price: total,
		cart_level_discount_applications: [],
	};
}

export function itemJson(shop: Shop, { variantId, quantity }: CartLine) {
	const found = findVariant(shop, variantId);
	if (!found) return null;
	const { product, variant } = found;
	const price = cents(variant.price);
	return {
		id: Number(variantId),
		key: `${variantId}:${variant.sku.toLowerCase()}`,
		variant_id: Number(variantId),
		product_id: Number(legacyId(product.id)),
		quantity,
		title: variant.displayName,
		product_title: product.title,
		variant_title: variant.title === "Default Title" ? null : variant.title,
		product_has_only_default_variant: variant.title === "Default Title",
		handle: product.handle,
		url: `/products/${product.handle}?variant=${variantId}`,
		image: (variant.image ?? product.images[0])?.url ?? null,
		sku: variant.sku,
		vendor: product.vendor,
		product_type: product.productType,
		price,
		original_price: price,
		final_price: price,
		line_price: price * quantity,
		original_line_price: price * quantity,
		final_line_price: price * quantity,
		properties: {},
		options_with_values: variant.selectedOptions,
		gift_card: product.productType === "Gift cards",
		requires_shipping: product.productType !== "Gift cards",
	};
}
