import { type ASTNode, type GraphQLError, Kind, type OperationDefinitionNode, visit } from "graphql";

/** A validation error in the words and shape of Shopify's GraphQL. */
export function shopifyError(error: GraphQLError, operation: OperationDefinitionNode | null) {
	const [, fieldName, typeName] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message) ?? [];
	const path = operation && error.nodes?.[0] ? pathTo(error.nodes[0], operation) : undefined;
	const place = { locations: error.locations, path };
	if (!fieldName) return { message: error.message, ...place, extensions: { code: codeOf(error.message) } };
	return {
		message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
		...place,
		extensions: { code: "undefinedField", typeName, fieldName },
	};
}

function codeOf(message: string): string {
	if (/^Syntax Error/.test(message)) return "PARSE_ERROR";
	if (/is required, but it was not provided/.test(message)) return "missingRequiredArguments";
	if (/^Unknown argument/.test(message)) return "argumentNotAccepted";
	if (/^Variable .* is not defined/.test(message)) return "variableNotDefined";
	return "argumentLiteralsIncompatible";
}

/** e.g. `["query ShopFacts", "shop", "nmae"]` */
function pathTo(wanted: ASTNode, operation: OperationDefinitionNode): string[] | undefined {
	const head = [operation.operation, operation.name?.value].filter(Boolean).join(" ");
	const names: string[] = [];
	let found: string[] | undefined;
	visit(operation, {
		enter: (node) => {
			if (node.kind === Kind.FIELD) names.push(node.alias?.value ?? node.name.value);
			if (node === wanted) found ??= [head, ...names];
		},
		leave: (node) => {
			if (node.kind === Kind.FIELD) names.pop();
		},
	});
	return found;
}
