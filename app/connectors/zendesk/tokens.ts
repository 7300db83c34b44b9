import { z } from "zod";
import { call, shaped } from "../call";
import type { OAuthStart } from "../connection";
import { Failure, failed, type Http } from "../connector";
import {
	label,
	marketplaceHeaders,
	type ZendeskAccount,
	type ZendeskCredentials,
	zendeskCredentials,
	zendeskUrl,
} from "./client";

/**
 * What a handoff needs, no more. Zendesk gives a token for any scope and refuses its calls later: `verify` looks. Its
 * audits are open to a global `read` only, so nothing rests on them.
 */
export const scope = "tickets:read tickets:write users:read users:write webhooks:read webhooks:write";

/** Zendesk's usual life of an access token, if its answer does not say. */
const usualSeconds = 30 * 60;

const tokenAnswer = z.object({
	access_token: z.string().min(1),
	refresh_token: z.string().nullish(),
	expires_in: z.number().nullish(),
});
type TokenAnswer = z.infer<typeof tokenAnswer>;

const lost = "Zendesk no longer accepts Baton's access: it was withdrawn, has ended, or was lost while it was renewed.";

async function askForTokens(
	{ client, details }: Pick<ZendeskAccount, "client" | "details">,
	http: Http,
	grant: Record<string, string>,
	refused: string,
): Promise<TokenAnswer | Failure> {
	const answer = await call(http, label, zendeskUrl(details.subdomain, "/oauth/tokens"), {
		method: "POST",
		headers: { accept: "application/json", "content-type": "application/json", ...marketplaceHeaders(client) },
		body: JSON.stringify(grant),
	});
	// A 400 here is OAuth's way to say that code or token are used up, a 401 that it does not know the client.
	if (failed(answer) && (answer.kind === "refused" || answer.details.status === 401))
		return new Failure("auth", refused, answer.details);
	return shaped(answer, label, tokenAnswer);
}

function toCredentials(
	answer: TokenAnswer,
	now: Date,
	own: { clientId: string; clientSecret: string } | null,
): ZendeskCredentials {
	const endsAt = new Date(now.getTime() + (answer.expires_in ?? usualSeconds) * 1000).toISOString();
	return {
		accessToken: answer.access_token,
		refreshToken: answer.refresh_token ?? null,
		// What can't be renewed is used for as long as it lasts.
		expiresAt: answer.refresh_token || own ? endsAt : null,
		clientId: own?.clientId ?? null,
		clientSecret: own?.clientSecret ?? null,
	};
}

/** The code of the popup, with Baton's own client, its secret and the verifier, for the first pair of tokens. */
export async function redeemCode(
	{ client, input, redirectUri, codeVerifier }: OAuthStart,
	code: string,
	http: Http,
	now: Date,
): Promise<ZendeskCredentials | Failure> {
	const grant = {
		grant_type: "authorization_code",
		code,
		scope,
		client_id: client.id,
		client_secret: client.secret,
		redirect_uri: redirectUri,
		code_verifier: codeVerifier,
	};
	const refused = "Zendesk did not accept the connection. Start it again.";
	const answer = await askForTokens({ client, details: input }, http, grant, refused);
	return failed(answer) ? answer : toCredentials(answer, now, null);
}

/**
 * New tokens for old ones. The use of a refresh token kills the pair, so an answer that is lost ends the connection; the
 * merchant's own client asks anew each time, and has nothing to lose.
 */
export function renew(account: ZendeskAccount, http: Http, now: Date): Promise<ZendeskCredentials | Failure> {
	const { clientId, clientSecret } = account.credentials;
	return clientId !== null && clientSecret !== null
		? askAsOwnClient(account, { clientId, clientSecret }, http, now)
		: refresh(account, http, now);
}

async function refresh(account: ZendeskAccount, http: Http, now: Date): Promise<ZendeskCredentials | Failure> {
	const { client, credentials } = account;
	const refused = `${lost} Connect it again.`;
	if (!credentials.refreshToken || !client) return new Failure("auth", refused);
	const grant = {
		grant_type: "refresh_token",
		refresh_token: credentials.refreshToken,
		client_id: client.id,
		client_secret: client.secret,
	};
	const answer = await askForTokens(account, http, grant, refused);
	return failed(answer) ? answer : toCredentials(answer, now, null);
}

async function askAsOwnClient(
	account: ZendeskAccount,
	own: { clientId: string; clientSecret: string },
	http: Http,
	now: Date,
): Promise<ZendeskCredentials | Failure> {
	const grant = {
		grant_type: "client_credentials",
		client_id: own.clientId,
		client_secret: own.clientSecret,
		scope,
	};
	const refused =
		"Zendesk does not know this OAuth client. Check its identifier and secret, and that it is confidential.";
	const answer = await askForTokens(account, http, grant, refused);
	return failed(answer) ? answer : toCredentials(answer, now, own);
}

/** What the merchant typed, before any token was asked for: it has ended already, so it is renewed before it is used. */
export const ownClient = (clientId: string, clientSecret: string): ZendeskCredentials =>
	zendeskCredentials.parse({
		accessToken: "",
		refreshToken: null,
		expiresAt: new Date(0).toISOString(),
		clientId,
		clientSecret,
	});
