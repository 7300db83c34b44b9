import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { json, readJson, saysJson, type World } from "../world";
import { type Grant, nextId, type ZendeskAccount } from "./account";
import { adminOf } from "./people";

const seconds = (count: number) => count * 1000;
const lifetimes = {
	expires_in: z.number().int().min(300).max(172_800).default(1800),
	refresh_token_expires_in: z.number().int().min(604_800).max(7_776_000).default(2_592_000),
};
const client = { client_id: z.string(), client_secret: z.string() };

const tokenRequest = z.discriminatedUnion("grant_type", [
	z.object({
		grant_type: z.literal("authorization_code"),
		...client,
		...lifetimes,
		code: z.string(),
		redirect_uri: z.string(),
		code_verifier: z.string().optional(),
		scope: z.string().optional(),
	}),
	z.object({ grant_type: z.literal("refresh_token"), ...client, ...lifetimes, refresh_token: z.string() }),
	z.object({ grant_type: z.literal("client_credentials"), ...client, ...lifetimes, scope: z.string().default("read") }),
]);
type TokenRequest = z.infer<typeof tokenRequest>;
type Issue = { scope: string; refreshable: boolean; userId?: number };

/** POST oauth/tokens */
export async function issueToken(world: World, account: ZendeskAccount, request: Request): Promise<Response> {
	if (!saysJson(request)) return refused("invalid_request", "The Content-Type must be application/json");
	const asked = tokenRequest.safeParse(await readJson(request));
	if (!asked.success) return refused("invalid_request", "The request is missing a required parameter");
	const { client_id: id, client_secret: secret } = asked.data;
	if (!account.clients.some((candidate) => candidate.id === id && candidate.secret === secret))
		return refused("invalid_client", "Client authentication failed", 401);
	const known = account.clients.find((candidate) => candidate.id === id);
	if (asked.data.grant_type === "client_credentials" && known?.kind === "public")
		return refused("unauthorized_client", "The client is not authorized to use this grant type");
	const issue = redeem(world, account, asked.data);
	return issue
		? json(tokenBody(newGrant(world, account, asked.data, issue), asked.data))
		: refused("invalid_grant", stale);
}

const stale =
	"The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.";

/** What the request is worth; null: nothing. A code or refresh token that was worth something is used up. */
function redeem(world: World, account: ZendeskAccount, asked: TokenRequest): Issue | null {
	if (asked.grant_type === "client_credentials") {
		const maker = account.clients.find((candidate) => candidate.id === asked.client_id)?.userId;
		return { scope: asked.scope, refreshable: false, ...(maker ? { userId: maker } : {}) };
	}
	if (asked.grant_type === "authorization_code") return redeemCode(world, account, asked);
	const grant = account.grants.find((candidate) => candidate.refreshToken === asked.refresh_token);
	if (!grant || grant.clientId !== asked.client_id || expired(world, grant.refreshExpiresAt)) return null;
	// Rotation: the old pair dies with its use.
	account.grants = account.grants.filter((candidate) => candidate !== grant);
	return { scope: grant.scope, refreshable: true };
}

function redeemCode(
	world: World,
	account: ZendeskAccount,
	asked: Extract<TokenRequest, { grant_type: "authorization_code" }>,
): Issue | null {
	const code = account.codes.find((candidate) => candidate.code === asked.code);
	account.codes = account.codes.filter((candidate) => candidate !== code);
	if (!code || expired(world, code.expiresAt)) return null;
	if (code.clientId !== asked.client_id || code.redirectUri !== asked.redirect_uri) return null;
	const proof = createHash("sha256")
		.update(asked.code_verifier ?? "")
		.digest("base64url");
	return code.challenge && code.challenge !== proof ? null : { scope: code.scope, refreshable: true };
}

function newGrant(world: World, account: ZendeskAccount, asked: TokenRequest, issue: Issue): Grant {
	const inSeconds = (count: number) => new Date(world.now().getTime() + seconds(count)).toISOString();
	const grant: Grant = {
		id: nextId(account),
		clientId: asked.client_id,
		userId: issue.userId ?? adminOf(account).id,
		scope: issue.scope,
		accessToken: randomBytes(32).toString("hex"),
		accessExpiresAt: inSeconds(asked.expires_in),
		refreshToken: issue.refreshable ? randomBytes(32).toString("hex") : null,
		refreshExpiresAt: issue.refreshable ? inSeconds(asked.refresh_token_expires_in) : null,
	};
	account.grants.push(grant);
	return grant;
}

const tokenBody = (grant: Grant, asked: TokenRequest) => ({
	access_token: grant.accessToken,
	token_type: "bearer",
	scope: grant.scope,
	expires_in: asked.expires_in,
	...(grant.refreshToken && {
		refresh_token: grant.refreshToken,
		refresh_token_expires_in: asked.refresh_token_expires_in,
	}),
});

export const expired = (world: World, at: string | null): boolean => at === null || world.now() >= new Date(at);

const refused = (error: string, description: string, status = 400): Response =>
	json({ error, error_description: description }, status);
