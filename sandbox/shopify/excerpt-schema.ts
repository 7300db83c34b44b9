import { readFileSync, writeFileSync } from "node:fs";
import {
	buildSchema,
	type DefinitionNode,
	type GraphQLInputType,
	type GraphQLNamedType,
	type GraphQLObjectType,
	type GraphQLSchema,
	getNamedType,
	isEnumType,
	isInputObjectType,
	isInterfaceType,
	isLeafType,
	isObjectType,
	isUnionType,
	Kind,
	type ObjectTypeDefinitionNode,
	parse,
	print,
} from "graphql";

/**
 * Makes `admin-2026-10.graphql`, the excerpt of Shopify's Admin schema that the sandbox executes on.
 * `tsx sandbox/shopify/excerpt-schema.ts [path of the whole schema]`
 *
 * Kept whole are the types below. A type that they only point at keeps its scalar fields and what lies between pages
 * (`nodes`, `edges`); anything further is left out, so a document that passes here passes on the whole schema too.
 */
const wholeTypes = [
	"Shop",
	"ShopPolicy",
	"Domain",
	"ShopLocale",
	"Page",
	"Article",
	"ArticleAuthor",
	"Blog",
	"Product",
	"ProductVariant",
	"ProductOption",
	"ProductPriceRangeV2",
	"SelectedOption",
	"SEO",
	"Collection",
	"Customer",
	"CustomerEmailAddress",
	"CustomerPhoneNumber",
	"MailingAddress",
	"Order",
	"LineItem",
	"Fulfillment",
	"FulfillmentTrackingInfo",
	"MoneyV2",
	"MoneyBag",
	"Image",
	"MediaImage",
	"MediaPreviewImage",
	"InventoryItem",
	"App",
	"AppInstallation",
	"AccessScope",
	"OnlineStoreTheme",
	"OnlineStoreThemeFile",
	"OnlineStoreThemeFileBodyText",
	"OnlineStoreThemeFileBodyBase64",
	"OnlineStoreThemeFileBodyUrl",
	"Refund",
	"ShippingLine",
	"ShopAddress",
	"ProductOptionValue",
	"Metaobject",
	"MetaobjectField",
	"MetaobjectDefinition",
	"MetaobjectFieldDefinition",
	"Metafield",
	"MetafieldDefinition",
	"MetafieldDefinitionType",
	"BulkOperation",
	"BulkOperationRunQueryPayload",
	"BulkOperationUserError",
	"WebhookSubscription",
	"WebhookSubscriptionCreatePayload",
	"WebhookSubscriptionDeletePayload",
	"UserError",
	"PageInfo",
	"Count",
];

/** Interfaces and unions that documents select through. */
const openTypes = ["Node", "Navigable", "Media", "OnlineStoreThemeFileBody"];

const queries = [
	"shop shopLocales node nodes currentAppInstallation publicApiVersions",
	"page pages pagesCount article articles blog blogs blogsCount",
	"product products productsCount productByIdentifier productVariant productVariants",
	"collection collections collectionsCount collectionByIdentifier",
	"customer customers customersCount customerByIdentifier order orders ordersCount",
	"theme themes metaobject metaobjects metaobjectByHandle metaobjectDefinition metaobjectDefinitions",
	"metafieldDefinitions bulkOperations webhookSubscriptions",
]
	.join(" ")
	.split(" ");

const mutations = ["bulkOperationRunQuery", "webhookSubscriptionCreate", "webhookSubscriptionDelete"];

