import {
	type DocumentNode,
	execute,
	type FieldNode,
	getNamedType,
	Kind,
	type OperationDefinitionNode,
	parse,
	TypeInfo,
	visit,
	visitWithTypeInfo,
} from "graphql";
import type { AdminContext } from "./context";
import { adminSchema } from "./schema";

export type Line = { text: string; parent: string | null };
type Node = { id?: string; [field: string]: unknown };
type Connection = { edges: { node: Node }[]; pageInfo?: { hasNextPage: boolean; endCursor: string | null } };

/** The lines of a bulk query, page by page: a connection's nodes each on a line, nested ones naming their parent. */
export async function* bulkLines(query: string, context: AdminContext): AsyncGenerator<Line[], void> {
	const document = withPages(parse(query));
	let after: string | null = null;
	do {
		const { data, errors } = await execute({
			schema: adminSchema(),
			document,
			variableValues: { after },
			contextValue: context,
		});
		if (errors?.length) throw new Error(errors[0]?.message);
		const root = Object.values(data as Record<string, Connection>)[0];
		if (!root) return;
		yield root.edges.flatMap(({ node }) => linesOf(structuredClone(node), null));
		after = root.pageInfo?.hasNextPage ? root.pageInfo.endCursor : null;
	} while (after !== null);
}

function linesOf(node: Node, parent: string | null): Line[] {
	const children: Line[] = [];
	for (const [name, value] of Object.entries(node)) {
		const { edges } = (value ?? {}) as Partial<Connection>;
		if (!Array.isArray(edges)) continue;
		delete node[name];
		children.push(...edges.flatMap((edge) => linesOf(edge.node, node.id ?? null)));
	}
	const text = JSON.stringify(parent === null ? node : { ...node, __parentId: parent });
	return [{ text, parent }, ...children];
}

/** Every connection gets its largest page, the outer one its cursor too. */
function withPages(document: DocumentNode): DocumentNode {
	const info = new TypeInfo(adminSchema());
	let depth = 0;
	const isConnection = () => getNamedType(info.getType())?.name.endsWith("Connection") ?? false;
	const paged = visit(
		document,
		visitWithTypeInfo(info, {
			Field: {
				enter: (field) => {
					if (!isConnection()) return undefined;
					const outer = depth++ === 0;
					return withArguments(field, outer);
				},
				leave: () => {
					if (isConnection()) depth--;
					return undefined;
				},
			},
		}),
	);
	const definitions = paged.definitions.map((one) =>
		one.kind === Kind.OPERATION_DEFINITION ? { ...one, variableDefinitions: pattern(true).variableDefinitions } : one,
	);
	return { ...paged, definitions };
}

/** An operation whose only field has the arguments and selections of a page. */
function pattern(outer: boolean): OperationDefinitionNode {
	const fields = outer ? "a(first: 250, after: $after) { pageInfo { hasNextPage endCursor } }" : "a(first: 250)";
	return parse(`query ($after: String) { ${fields} }`).definitions[0] as OperationDefinitionNode;
}

function withArguments(field: FieldNode, outer: boolean): FieldNode {
	const like = pattern(outer).selectionSet.selections[0] as FieldNode;
	const kept = (field.arguments ?? []).filter(({ name }) => !["first", "after"].includes(name.value));
	const selections = [...(field.selectionSet?.selections ?? []), ...(like.selectionSet?.selections ?? [])];
	return {
		...field,
		arguments: [...kept, ...(like.arguments ?? [])],
		selectionSet: { kind: Kind.SELECTION_SET, selections },
	};
}
