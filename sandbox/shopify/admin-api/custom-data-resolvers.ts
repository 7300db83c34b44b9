import type { Metafield, Metaobject, MetaobjectDefinition } from "../../shops/custom-data";
import type { Product } from "../../shops/product";
import type { AdminContext, Resolvers } from "./context";
import { page } from "./paging";

const named = ({ namespace, key }: { namespace: string; key: string }) => `${namespace}.${key}`;

const fieldsOf = ({ type, values }: Metaobject, { shop }: AdminContext) => {
	const definition = shop.metaobjectDefinitions.find((one) => one.type === type);
	return (definition?.fieldDefinitions ?? []).map((field) => ({
		key: field.key,
		type: field.type.name,
		value: values[field.key] ?? null,
		definition: field,
	}));
};

const entriesOf = (type: string, { shop }: AdminContext) => shop.metaobjects.filter((one) => one.type === type);

/** Metafields and metaobjects. */
export const customDataResolvers: Resolvers = {
	QueryRoot: {
		metafieldDefinitions: (_, args, { shop }) =>
			page(
				shop.metafieldDefinitions.filter(({ ownerType }) => ownerType === args.ownerType),
				args,
			),
		metaobjectDefinitions: (_, args, { shop }) => page(shop.metaobjectDefinitions, args),
		metaobjects: (_, args, context) => page(entriesOf(args.type, context), args),
		metaobject: (_, { id }, { shop }) => shop.metaobjects.find((one) => one.id === id) ?? null,
	},
	Product: {
		metafields: ({ metafields }: Product, { keys, namespace, ...args }) =>
			page(
				metafields.filter((one) => (!keys || keys.includes(named(one))) && (!namespace || one.namespace === namespace)),
				args,
			),
		metafield: ({ metafields }: Product, { namespace, key }) =>
			metafields.find((one) => one.namespace === namespace && one.key === key) ?? null,
	},
	Metafield: {
		definition: (metafield: Metafield, _, { shop }) =>
			shop.metafieldDefinitions.find((one) => named(one) === named(metafield)) ?? null,
		ownerType: () => "PRODUCT",
	},
	Metaobject: {
		fields: (metaobject: Metaobject, _, context) => fieldsOf(metaobject, context),
		field: (metaobject: Metaobject, { key }, context) =>
			fieldsOf(metaobject, context).find((field) => field.key === key) ?? null,
		definition: ({ type }: Metaobject, _, { shop }) => shop.metaobjectDefinitions.find((one) => one.type === type),
	},
	MetaobjectDefinition: {
		metaobjects: ({ type }: MetaobjectDefinition, args, context) => page(entriesOf(type, context), args),
		metaobjectsCount: ({ type }: MetaobjectDefinition, _, context) => entriesOf(type, context).length,
	},
};
