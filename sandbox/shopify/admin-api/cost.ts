import {
	type DocumentNode,
	type FieldNode,
	type FragmentDefinitionNode,
	type GraphQLField,
	type GraphQLSchema,
	getArgumentValues,
	getNamedType,
	getOperationRootType,
	isCompositeType,
	isInterfaceType,
	isLeafType,
	isObjectType,
	Kind,
	type OperationDefinitionNode,
	type SelectionSetNode,
} from "graphql";

type Composite = { name: string };

/**
 * What Shopify charges for an operation before it runs: nothing for a scalar, 1 for an object, two for a connection and
 * as many times its node as `first` or `last` asks for, the dearest branch of an interface or union.
 */
export function requestedCost(
	schema: GraphQLSchema,
	document: DocumentNode,
	operation: OperationDefinitionNode,
	variables: Record<string, unknown>,
): number {
	const fragments = new Map(
		document.definitions
			.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
			.map((one) => [one.name.value, one]),
	);

	const ofSelection = (selection: SelectionSetNode | undefined, parent: Composite): number => {
		const branches = new Map<string, number>();
		let shared = 0;
		for (const one of selection?.selections ?? []) {
			if (one.kind === Kind.FIELD) {
				shared += ofField(one, parent.name);
				continue;
			}
			const spread = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one;
			if (!spread) continue;
			const on = spread.typeCondition?.name.value ?? parent.name;
			const cost = ofSelection(spread.selectionSet, { name: on });
			if (on === parent.name) shared += cost;
			else branches.set(on, (branches.get(on) ?? 0) + cost);
		}
		return shared + Math.max(0, ...branches.values());
	};

	const ofField = (node: FieldNode, parentName: string): number => {
		const parent = schema.getType(parentName);
		const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
		if (!field) return 0;
		const type = getNamedType(field.type);
		if (isLeafType(type) || !isCompositeType(type) || type.name === "PageInfo") return 0;
		// Shopify does not say what `nodes` costs; taken as each id asked for by itself.
		if (parentName === "QueryRoot" && field.name === "nodes")
			return idsOf(field, node, variables) * (1 + ofSelection(node.selectionSet, type));
		if (!type.name.endsWith("Connection")) return 1 + ofSelection(node.selectionSet, type);
		const { first, last } = getArgumentValues(field, node, variables) as { first?: number; last?: number };
		return 2 + (first ?? last ?? 0) * ofNodes(node.selectionSet, type.name);
	};

	/** The cost of one node of a connection, asked for by `nodes`, by `edges { node }`, or both. */
	const ofNodes = (selection: SelectionSetNode | undefined, connection: string): number =>
		fieldsOf(selection, fragments).reduce((sum, field) => {
			if (field.name.value === "nodes") return sum + ofField(field, connection);
			if (field.name.value !== "edges") return sum;
			const edge = connection.replace(/Connection$/, "Edge");
			return sum + fieldsOf(field.selectionSet, fragments).reduce((cost, one) => cost + ofField(one, edge), 0);
		}, 0);

	const root = getOperationRootType(schema, operation);
	return ofSelection(operation.selectionSet, root);
}

const idsOf = (field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Record<string, unknown>): number =>
	(getArgumentValues(field, node, variables) as { ids?: string[] }).ids?.length ?? 0;

function fieldsOf(
	selection: SelectionSetNode | undefined,
	fragments: Map<string, FragmentDefinitionNode>,
): FieldNode[] {
	return (selection?.selections ?? []).flatMap((one) => {
		if (one.kind === Kind.FIELD) return [one];
		const spread = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one;
		return spread ? fieldsOf(spread.selectionSet, fragments) : [];
	});
}

/** What was really charged: the objects that came back. */
export function actualCost(data: unknown): number {
	if (Array.isArray(data)) return data.reduce((sum: number, one) => sum + actualCost(one), 0);
	if (data === null || typeof data !== "object") return 0;
	return Object.entries(data).reduce((sum, [name, value]) => {
		if (name === "pageInfo" || value === null || typeof value !== "object") return sum;
		const wrapper = name === "edges" || name === "nodes";
		const own = Array.isArray(value) ? (name === "edges" ? 0 : value.length) : wrapper ? 0 : 1;
		return sum + own + actualCost(value);
	}, 0);
}
