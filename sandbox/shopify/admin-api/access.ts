import {
	GraphQLError,
	type GraphQLNamedType,
	type GraphQLObjectType,
	getNamedType,
	isInterfaceType,
	isObjectType,
} from "graphql";
import accessScopes from "../access-scopes.json" with { type: "json" };

/** Scopes by type (`Page`) or field (`QueryRoot.theme`), any one of which opens it; from Shopify's introspection. */
const table: Record<string, string[]> = accessScopes;

/** The scopes of which the caller needs one to read this field; null when it is open. */
export function scopesFor(type: GraphQLObjectType, fieldName: string): string[] | null {
	const own = table[`${type.name}.${fieldName}`];
	if (own) return own;
	const field = type.getFields()[fieldName];
	return field ? scopesOfType(getNamedType(field.type)) : null;
}

function scopesOfType(type: GraphQLNamedType): string[] | null {
	if (table[type.name]) return table[type.name] ?? null;
	if (!/(Connection|Edge)$/.test(type.name) || !(isObjectType(type) || isInterfaceType(type))) return null;
	const node = type.getFields().nodes ?? type.getFields().node;
	return node ? scopesOfType(getNamedType(node.type)) : null;
}

/** Granted scopes with what they imply: who may write may read. */
export const withImplied = (scopes: string[]): Set<string> =>
	new Set(scopes.flatMap((scope) => [scope, scope.replace(/^write_/, "read_")]));

/** Shopify's refusal; graphql-js adds the field's path and place. */
export function accessDenied(fieldName: string, scopes: string[]): GraphQLError {
	const requiredAccess = `${scopes.map((scope) => `\`${scope}\` access scope`).join(" or ")}.`;
	return new GraphQLError(`Access denied for ${fieldName} field. Required access: ${requiredAccess}`, {
		extensions: {
			code: "ACCESS_DENIED",
			documentation: "https://shopify.dev/api/usage/access-scopes",
			requiredAccess,
		},
	});
}
