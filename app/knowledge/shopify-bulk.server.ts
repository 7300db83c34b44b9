import { Failure, failed } from "~/connectors/connector";
import { minutes } from "~/platform/clock";
import { outboundFetch } from "~/platform/outbound.server";
import type { AdminReader } from "./shopify-admin.server";
import type { WholeProduct } from "./shopify-documents";
import type { BareProductNode, MetafieldNode, VariantNode } from "./shopify-nodes";
import { bulkProductsQuery, bulkStateQuery, startBulkMutation } from "./shopify-queries";

/** Where Shopify keeps results: signed addresses at Google's storage. */
const resultHosts = ["storage.googleapis.com"];
const downloadLimitMs = minutes(5);

/** Asks Shopify to write all products into a file; its id, or null when it does not do so now. */
export async function startBulk(admin: AdminReader, metafields: string[]): Promise<string | null | Failure> {
	type Answer = { bulkOperationRunQuery: { bulkOperation: { id: string } | null } | null };
	const answer = await admin<Answer>(startBulkMutation, { query: bulkProductsQuery(metafields) });
	return failed(answer) ? answer : (answer.bulkOperationRunQuery?.bulkOperation?.id ?? null);
}

export type BulkState =
	| { state: "running"; products: number }
	| { state: "done"; url: string | null; products: number; currency: string }
	| { state: "broken" };

export async function bulkState(admin: AdminReader, id: string): Promise<BulkState | Failure> {
	type Operation = { status: string; url: string | null; rootObjectCount: string };
	const answer = await admin<{ node: Operation | null; shop: { currencyCode: string } }>(bulkStateQuery, { id });
	if (failed(answer)) return answer;
	const { node, shop } = answer;
	const products = Number(node?.rootObjectCount ?? 0);
	if (node?.status === "CREATED" || node?.status === "RUNNING") return { state: "running", products };
	if (node?.status !== "COMPLETED") return { state: "broken" };
	return { state: "done", url: node.url, products, currency: shop.currencyCode };
}

type Grouped = { product: Omit<WholeProduct, "currency">; end: number };
type RootLine = BareProductNode & { __parentId?: undefined };
type ChildLine = (VariantNode | MetafieldNode) & { __parentId: string };

/** The products of a result from a byte on. `end`: the byte after the product, where a reading may go on. */
export async function* bulkProducts(url: string, offset: number): AsyncGenerator<Grouped | Failure, void> {
	let product: Grouped["product"] | null = null;
	for await (const line of linesFrom(url, offset)) {
		if (failed(line)) return yield line;
		const parsed = JSON.parse(line.text) as RootLine | ChildLine;
		if (parsed.__parentId === undefined) {
			if (product) yield { product, end: line.start };
			product = { node: parsed as RootLine, variants: [], metafields: [] };
		} else if (product?.node.id === parsed.__parentId) {
			if ("price" in parsed) product.variants.push(parsed);
			else product.metafields.push(parsed as MetafieldNode);
		}
		if (line.last && product) yield { product, end: line.end };
	}
}

type Line = { text: string; start: number; end: number; last: boolean };

async function* linesFrom(url: string, offset: number): AsyncGenerator<Line | Failure, void> {
	const unreachable = new Failure("unreachable", "Shopify's list of products broke off. Baton goes on by itself.");
	const response = await outboundFetch(
		url,
		{ headers: { Range: `bytes=${offset}-` }, signal: AbortSignal.timeout(downloadLimitMs) },
		resultHosts,
	).catch(() => null);
	if (!response?.ok || !response.body) return yield unreachable;
	// An answer to the whole file begins at its beginning.
	let at = response.status === 206 ? offset : 0;
	let rest = Buffer.alloc(0);
	let waiting: Line | null = null;
	try {
		for await (const chunk of response.body) {
			rest = Buffer.concat([rest, chunk]);
			for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
				const line = { text: rest.subarray(0, end).toString(), start: at, end: at + end + 1, last: false };
				at = line.end;
				rest = rest.subarray(end + 1);
				if (line.start < offset || !line.text) continue;
				if (waiting) yield waiting;
				waiting = line;
			}
		}
	} catch {
		return yield unreachable;
	}
	if (waiting) yield { ...waiting, last: true };
}
