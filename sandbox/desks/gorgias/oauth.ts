import { randomBytes } from "node:crypto";
import { z } from "zod";
import { consentPage, consentRefused } from "../pages/consent";
import { basicCredentials, json, type World } from "../world";
import type { GorgiasAccount, GorgiasGrant } from "./account";

const codeValidMs = 600_000;
const accessSeconds = 86_400;

const authorization = z.object({
	response_type: z.literal("code", "response_type must be code"),
	client_id: z.string("client_id is missing"),
	redirect_uri: z.url("redirect_uri is missing or not an address"),
	scope: z.string("scope is missing").min(1),
	state: z.string().default(""),
	nonce: z.string().optional(),
});

/** GET oauth/authorize: the consent page */
export function askConsent(account: GorgiasAccount, url: URL): Response {
	const given = Object.fromEntries(url.searchParams);
	const asked = authorization.safeParse(given);
	if (!asked.success)
		return consentRefused("Gorgias", asked.error.issues[0]?.message ?? "The request is not complete.");
	const client = account.clients.find((candidate) => candidate.id === asked.data.client_id);
	if (!client) return consentRefused("Gorgias", `No such app: ${asked.data.client_id}`);
	return consentPage({
		desk: "Gorgias",
		accountName: `${account.domain}.gorgias.com`,
		person: account.users[0]?.name ?? "an admin",
		clientName: client.name,
		scopes: asked.data.scope.split(" "),
		action: "authorize",
		hidden: given,
	});
}

/** POST oauth/authorize: the answer, sent back to the app */
export async function takeConsent(world: World, account: GorgiasAccount, request: Request): Promise<Response> {
	const form = Object.fromEntries(new URLSearchParams(await request.text()));
	const asked = authorization.safeParse(form);
	if (!asked.success) return consentRefused("Gorgias", "The request is not complete.");
	const back = new URL(asked.data.redirect_uri);
	if (form.decision === "allow") {
		const code = randomBytes(24).toString("base64url");
		const { client_id: clientId, redirect_uri: redirectUri, scope } = asked.data;
		account.codes.push({ code, clientId, redirectUri, scope, expiresAt: later(world, codeValidMs) });
		back.searchParams.set("code", code);
	} else back.searchParams.set("error", "access_denied");
	if (asked.data.state) back.searchParams.set("state", asked.data.state);
	return new Response(null, { status: 302, headers: { location: back.href } });
}

/** POST oauth/token: form-encoded, the client in the Authorization header */
export async function issueToken(world: World, account: GorgiasAccount, request: Request): Promise<Response> {
	const client = basicCredentials(request);
	if (!client || !account.clients.some(({ id, secret }) => id === client.user && secret === client.password))
		return json({ error: "invalid_client" }, 401);
	if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded"))
		return json({ error: "invalid_request" }, 400);
	const form = new URLSearchParams(await request.text());
	switch (form.get("grant_type")) {
		case "authorization_code":
			return redeemCode(world, account, client.user, form);
		case "refresh_token":
			return refresh(world, account, client.user, form);
		default:
			return json({ error: "unsupported_grant_type" }, 400);
	}
}

function redeemCode(world: World, account: GorgiasAccount, clientId: string, form: URLSearchParams): Response {
	const code = account.codes.find((candidate) => candidate.code === form.get("code"));
	account.codes = account.codes.filter((candidate) => candidate !== code);
	const good = code && code.clientId === clientId && code.redirectUri === form.get("redirect_uri");
	if (!good || world.now() >= new Date(code.expiresAt)) return json({ error: "invalid_grant" }, 400);
	const grant: GorgiasGrant = {
		clientId,
		scope: code.scope,
		refreshToken: code.scope.split(" ").includes("offline") ? randomBytes(32).toString("hex") : null,
		...freshAccess(world),
	};
	account.grants.push(grant);
	return json(tokenBody(grant));
}

function refresh(world: World, account: GorgiasAccount, clientId: string, form: URLSearchParams): Response {
	const token = form.get("refresh_token");
	const grant = account.grants.find((candidate) => candidate.refreshToken === token && candidate.clientId === clientId);
	if (!token || !grant) return json({ error: "invalid_grant" }, 400);
	// No rotation: the refresh token stays, only the access token is new.
	Object.assign(grant, freshAccess(world));
	return json(tokenBody(grant));
}

const freshAccess = (world: World) => ({
	accessToken: randomBytes(32).toString("hex"),
	accessExpiresAt: later(world, accessSeconds * 1000),
});

const tokenBody = (grant: GorgiasGrant) => ({
	access_token: grant.accessToken,
	token_type: "Bearer",
	expires_in: accessSeconds,
	scope: grant.scope,
	...(grant.refreshToken && { refresh_token: grant.refreshToken }),
});

const later = (world: World, ms: number): string => new Date(world.now().getTime() + ms).toISOString();
