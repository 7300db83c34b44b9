import { z } from "zod";
import { call, shaped } from "../call";
import { type Connector, Failure, failed, type Http, type OAuthStart, type Proof } from "../connector";
import {
	callZendesk,
	label,
	readZendesk,
	subdomainInput,
	type ZendeskAccount,
	type ZendeskCredentials,
	zendeskCredentials,
	zendeskUrl,
} from "./client";

const scope = "tickets:read tickets:write users:read users:write";

/** Zendesk's usual life of an access token, if its answer does not say. */
const usualSeconds = 30 * 60;

const tokenAnswer = z.object({
	access_token: z.string().min(1),
	refresh_token: z.string().nullish(),
	expires_in: z.number().nullish(),
});

const me = z.object({
	user: z.object({
		id: z.number().nullish(),
		role: z.string().nullish(),
		suspended: z.boolean().nullish(),
	}),
});

function authorizeUrl({ client, state, codeChallenge, redirectUri, input }: OAuthStart): string {
	const query = new URLSearchParams({
		response_type: "code",
		client_id: client.id,
		redirect_uri: redirectUri,
		scope,
		state,
		code_challenge: codeChallenge,
		code_challenge_method: "S256",
	});
	return zendeskUrl(input.subdomain, `/oauth/authorizations/new?${query}`);
}

async function askForTokens(
	subdomain: string | undefined,
	http: Http,
	grant: Record<string, string>,
): Promise<z.infer<typeof tokenAnswer> | Failure> {
	const answer = await call(http, label, zendeskUrl(subdomain, "/oauth/tokens"), {
		method: "POST",
		headers: { accept: "application/json", "content-type": "application/json" },
		body: JSON.stringify(grant),
	});
	// A 400 here is OAuth's way to say that code or token are used up.
	if (failed(answer) && answer.kind === "refused")
		return new Failure("auth", "Zendesk did not accept the connection. Connect it again.", answer.details);
	return shaped(answer, label, tokenAnswer);
}

const toCredentials = (answer: z.infer<typeof tokenAnswer>, now: Date): ZendeskCredentials => ({
	accessToken: answer.access_token,
	refreshToken: answer.refresh_token ?? null,
	expiresAt: answer.refresh_token
		? new Date(now.getTime() + (answer.expires_in ?? usualSeconds) * 1000).toISOString()
		: null,
});

async function finish(start: OAuthStart, code: string, http: Http, now: Date): Promise<ZendeskCredentials | Failure> {
	const answer = await askForTokens(start.input.subdomain, http, {
		grant_type: "authorization_code",
		code,
		scope,
		client_id: start.client.id,
		client_secret: start.client.secret,
		redirect_uri: start.redirectUri,
		code_verifier: start.codeVerifier,
	});
	return failed(answer) ? answer : toCredentials(answer, now);
}

async function renew(account: ZendeskAccount, http: Http, now: Date): Promise<ZendeskCredentials | Failure> {
	const { refreshToken } = account.credentials;
	if (!refreshToken || !account.client)
		return new Failure("auth", "Zendesk no longer accepts Baton's credentials. Connect it again.");
	const answer = await askForTokens(account.details.subdomain, http, {
		grant_type: "refresh_token",
		refresh_token: refreshToken,
		client_id: account.client.id,
		client_secret: account.client.secret,
	});
	return failed(answer) ? answer : toCredentials(answer, now);
}

/** A 200 alone proves nothing: `users/me` answers anonymous callers too. */
async function verify(account: ZendeskAccount, http: Http): Promise<Proof | Failure> {
	const who = await readZendesk(account, http, "/api/v2/users/me", me);
	if (failed(who)) return who;
	const { id, role, suspended } = who.user;
	if (!id) return new Failure("auth", "Zendesk does not know this user. Connect it again.");
	if (suspended) return new Failure("auth", "Zendesk has suspended the user that Baton works as.");
	if (role !== "agent" && role !== "admin")
		return new Failure("auth", "Baton needs a Zendesk agent or admin: this user may not create tickets.");
	const tickets = await readZendesk(
		account,
		http,
		"/api/v2/tickets?per_page=1",
		z.object({ tickets: z.array(z.unknown()) }),
	);
	if (failed(tickets)) return tickets;
	const host = `${account.details.subdomain}.zendesk.com`;
	return { accountName: host, accountUrl: `https://${host}/agent`, role, details: {} };
}

async function revoke(account: ZendeskAccount, http: Http): Promise<"done" | Failure> {
	const answer = await callZendesk(account, http, "/api/v2/oauth/tokens/current", { method: "DELETE" });
	return failed(answer) && answer.kind !== "auth" && answer.kind !== "gone" ? answer : "done";
}

export const zendeskConnection: Connector<ZendeskCredentials>["connection"] = {
	credentials: zendeskCredentials,
	explains: [
		"Each handoff becomes one ticket from the shopper, with the whole conversation.",
		"Who the shopper is in Shopify goes into a private note.",
		"You sign in at Zendesk in a new window, as an admin or agent. Baton never sees your password.",
	],
	oauth: {
		form: {
			button: "Continue to Zendesk",
			fields: [{ name: "subdomain", label: "Your Zendesk address", suffix: ".zendesk.com", placeholder: "northpine" }],
		},
		clientEnv: "ZENDESK",
		input: subdomainInput,
		authorizeUrl,
		finish,
	},
	verify,
	renewAt: ({ expiresAt }) => (expiresAt ? new Date(expiresAt) : null),
	renew,
	revoke,
};
