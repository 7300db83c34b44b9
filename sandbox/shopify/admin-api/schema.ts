import { readFileSync } from "node:fs";
import {
	buildSchema,
	type GraphQLField,
	type GraphQLObjectType,
	type GraphQLOutputType,
	type GraphQLSchema,
	getNamedType,
	getNullableType,
	isAbstractType,
	isListType,
	isNonNullType,
	isObjectType,
	isScalarType,
} from "graphql";
import { accessDenied, scopesFor } from "./access";
import type { AdminContext, Resolver } from "./context";
import { customDataResolvers } from "./custom-data-resolvers";
import { mutationResolvers } from "./mutation-resolvers";
import { page } from "./paging";
import { queryResolvers } from "./query-resolvers";
import { typeResolvers } from "./type-resolvers";

let built: GraphQLSchema | undefined;

/** The excerpt of Shopify's Admin schema, executable over an AdminContext. */
export function adminSchema(): GraphQLSchema {
	built ??= build(readFileSync(new URL("../admin-2026-10.graphql", import.meta.url), "utf8"));
	return built;
}

function build(sdl: string): GraphQLSchema {
	const schema = buildSchema(sdl);
	for (const type of Object.values(schema.getTypeMap())) {
		if (isAbstractType(type)) type.resolveType = (value: { __typename?: string }) => value.__typename;
		// Decimals, dates and the rest travel as the strings that the data hold; what is JSON stays it.
		if (isScalarType(type) && type.name === "UnsignedInt64") type.serialize = String;
		if (!isObjectType(type) || type.name.startsWith("__")) continue;
		for (const field of Object.values(type.getFields())) {
			const resolver = [queryResolvers, mutationResolvers, customDataResolvers, ...typeResolvers]
				.map((all) => all[type.name]?.[field.name])
				.find(Boolean);
			field.resolve = guarded(type, field, resolver);
		}
	}
	return schema;
}

/** A field's resolver behind its access scopes. */
function guarded(type: GraphQLObjectType, field: GraphQLField<unknown, AdminContext>, resolver?: Resolver): Resolver {
	const scopes = scopesFor(type, field.name);
	return (source, args, context) => {
		if (scopes && !scopes.some((scope) => context.scopes.has(scope))) throw accessDenied(field.name, scopes);
		const value = resolver ? resolver(source, args, context) : source?.[field.name];
		return value === undefined ? nothing(field.type, field.name) : value;
	};
}

/** What a shop without this answers: null, an empty list or page, "", 0, false. */
function nothing(type: GraphQLOutputType, name: string): unknown {
	if (!isNonNullType(type)) return null;
	const nullable = getNullableType(type);
	if (isListType(nullable)) return [];
	const named = getNamedType(type);
	if (named.name.endsWith("Connection")) return page([], { first: 0 });
	if (named.name === "Boolean") return false;
	if (named.name === "Int" || named.name === "Float") return 0;
	if (named.name === "String" || named.name === "UnsignedInt64") return named.name === "String" ? "" : "0";
	throw new Error(`The sandbox holds no ${name}`);
}