/** Returns the SDL of the excerpt. */
function excerpt(sdl: string): string {
	const schema = buildSchema(sdl, { assumeValidSDL: true });
	const kept = new Map<string, Set<string> | "whole">();
	const whole = new Set([...wholeTypes, ...openTypes]);
	const isKept = (type: GraphQLNamedType) => isLeafType(type) || hasFields(type, whole);

	const visit = (type: GraphQLNamedType) => {
		if (kept.has(type.name)) return;
		if (isEnumType(type) || isLeafType(type)) return void kept.set(type.name, "whole");
		if (isInputObjectType(type)) {
			kept.set(type.name, "whole");
			for (const field of Object.values(type.getFields())) visit(getNamedType(field.type));
			return;
		}
		if (isUnionType(type)) return void kept.set(type.name, "whole");
		const names = new Set<string>();
		kept.set(type.name, names);
		for (const field of Object.values(type.getFields())) {
			const target = getNamedType(field.type);
			if (!keepsField(type, field.name, target, whole, isKept)) continue;
			names.add(field.name);
			visit(target);
			for (const argument of field.args) visit(getNamedType(argument.type as GraphQLInputType));
		}
	};
	for (const name of whole) visit(named(schema, name));
	const keepRoot = (root: GraphQLObjectType, names: string[]) => {
		kept.set(root.name, new Set(names));
		for (const name of names) {
			const field = root.getFields()[name];
			if (!field) throw new Error(`The schema has no ${root.name}.${name}`);
			visit(getNamedType(field.type));
			for (const argument of field.args) visit(getNamedType(argument.type));
		}
		return root.name;
	};
	const query = keepRoot(schema.getQueryType() as GraphQLObjectType, queries);
	const mutation = keepRoot(schema.getMutationType() as GraphQLObjectType, mutations);
	return printKept(sdl, kept, { query, mutation });
}

const named = (schema: GraphQLSchema, name: string): GraphQLNamedType => {
	const type = schema.getType(name);
	if (!type) throw new Error(`The schema has no type ${name}`);
	return type;
};

/** Whether the type would still have a field in the excerpt. */
function hasFields(type: GraphQLNamedType, whole: Set<string>): boolean {
	if (whole.has(type.name)) return true;
	if (isUnionType(type)) return type.getTypes().some((member) => hasFields(member, whole));
	if (!isObjectType(type) && !isInterfaceType(type)) return false;
	if (isPaging(type.name)) {
		const paged = pagedType(type);
		return paged !== undefined && (isLeafType(paged) || hasFields(paged, whole));
	}
	return Object.values(type.getFields()).some((field) => isLeafType(getNamedType(field.type)));
}

const isPaging = (name: string) => /(Connection|Edge)$/.test(name);

function pagedType(type: GraphQLNamedType): GraphQLNamedType | undefined {
	const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
	const node = fields.nodes ?? fields.node;
	return node && getNamedType(node.type);
}

function keepsField(
	parent: GraphQLNamedType,
	field: string,
	target: GraphQLNamedType,
	whole: Set<string>,
	isKept: (type: GraphQLNamedType) => boolean,
): boolean {
	if (isLeafType(target) || target.name === "PageInfo") return true;
	if (isUnionType(target) || (isInterfaceType(target) && !whole.has(target.name))) return whole.has(target.name);
	if (whole.has(parent.name)) return isKept(target);
	return isPaging(parent.name) && ["nodes", "node", "edges"].includes(field) && isKept(target);
}

/** Prints the kept definitions in the order of the source. */
function printKept(sdl: string, kept: Map<string, Set<string> | "whole">, roots: Record<string, string>): string {
	const definitions = parse(sdl).definitions.flatMap((definition): DefinitionNode[] => {
		if (definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.DIRECTIVE_DEFINITION) return [];
		const name = "name" in definition ? definition.name?.value : undefined;
		const fields = name === undefined ? undefined : kept.get(name);
		if (!fields) return [];
		if (definition.kind === Kind.UNION_TYPE_DEFINITION)
			return [{ ...definition, types: definition.types?.filter((type) => kept.has(type.name.value)) }];
		if (fields === "whole") return [definition];
		const object = definition as ObjectTypeDefinitionNode;
		return [
			{
				...object,
				interfaces: object.interfaces?.filter((one) => kept.has(one.name.value)),
				fields: object.fields?.filter((field) => fields.has(field.name.value)),
			},
		];
	});
	const head = "# An excerpt of Shopify's Admin schema 2026-10, made by excerpt-schema.ts.\n";
	const root = Object.entries(roots).map(([operation, type]) => `  ${operation}: ${type}\n`);
	return `${head}schema {\n${root.join("")}}\n\n${definitions.map((one) => print(one)).join("\n\n")}\n`;
}

if (import.meta.url === `file://${process.argv[1]}`) {
	const source = process.argv[2] ?? "../shared/specs/shopify/admin-2026-10.graphql";
	const target = new URL("./admin-2026-10.graphql", import.meta.url);
	const sdl = excerpt(readFileSync(source, "utf8"));
	buildSchema(sdl);
	writeFileSync(target, sdl);
	process.stdout.write(`${sdl.length} characters\n`);
}
