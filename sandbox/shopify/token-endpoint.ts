import { z } from "zod";
import type { Shop } from "../shops/shop";
import type { AccessTokens, TokenPair } from "./access-tokens";
import type { AppRegistration } from "./app-registration";
import { readIdToken } from "./id-token";
import { staffMember, userIdOf } from "./staff";

const offline = "urn:shopify:params:oauth:token-type:offline-access-token";
const online = "urn:shopify:params:oauth:token-type:online-access-token";

const credentials = { client_id: z.string(), client_secret: z.string() };
const body = z.discriminatedUnion("grant_type", [
	z.object({
		...credentials,
		grant_type: z.literal("urn:ietf:params:oauth:grant-type:token-exchange"),
		subject_token: z.string(),
		subject_token_type: z.literal("urn:ietf:params:oauth:token-type:id_token"),
		requested_token_type: z.enum([offline, online]),
		expiring: z.coerce.string().default("0"),
	}),
	z.object({ ...credentials, grant_type: z.literal("refresh_token"), refresh_token: z.string() }),
]);
type Exchange = Extract<z.infer<typeof body>, { subject_token: string }>;

const failed = (error: string, description: string) =>
	Response.json({ error, error_description: description }, { status: 400 });

/** `POST https://{shop}/admin/oauth/access_token`: token exchange and refresh. */
export function tokenEndpoint(app: AppRegistration, tokens: AccessTokens) {
	const scopes = app.scopes;
	const wire = (pair: TokenPair) => ({
		access_token: pair.accessToken,
		scope: scopes.join(","),
		expires_in: pair.expiresInSeconds,
		refresh_token: pair.refreshToken,
		refresh_token_expires_in: pair.refreshTokenExpiresInSeconds,
	});

	const exchange = async (at: Shop, asked: Exchange) => {
		const shop = at.facts.myshopifyDomain;
		const subject = await readIdToken(app, shop, asked.subject_token);
		if (!subject) return failed("invalid_subject_token", "The subject token is not valid.");
		if (asked.requested_token_type === offline)
			return Response.json(
				wire(asked.expiring === "1" ? tokens.grantOffline(shop, scopes) : tokens.grantForever(shop, scopes)),
			);
		const user = staffMember(at, subject.userId);
		return Response.json({
			...wire(tokens.grantOnline(shop, scopes, userIdOf(user))),
			associated_user_scope: scopes.join(","),
			associated_user: {
				id: userIdOf(user),
				first_name: user.firstName,
				last_name: user.lastName,
				email: user.email,
				email_verified: true,
				account_owner: user.isShopOwner,
				locale: user.locale,
				collaborator: false,
			},
		});
	};

	return async (shop: Shop, request: Request): Promise<Response> => {
		const parsed = body.safeParse(await readBody(request));
		if (!parsed.success) return failed("invalid_request", "The request is missing a parameter or has a wrong one.");
		const asked = parsed.data;
		if (asked.client_id !== app.apiKey || asked.client_secret !== app.apiSecret)
			return failed("invalid_client", "The client id or secret is wrong.");
		if (asked.grant_type !== "refresh_token") return exchange(shop, asked);
		const pair = tokens.refresh(shop.facts.myshopifyDomain, asked.refresh_token, scopes);
		return pair ? Response.json(wire(pair)) : failed("invalid_grant", "Token has been expired or revoked.");
	};
}

async function readBody(request: Request): Promise<unknown> {
	try {
		if (request.headers.get("content-type")?.includes("json")) return await request.json();
		return Object.fromEntries(new URLSearchParams(await request.text()));
	} catch {
		return null;
	}
}
