import type { Metafield, MetafieldDefinition, Metaobject, MetaobjectDefinition } from "./custom-data";
import { handleOf, type Making } from "./making";
import type { Product } from "./product";

/** A metafield definition of products, and its values by product title. */
export type MetafieldDraft = {
	namespace: string;
	key: string;
	name: string;
	type: string;
	category: string;
	values: Record<string, string>;
};

/** A metaobject definition and its entries, values by field key. */
export type MetaobjectDraft = {
	type: string;
	name: string;
	displayNameKey: string;
	fields: { key: string; name: string; type: string }[];
	entries: Record<string, string>[];
};

/** Writes the metafields into the products; returns the definitions and the metaobjects. */
export function makeCustomData(
	metafields: MetafieldDraft[],
	metaobjects: MetaobjectDraft[],
	products: Product[],
	{ id, calendar }: Making,
) {
	const dates = { createdAt: calendar.ago(200), updatedAt: calendar.ago(30) };
	for (const draft of metafields)
		for (const product of products) {
			const value = draft.values[product.title];
			const { namespace, key, type } = draft;
			if (value !== undefined)
				product.metafields.push({ id: id("Metafield"), namespace, key, type, value, ...dates } satisfies Metafield);
		}
	return {
		metafieldDefinitions: metafields.map(
			({ namespace, key, name, type, category }): MetafieldDefinition => ({
				...{ id: id("MetafieldDefinition"), namespace, key, name, ownerType: "PRODUCT" },
				type: { name: type, category },
			}),
		),
		metaobjectDefinitions: metaobjects.map(
			({ type, name, displayNameKey, fields }): MetaobjectDefinition => ({
				...{ id: id("MetaobjectDefinition"), type, name, displayNameKey, ...dates },
				fieldDefinitions: fields.map((field) => ({
					...field,
					required: true,
					type: { name: field.type, category: "TEXT" },
				})),
			}),
		),
		metaobjects: metaobjects.flatMap(({ type, displayNameKey, entries }) =>
			entries.map((values): Metaobject => {
				const displayName = values[displayNameKey] ?? "";
				return { id: id("Metaobject"), type, handle: handleOf(displayName), displayName, values, ...dates };
			}),
		),
	};
}
