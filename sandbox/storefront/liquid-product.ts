import { legacyId } from "../shops/making";
import type { Product, ProductVariant } from "../shops/product";
import type { Shop } from "../shops/shop";
import { cents } from "./money";

/** A product as Liquid and `/products/{handle}.js` show it; money in cents. */
export function liquidProduct(product: Product, selectedVariant?: string | null) {
	const variants = product.variants.map((variant) => liquidVariant(product, variant));
	const prices = variants.map(({ price }) => price);
	const images = product.images.map(({ url }) => url);
	const selected = variants.find(({ id }) => String(id) === selectedVariant) ?? null;
	const firstAvailable = variants.find(({ available }) => available) ?? variants[0] ?? null;
	const chosen = selected ?? firstAvailable;
	return {
		id: Number(legacyId(product.id)),
		title: product.title,
		handle: product.handle,
		url: `/products/${product.handle}`,
		description: product.descriptionHtml,
		vendor: product.vendor,
		type: product.productType,
		tags: product.tags,
		published_at: product.publishedAt,
		created_at: product.createdAt,
		price: Math.min(...prices),
		price_min: Math.min(...prices),
		price_max: Math.max(...prices),
		price_varies: new Set(prices).size > 1,
		compare_at_price: Math.max(0, ...variants.map(({ compare_at_price }) => compare_at_price ?? 0)) || null,
		available: variants.some(({ available }) => available),
		images,
		featured_image: images[0] ?? null,
		options: product.options.map(({ name }) => name),
		options_with_values: product.options.map(({ name, position, values }) => ({
			name,
			position,
			values,
			selected_value: chosen?.options[position - 1] ?? null,
		})),
		has_only_default_variant: variants.length === 1 && variants[0]?.title === "Default Title",
		variants,
		selected_variant: selected,
		selected_or_first_available_variant: chosen,
	};
}

function liquidVariant(product: Product, variant: ProductVariant) {
	const id = Number(variant.legacyResourceId);
	return {
		id,
		title: variant.title,
		name: variant.displayName,
		options: variant.selectedOptions.map(({ value }) => value),
		option1: variant.selectedOptions[0]?.value ?? null,
		option2: variant.selectedOptions[1]?.value ?? null,
		option3: variant.selectedOptions[2]?.value ?? null,
		price: cents(variant.price),
		compare_at_price: variant.compareAtPrice === null ? null : cents(variant.compareAtPrice),
		available: variant.availableForSale,
		inventory_quantity: variant.inventoryQuantity,
		inventory_policy: variant.inventoryPolicy.toLowerCase(),
		sku: variant.sku,
		url: `/products/${product.handle}?variant=${id}`,
		featured_image: variant.image?.url ?? null,
	};
}

/** `/products/{handle}.js`: options as objects, without what only Liquid has. */
export function productJson(product: Product) {
	const { options_with_values, selected_variant, selected_or_first_available_variant, ...rest } =
		liquidProduct(product);
	return { ...rest, options: options_with_values.map(({ selected_value, ...option }) => option) };
}

/** What is sold: drafts and archived products never show. */
export const onSale = (shop: Shop): Product[] => shop.products.filter(({ status }) => status === "ACTIVE");

export const productByHandle = (shop: Shop, handle: string): Product | null =>
	onSale(shop).find((product) => product.handle === handle) ?? null;

export const productsOf = (shop: Shop, collection: { productIds: string[] }): Product[] =>
	onSale(shop).filter(({ id }) => collection.productIds.includes(id));
