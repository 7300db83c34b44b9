import { z } from "zod";
import { type Answer, call, type JsonRequest, shaped, withJson } from "../call";
import type { OAuthClient } from "../connection";
import type { Account, Failure, Http } from "../connector";
import { judge } from "./errors";

export const label = "Zendesk";

export const zendeskCredentials = z.object({
	accessToken: z.string(),
	refreshToken: z.string().nullable(),
	/** ISO 8601, UTC; null: does not end. */
	expiresAt: z.string().nullable(),
	/** The merchant's own OAuth client, which has no refresh token; null: Baton's. */
	clientId: z.string().nullable().default(null),
	clientSecret: z.string().nullable().default(null),
});
export type ZendeskCredentials = z.infer<typeof zendeskCredentials>;

export type ZendeskAccount = Account<ZendeskCredentials>;

const subdomain = /^[a-z0-9][a-z0-9-]*$/;

/** What the merchant types; a pasted address is cut down to its subdomain, and nothing but a subdomain gets through. */
export const subdomainInput = z.object({
	subdomain: z
		.string()
		.trim()
		.toLowerCase()
		.transform((text) => text.replace(/^https:\/\//, "").replace(/\.zendesk\.com(\/.*)?$/, ""))
		.pipe(z.string().max(63).regex(subdomain, "Enter the part before .zendesk.com, for example northpine")),
});

/** The account's address; throws on a subdomain that could lead elsewhere. */
export function zendeskUrl(name: string | undefined, path: string): string {
	if (!name || !subdomain.test(name)) throw new Error("The Zendesk subdomain was not checked");
	return `https://${name}.zendesk.com${path}`;
}

/** What Zendesk asks of every call of an app that its marketplace lists. */
export const marketplaceHeaders = (client: OAuthClient | null): Record<string, string> =>
	client?.marketplace
		? {
				"x-zendesk-marketplace-name": client.marketplace.name,
				"x-zendesk-marketplace-organization-id": client.marketplace.organizationId,
				"x-zendesk-marketplace-app-id": client.marketplace.appId,
			}
		: {};

/** A call with the account's token. `path` begins with /api/v2. */
export const callZendesk = (
	account: ZendeskAccount,
	http: Http,
	path: string,
	init: JsonRequest = {},
): Promise<Answer | Failure> =>
	call(
		http,
		label,
		zendeskUrl(account.details.subdomain, path),
		withJson(
			{ ...init, headers: { ...marketplaceHeaders(account.client), ...init.headers } },
			`Bearer ${account.credentials.accessToken}`,
		),
		judge,
	);

export async function readZendesk<Shape>(
	account: ZendeskAccount,
	http: Http,
	path: string,
	shape: z.ZodType<Shape>,
): Promise<Shape | Failure> {
	return shaped(await callZendesk(account, http, path), label, shape);
}
