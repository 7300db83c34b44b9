import { setImmediate as nextTurn } from "node:timers/promises";
import type { Shop } from "../../shops/shop";
import { bulkLines, type Line } from "./bulk-lines";
import type { AdminContext } from "./context";

type BulkOperation = {
	id: string;
	type: "QUERY";
	status: "CREATED" | "RUNNING" | "COMPLETED" | "FAILED";
	query: string;
	errorCode: string | null;
	objectCount: string;
	rootObjectCount: string;
	fileSize: string | null;
	url: string | null;
	partialDataUrl: string | null;
	createdAt: string;
	completedAt: string | null;
};

type Options = {
	/** Told when an operation has ended. */
	onFinish?: (shop: Shop, operation: BulkOperation) => void;
};

/** Where the results lie, under a name that nobody can guess for long. */
const host = "https://storage.googleapis.com/shopify-bulk-results";

/** Bulk operations: a query without its page limits, run beside everything else, its result a file of JSON lines. */
export function bulkOperations({ onFinish }: Options = {}) {
	const operations = new Map<string, BulkOperation[]>();
	const files = new Map<string, string>();
	let number = 1;
	const of = ({ facts }: Shop): BulkOperation[] => operations.get(facts.myshopifyDomain) ?? [];

	async function run(operation: BulkOperation, context: AdminContext, grouped: boolean) {
		await nextTurn();
		operation.status = "RUNNING";
		try {
			const lines: Line[] = [];
			for await (const some of bulkLines(operation.query, context)) {
				lines.push(...some);
				operation.objectCount = String(lines.length);
				operation.rootObjectCount = String(lines.filter(({ parent }) => parent === null).length);
				await nextTurn();
			}
			// Ungrouped, Shopify gives no order; children far from their parents are what an app must cope with.
			if (!grouped) lines.sort((one, other) => Number(one.parent !== null) - Number(other.parent !== null));
			const name = `bulk-${number++}.jsonl`;
			const text = lines.map(({ text }) => `${text}\n`).join("");
			files.set(name, text);
			const done = { url: `${host}/${name}`, fileSize: String(Buffer.byteLength(text)) };
			Object.assign(operation, { status: "COMPLETED", completedAt: new Date().toISOString(), ...done });
		} catch {
			Object.assign(operation, { status: "FAILED", errorCode: "INTERNAL_SERVER_ERROR" });
		}
		onFinish?.(context.shop, operation);
	}

	return {
		of,
		start: (context: AdminContext, query: string, grouped: boolean) => {
			const { shop, nowMs } = context;
			if (of(shop).some(({ status }) => status === "CREATED" || status === "RUNNING"))
				return {
					message: "A bulk query operation for this app and shop is already in progress",
					field: null,
					code: "OPERATION_IN_PROGRESS",
				};
			const operation: BulkOperation = {
				...{ id: `gid://shopify/BulkOperation/${number++}`, type: "QUERY", status: "CREATED", query },
				...{ errorCode: null, objectCount: "0", rootObjectCount: "0", fileSize: null, url: null, partialDataUrl: null },
				...{ createdAt: new Date(nowMs).toISOString(), completedAt: null },
			};
			operations.set(shop.facts.myshopifyDomain, [operation, ...of(shop)]);
			void run(operation, context, grouped);
			return operation;
		},
		/** `GET https://storage.googleapis.com/…`; understands `Range: bytes=N-`. */
		file: (name: string, request: Request): Response | null => {
			const text = files.get(name);
			if (text === undefined) return null;
			const bytes = Buffer.from(text);
			const from = Number(/^bytes=(\d+)-$/.exec(request.headers.get("range") ?? "")?.[1] ?? 0);
			const headers = { "content-type": "application/jsonl" };
			return new Response(bytes.subarray(from), { status: from > 0 ? 206 : 200, headers });
		},
	};
}

export type BulkOperations = ReturnType<typeof bulkOperations>;
