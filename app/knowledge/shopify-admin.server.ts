import { setTimeout as pause } from "node:timers/promises";
import { GraphqlQueryError, HttpResponseError } from "@shopify/shopify-api";
import { SessionNotFoundError } from "@shopify/shopify-app-remix/server";
import { z } from "zod";
import { Failure } from "~/connectors/connector";
import { unauthenticated } from "~/shopify.server";

/** Points that a sync leaves in the shop's bucket, for what chats and merchants ask meanwhile. */
const reservePoints = 300;
const mostThrottles = 12;
const queryLimitSeconds = 20;

const cost = z.object({
	requestedQueryCost: z.number(),
	throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number() }),
});

export type AdminReader = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data | Failure>;

/** Reads a shop's Admin API in the background, with its stored token, at the pace that Shopify allows. */
export async function adminReader(shop: string): Promise<AdminReader | Failure> {
	const opened = await unauthenticated.admin(shop).catch((error: unknown) => failureOf(error));
	if (opened instanceof Failure) return opened;
	const { graphql } = opened.admin;
	return async <Data>(query: string, variables: Record<string, unknown> = {}) => {
		for (let throttles = 0; throttles < mostThrottles; throttles++) {
			const signal = AbortSignal.timeout(queryLimitSeconds * 1000);
			const answer = await graphql(query, { variables, signal })
				.then((response) => response.json())
				.catch((error: unknown) => failureOf(error));
			if (!(answer instanceof Failure)) {
				await pause(restSeconds(answer.extensions?.cost) * 1000);
				return answer.data as Data;
			}
			if (answer.kind !== "busy") return answer;
			await pause((answer.details.retryAfterSeconds ?? 2) * 1000);
		}
		return new Failure("busy", "Shopify is answering too slowly right now. Baton tries again by itself.");
	};
}

/** How long to wait before the next query of this size, seconds. */
function restSeconds(told: unknown): number {
	const parsed = cost.safeParse(told);
	if (!parsed.success) return 0;
	const { requestedQueryCost, throttleStatus } = parsed.data;
	const lacking = requestedQueryCost + reservePoints - throttleStatus.currentlyAvailable;
	return Math.max(0, lacking) / Math.max(1, throttleStatus.restoreRate);
}

function failureOf(error: unknown): Failure {
	if (error instanceof SessionNotFoundError)
		return new Failure("auth", "Baton has no access to this shop yet. Open Baton in Shopify admin once.");
	if (error instanceof GraphqlQueryError) return refusal(error);
	if (error instanceof HttpResponseError) return httpFailure(error.response.code);
	if (error instanceof Response) return httpFailure(error.status);
	return new Failure("unreachable", "Shopify could not be reached. Baton tries again by itself.");
}

const errors = z.array(
	z.object({ message: z.string(), extensions: z.object({ code: z.string() }).partial().optional() }),
);

function refusal(error: GraphqlQueryError): Failure {
	const told = errors.safeParse(error.body?.errors?.graphQLErrors);
	const codes = told.success ? told.data.map(({ extensions }) => extensions?.code) : [];
	if (codes.includes("THROTTLED"))
		return new Failure("busy", "Shopify asks to slow down.", {
			retryAfterSeconds: Math.max(1, restSeconds(error.body?.extensions?.cost)),
		});
	if (codes.includes("ACCESS_DENIED"))
		return new Failure(
			"auth",
			"Shopify has not given Baton permission to read this. Open Baton in Shopify admin and approve the permissions it asks for.",
		);
	if (codes.includes("INTERNAL_SERVER_ERROR"))
		return new Failure("unreachable", "Shopify had an error. Baton tries again by itself.");
	if (error.response && !told.success) return httpFailure(Number(error.response.status ?? 0));
	return new Failure("refused", "Shopify did not accept what Baton asked for. Updating Baton should help.");
}

function httpFailure(status: number): Failure {
	if (status === 401 || status === 403)
		return new Failure(
			"auth",
			"Shopify no longer accepts Baton's access. Open Baton in Shopify admin once to renew it.",
			{ status },
		);
	if (status === 429) return new Failure("busy", "Shopify asks to slow down.", { status, retryAfterSeconds: 2 });
	if (status === 402 || status === 423 || status === 404)
		return new Failure("refused", "Shopify says that this shop is not available.", { status });
	return new Failure("unreachable", "Shopify could not be reached. Baton tries again by itself.", { status });
}
