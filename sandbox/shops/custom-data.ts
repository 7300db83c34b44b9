import type { Dated, Gid } from "./admin-object";

export type MetafieldDefinition = {
	id: Gid<"MetafieldDefinition">;
	namespace: string;
	key: string;
	name: string;
	ownerType: "PRODUCT";
	type: { name: string; category: string };
};

/** `value` is written as Shopify writes it: lists, ratings, measurements and rich text as JSON. */
export type Metafield = { id: Gid<"Metafield">; namespace: string; key: string; type: string; value: string } & Dated;

export type MetaobjectDefinition = {
	id: Gid<"MetaobjectDefinition">;
	type: string;
	name: string;
	displayNameKey: string;
	fieldDefinitions: { key: string; name: string; required: boolean; type: { name: string; category: string } }[];
} & Dated;

export type Metaobject = {
	id: Gid<"Metaobject">;
	type: string;
	handle: string;
	displayName: string;
	/** By field key, written as a metafield's. */
	values: Record<string, string>;
} & Dated;
