import { type Failure, failed } from "~/connectors/connector";
import type { ShopifyKind } from "./document";
import type { AdminReader } from "./shopify-admin.server";
import type { Connection, ListedNode } from "./shopify-nodes";
import { listQueries } from "./shopify-queries";
import type { Choices } from "./source-choice";

export type Listed = { externalId: string; updatedAt: Date };
export type ListPage = {
	/** What shoppers can see. */
	items: Listed[];
	next: string | null;
	/** How many there are in all, when Shopify says so. */
	total: number | null;
};

type Asked = {
	after: string | null;
	/** Products only: those that changed since. */
	since: Date | null;
	choices: Choices;
};

/** A page of what a source holds: ids with their times of change. */
export async function listSource(
	admin: AdminReader,
	kind: ShopifyKind,
	{ after, since, choices }: Asked,
): Promise<ListPage | Failure> {
	if (kind === "policies") return listPolicies(admin);
	if (kind === "metaobjects" && !choices.metaobjects) return { items: [], next: null, total: 0 };
	type Answer = { items: Connection<ListedNode>; count?: { count: number } | null };
	const answer = await admin<Answer>(listQueries[kind], {
		after,
		...(kind === "products" && { query: since ? `updated_at:>='${since.toISOString()}'` : "status:active" }),
		...(kind === "metaobjects" && { type: choices.metaobjects?.type }),
	});
	if (failed(answer)) return answer;
	const { nodes, pageInfo } = answer.items;
	return {
		// Of what changed, also what shoppers can no longer see is looked at: it must disappear.
		items: (since ? nodes : nodes.filter(isVisible)).map(asListed),
		next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
		total: answer.count?.count ?? null,
	};
}

/** Shopify lists all policies at once. */
async function listPolicies(admin: AdminReader): Promise<ListPage | Failure> {
	const answer = await admin<{ shop: { shopPolicies: ListedNode[] } }>(listQueries.policies);
	if (failed(answer)) return answer;
	const items = answer.shop.shopPolicies.map(asListed);
	return { items, next: null, total: items.length };
}

const asListed = ({ id, updatedAt }: ListedNode): Listed => ({ externalId: id, updatedAt: new Date(updatedAt) });

const isVisible = ({ isPublished, status, onlineStoreUrl }: ListedNode): boolean =>
	isPublished !== false && (status === undefined || (status === "ACTIVE" && Boolean(onlineStoreUrl)));
