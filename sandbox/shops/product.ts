import type { Dated, Gid } from "./admin-object";
import type { Metafield } from "./custom-data";

export type Product = {
	id: Gid<"Product">;
	legacyResourceId: string;
	handle: string;
	title: string;
	/** HTML */
	descriptionHtml: string;
	/** The same without tags. */
	description: string;
	productType: string;
	vendor: string;
	tags: string[];
	status: "ACTIVE" | "DRAFT" | "ARCHIVED";
	options: ProductOption[];
	variants: ProductVariant[];
	images: Image[];
	totalInventory: number;
	onlineStoreUrl: string | null;
	publishedAt: string | null;
	metafields: Metafield[];
} & Dated;

export type ProductOption = { id: Gid<"ProductOption">; name: string; position: number; values: string[] };

export type ProductVariant = {
	id: Gid<"ProductVariant">;
	legacyResourceId: string;
	/** "Moss / M"; "Default Title" when there is nothing to choose. */
	title: string;
	displayName: string;
	price: string;
	compareAtPrice: string | null;
	availableForSale: boolean;
	inventoryPolicy: "DENY" | "CONTINUE";
	inventoryQuantity: number;
	sku: string;
	position: number;
	selectedOptions: { name: string; value: string }[];
	/** Of the product's images, the one that shows this variant. */
	image: Image | null;
} & Dated;

export type Image = { id: Gid<"ProductImage">; url: string; altText: string; width: number; height: number };

export type Collection = {
	id: Gid<"Collection">;
	legacyResourceId: string;
	handle: string;
	title: string;
	/** HTML */
	descriptionHtml: string;
	description: string;
	productIds: Gid<"Product">[];
	updatedAt: string;
};
