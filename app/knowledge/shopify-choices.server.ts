import { type Failure, failed } from "~/connectors/connector";
import { env } from "~/platform/env.server";
import { type AdminReader, adminReader } from "./shopify-admin.server";
import {
	metafieldDefinitionsQuery,
	metaobjectDefinitionsQuery,
	subscribeMutation,
	subscriptionsQuery,
	unsubscribeMutation,
} from "./shopify-queries";

export type PickableMetafield = { key: string; name: string };
export type PickableMetaobject = { type: string; name: string; fields: { key: string; name: string }[] };

/** Types whose values have no words. */
const wordless = /reference|json|file|link|url|color/;

/** The metafields of products that the merchant may pick from. */
export async function pickableMetafields(shop: string): Promise<PickableMetafield[] | Failure> {
	const admin = await adminReader(shop);
	if (failed(admin)) return admin;
	type Node = { namespace: string; key: string; name: string; type: { name: string } };
	const answer = await admin<{ metafieldDefinitions: { nodes: Node[] } }>(metafieldDefinitionsQuery);
	if (failed(answer)) return answer;
	return answer.metafieldDefinitions.nodes
		.filter(({ type }) => !wordless.test(type.name))
		.map(({ namespace, key, name }) => ({ key: `${namespace}.${key}`, name }));
}

/** The metaobject definitions with at least two fields of words. */
export async function pickableMetaobjects(shop: string): Promise<PickableMetaobject[] | Failure> {
	const admin = await adminReader(shop);
	if (failed(admin)) return admin;
	type Node = { type: string; name: string; fieldDefinitions: { key: string; name: string; type: { name: string } }[] };
	const answer = await admin<{ metaobjectDefinitions: { nodes: Node[] } }>(metaobjectDefinitionsQuery);
	if (failed(answer)) return answer;
	return answer.metaobjectDefinitions.nodes
		.map(({ type, name, fieldDefinitions }) => ({
			...{ type, name },
			fields: fieldDefinitions
				.filter((field) => !wordless.test(field.type.name))
				.map((field) => ({ key: field.key, name: field.name })),
		}))
		.filter(({ fields }) => fields.length >= 2);
}

const topics = ["METAOBJECTS_CREATE", "METAOBJECTS_UPDATE", "METAOBJECTS_DELETE"];

/**
 * Has Shopify tell of the metaobjects of this type and of no other. Shopify wants a filter by type, which shopify.app.toml
 * can't know, and takes away what failed eight times in a row: so this is looked after with every look at the source.
 */
export async function hearOfMetaobjects(admin: AdminReader, type: string | null): Promise<Failure | null> {
	type Node = { id: string; topic: string; filter: string | null; uri: string };
	const listed = await admin<{ webhookSubscriptions: { nodes: Node[] } }>(subscriptionsQuery);
	if (failed(listed)) return listed;
	const uri = `${env().SHOPIFY_APP_URL}/webhooks/metaobjects`;
	const filter = type && `type:${type}`;
	const isWanted = (node: Node) => filter !== null && node.filter === filter && node.uri === uri;
	const { nodes } = listed.webhookSubscriptions;
	for (const { id } of nodes.filter((node) => !isWanted(node))) {
		const gone = await admin(unsubscribeMutation, { id });
		if (failed(gone)) return gone;
	}
	if (filter === null || !uri.startsWith("https:")) return null;
	for (const topic of topics.filter((one) => !nodes.some((node) => node.topic === one && isWanted(node)))) {
		const made = await admin(subscribeMutation, { topic, subscription: { uri, filter } });
		if (failed(made)) return made;
	}
	return null;
}
