import type { Shop } from "../shops/shop";

/** What was changed of a variant by hand: kept apart, so that a demo finds it again. */
export type ProductChanges = Record<string, { price: string; stock: number; at: string }>;

/** Writes the changes into the shops' products. */
export function applyChanges(shops: Shop[], changes: ProductChanges): void {
	for (const shop of shops)
		for (const product of shop.products) {
			const changed = product.variants.filter(({ id }) => changes[id]);
			for (const variant of changed) {
				const change = changes[variant.id];
				if (!change) continue;
				variant.price = change.price;
				variant.inventoryQuantity = change.stock;
				variant.availableForSale = change.stock > 0 || variant.inventoryPolicy === "CONTINUE";
				variant.updatedAt = change.at;
				if (change.at > product.updatedAt) product.updatedAt = change.at;
			}
			if (changed.length > 0)
				product.totalInventory = product.variants.reduce((sum, { inventoryQuantity }) => sum + inventoryQuantity, 0);
		}
}
