import { z } from "zod";
import type { Connection, OAuthStart, Proof } from "../connection";
import { Failure, failed, type Http } from "../connector";
import {
	callZendesk,
	readZendesk,
	subdomainInput,
	type ZendeskAccount,
	type ZendeskCredentials,
	zendeskCredentials,
	zendeskUrl,
} from "./client";
import { oauthForm, ownClientForm, ownClientInput } from "./form";
import { ownClient, redeemCode, renew, scope } from "./tokens";

const me = z.object({
	user: z.object({
		id: z.number().nullish(),
		role: z.string().nullish(),
		suspended: z.boolean().nullish(),
	}),
});

const tokenInfo = z.object({ token: z.object({ scopes: z.array(z.string()).nullish() }) });
const ticketList = z.object({ tickets: z.array(z.unknown()) });

/** Without these no handoff arrives; without webhooks the desk is only asked. */
const needed: [thing: string, right: string][] = [
	["tickets", "read"],
	["tickets", "write"],
	["users", "write"],
];

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

/** A 200 alone proves nothing: `users/me` answers anonymous callers too. */
async function verify(account: ZendeskAccount, http: Http): Promise<Proof | Failure> {
	const who = await readZendesk(account, http, "/api/v2/users/me", me);
	if (failed(who)) return who;
	const { id, role, suspended } = who.user;
	if (!id) return new Failure("auth", "Zendesk does not know this user. Connect it again.");
	if (suspended) return new Failure("auth", "Zendesk has suspended the user that Baton works as.");
	if (role !== "agent" && role !== "admin")
		return new Failure("auth", "Baton needs a Zendesk agent or admin: this user may not create tickets.");
	const rights = await missingRights(account, http);
	if (rights) return rights;
	const host = `${account.details.subdomain}.zendesk.com`;
	return { accountName: host, accountUrl: `https://${host}/agent`, role, details: {} };
}

/** What a token may do, as far as Zendesk tells; a read besides proves that the desk itself is open to its user. */
async function missingRights(account: ZendeskAccount, http: Http): Promise<Failure | null> {
	const told = await readZendesk(account, http, "/api/v2/oauth/tokens/current", tokenInfo);
	if (failed(told) && (told.kind === "busy" || told.kind === "unreachable" || told.details.status === 401)) return told;
	const granted = failed(told) ? null : told.token.scopes;
	const has = (thing: string, right: string) => granted?.includes(right) || granted?.includes(`${thing}:${right}`);
	const missing = granted ? needed.filter(([thing, right]) => !has(thing, right)) : [];
	if (missing.length > 0)
		return new Failure(
			"auth",
			`Zendesk does not allow Baton to ${listed(missing)}. Connect it again and allow all of it.`,
		);
	const tickets = await readZendesk(account, http, "/api/v2/tickets?per_page=1", ticketList);
	return failed(tickets) ? tickets : null;
}

const listed = (rights: [thing: string, right: string][]) =>
	rights.map(([thing, right]) => `${right} ${thing}`).join(", ");

async function revoke(account: ZendeskAccount, http: Http): Promise<"done" | Failure> {
	const answer = await callZendesk(account, http, "/api/v2/oauth/tokens/current", { method: "DELETE" });
	return failed(answer) && answer.kind !== "auth" && answer.kind !== "gone" ? answer : "done";
}

export const zendeskConnection: Connection<ZendeskCredentials> = {
	credentials: zendeskCredentials,
	explains: [
		"Each handoff becomes one ticket from the shopper, with the whole conversation.",
		"Who the shopper is in Shopify goes into a private note.",
		"What your team answers there, and when it solves the ticket, is shown in Baton too: at once with an admin's access, every few minutes with an agent's.",
	],
	oauth: {
		form: oauthForm,
		clientEnv: "ZENDESK",
		input: subdomainInput,
		authorizeUrl,
		finish: redeemCode,
	},
	key: {
		form: ownClientForm,
		input: ownClientInput,
		toCredentials: ({ subdomain = "", clientId = "", clientSecret = "" }) => ({
			credentials: ownClient(clientId, clientSecret),
			details: { subdomain },
		}),
	},
	verify,
	renewAt: ({ expiresAt }) => (expiresAt ? new Date(expiresAt) : null),
	renew,
	revoke,
};
