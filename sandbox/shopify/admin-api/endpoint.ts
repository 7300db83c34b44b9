import { randomUUID } from "node:crypto";
import {
	type DocumentNode,
	execute,
	type GraphQLError,
	getOperationAST,
	type OperationDefinitionNode,
	parse,
	validate,
} from "graphql";
import { z } from "zod";
import type { Shop } from "../../shops/shop";
import type { AccessTokens } from "../access-tokens";
import type { AppRegistration } from "../app-registration";
import { withImplied } from "./access";
import type { Buckets } from "./bucket";
import { type BulkOperations, bulkOperations } from "./bulk-operations";
import { actualCost, requestedCost } from "./cost";
import { shopifyError } from "./errors";
import { adminSchema } from "./schema";
import { type Subscriptions, webhookSubscriptions } from "./subscriptions";

const servedVersions = ["2026-10"];
const maximumCost = 1000;

const body = z.object({
	query: z.string().min(1),
	variables: z.record(z.string(), z.unknown()).nullish(),
	operationName: z.string().nullish(),
});

type Options = {
	app: AppRegistration;
	tokens: AccessTokens;
	buckets: Buckets;
	themeFiles: (shop: Shop) => Record<string, string>;
	bulk?: BulkOperations;
	subscriptions?: Subscriptions;
};

/** `POST https://{shop}/admin/api/{version}/graphql.json` */
export function adminApi({ app, tokens, buckets, themeFiles, ...parts }: Options) {
	const bulk = parts.bulk ?? bulkOperations();
	const subscriptions = parts.subscriptions ?? webhookSubscriptions();
	return async (shop: Shop, version: string, request: Request): Promise<Response> => {
		const domain = shop.facts.myshopifyDomain;
		const nowMs = Date.now();
		const answer = (content: unknown, status = 200) =>
			Response.json(content, {
				status,
				headers: { "x-request-id": randomUUID(), "x-shopify-api-version": version },
			});

		if (!servedVersions.includes(version)) return answer({ errors: "Not Found" }, 404);
		const grant = tokens.open(domain, request.headers.get("x-shopify-access-token"), nowMs);
		if (!grant)
			return answer({ errors: "[API] Invalid API key or access token (unrecognized login or wrong password)" }, 401);
		const asked = body.safeParse(await request.json().catch(() => null));
		if (!asked.success) return answer({ errors: { query: "Required parameter missing or invalid" } }, 400);

		const checked = check(asked.data.query, asked.data.operationName);
		if ("errors" in checked) return answer({ errors: checked.errors });
		const { document, operation } = checked;
		const variables = asked.data.variables ?? {};
		const requested = requestedCost(adminSchema(), document, operation, variables);
		const cost = (actual: number | null) => ({
			cost: {
				requestedQueryCost: requested,
				actualQueryCost: actual,
				throttleStatus: buckets.throttleStatus(domain, nowMs),
			},
		});
		if (requested > maximumCost) return answer({ errors: [tooDear(requested)], extensions: cost(null) });
		if (!buckets.take(domain, requested, nowMs)) return answer({ errors: [throttled], extensions: cost(null) });

		const { data, errors } = await execute({
			schema: adminSchema(),
			document,
			operationName: asked.data.operationName,
			variableValues: variables,
			contextValue: {
				...{ shop, app, bulk, subscriptions, nowMs },
				scopes: withImplied(grant.scopes),
				themeFiles: themeFiles(shop),
			},
		});
		const actual = Math.min(requested, actualCost(data));
		buckets.giveBack(domain, requested - actual, nowMs);
		return answer({ data, errors: errors?.map((error) => error.toJSON()), extensions: cost(actual) });
	};
}

type Checked = { document: DocumentNode; operation: OperationDefinitionNode } | { errors: unknown[] };

/** The document, or what is wrong with it. */
function check(query: string, operationName?: string | null): Checked {
	let document: DocumentNode;
	try {
		document = parse(query);
	} catch (error) {
		return { errors: [shopifyError(error as GraphQLError, null)] };
	}
	const operation = getOperationAST(document, operationName);
	if (!operation) return { errors: [{ message: "No operation named that way", extensions: { code: "BAD_REQUEST" } }] };
	const errors = validate(adminSchema(), document);
	return errors.length > 0
		? { errors: errors.map((error) => shopifyError(error, operation)) }
		: { document, operation };
}

const limits = "https://shopify.dev/api/usage/rate-limits";
const throttled = { message: "Throttled", extensions: { code: "THROTTLED", documentation: limits } };
const tooDear = (cost: number) => ({
	message: `Query cost is ${cost}, which exceeds the single query max cost limit (${maximumCost}).`,
	extensions: { code: "MAX_COST_EXCEEDED", cost, maxCost: maximumCost, documentation: limits },
});
