import { z } from "zod";
import { call, shaped } from "../call";
import type { Connection, OAuthStart, Proof } from "../connection";
import { Failure, failed, type Http } from "../connector";
import {
	basic,
	type GorgiasAccount,
	type GorgiasCredentials,
	gorgiasCredentials,
	gorgiasUrl,
	keyInput,
	label,
	oauthInput,
	readGorgias,
} from "./client";
import { keyForm, oauthForm } from "./form";

const scope = [
	"openid email profile offline account:read users:read",
	"tickets:read tickets:write customers:read customers:write integrations:read integrations:write custom_fields:read",
].join(" ");

const usualSeconds = 24 * 60 * 60;

const tokenAnswer = z.object({
	access_token: z.string().min(1),
	refresh_token: z.string().nullish(),
	expires_in: z.number().nullish(),
	scope: z.string().nullish(),
});

function authorizeUrl({ client, state, redirectUri, input }: OAuthStart): string {
	const query = new URLSearchParams({
		response_type: "code",
		client_id: client.id,
		redirect_uri: redirectUri,
		scope,
		state,
		nonce: state,
	});
	return gorgiasUrl(input.domain, `/oauth/authorize?${query}`);
}

async function askForTokens(start: Pick<OAuthStart, "client" | "input">, http: Http, grant: Record<string, string>) {
	const answer = await call(http, label, gorgiasUrl(start.input.domain, "/oauth/token"), {
		method: "POST",
		headers: {
			accept: "application/json",
			"content-type": "application/x-www-form-urlencoded",
			authorization: basic(start.client.id, start.client.secret),
		},
		body: new URLSearchParams(grant).toString(),
	});
	if (failed(answer) && answer.kind === "refused")
		return new Failure("auth", "Gorgias did not accept the connection. Connect it again.", answer.details);
	return shaped(answer, label, tokenAnswer);
}

function toCredentials(answer: z.infer<typeof tokenAnswer>, refreshToken: string, now: Date): GorgiasCredentials {
	const expiresAt = new Date(now.getTime() + (answer.expires_in ?? usualSeconds) * 1000).toISOString();
	return { kind: "oauth", accessToken: answer.access_token, refreshToken, expiresAt };
}

async function finish(start: OAuthStart, code: string, http: Http, now: Date): Promise<GorgiasCredentials | Failure> {
	const grant = { grant_type: "authorization_code", code, redirect_uri: start.redirectUri };
	const answer = await askForTokens(start, http, grant);
	if (failed(answer)) return answer;
	if (!answer.refresh_token)
		return new Failure("refused", "Gorgias gave no lasting access. Allow the offline scope and connect again.");
	if (answer.scope && !/\b(tickets:write|write:all)\b/.test(answer.scope))
		return new Failure("refused", "Gorgias does not let Baton write tickets. Allow it and connect again.");
	return toCredentials(answer, answer.refresh_token, now);
}

async function renew(account: GorgiasAccount, http: Http, now: Date): Promise<GorgiasCredentials | Failure> {
	const { credentials, client, details } = account;
	if (credentials.kind === "key" || !client)
		return new Failure("auth", "Gorgias no longer accepts Baton's credentials. Connect it again.");
	const grant = { grant_type: "refresh_token", refresh_token: credentials.refreshToken };
	const answer = await askForTokens({ client, input: details }, http, grant);
	return failed(answer) ? answer : toCredentials(answer, answer.refresh_token ?? credentials.refreshToken, now);
}

const accountAnswer = z.object({
	domain: z.string(),
	deactivated_datetime: z.string().nullish(),
});
const list = <Item extends z.ZodType>(item: Item) => z.object({ data: z.array(item) });
const integration = z.object({
	type: z.string().nullish(),
	address: z.string().nullish(),
	meta: z.looseObject({}).nullish(),
});
const person = z.object({ email: z.string(), role: z.object({ name: z.string().nullish() }).nullish() });

/** The account is alive, tickets can be read, and there are an address to answer from and a person to write notes as. */
async function verify(account: GorgiasAccount, http: Http): Promise<Proof | Failure> {
	const desk = await readGorgias(account, http, "/api/account", accountAnswer);
	if (failed(desk)) return desk;
	if (desk.deactivated_datetime) return new Failure("auth", "This Gorgias account is deactivated.");
	const tickets = await readGorgias(account, http, "/api/tickets?limit=1", list(z.unknown()));
	if (failed(tickets)) return tickets;
	const supportAddress = await chosenAddress(account, http);
	if (failed(supportAddress)) return supportAddress;
	const agent = await noteWriter(account, http);
	if (failed(agent)) return agent;
	return {
		accountName: `${desk.domain}.gorgias.com`,
		accountUrl: gorgiasUrl(account.details.domain, "/app"),
		role: agent.role?.name ?? null,
		details: { supportAddress, agentEmail: agent.email },
	};
}

/** The typed address, if Gorgias sends from it as far as can be seen; else the first that it sends from. */
async function chosenAddress(account: GorgiasAccount, http: Http): Promise<string | Failure> {
	const typed = account.details.supportAddress ?? "";
	const addresses = await addressesOf(account, http);
	if (failed(addresses)) return addresses;
	if (typed && addresses.length > 0 && !addresses.some((one) => one.toLowerCase() === typed.toLowerCase()))
		return new Failure("refused", `Gorgias does not send from ${typed}. Take one of these: ${addresses.join(", ")}.`);
	return (
		(typed || addresses[0]) ??
		new Failure("refused", "Enter the support address that is connected to Gorgias: replies go from it.")
	);
}

/** That e-mail integrations are listed with their address is not documented: if they are not, nothing is known. */
async function addressesOf(account: GorgiasAccount, http: Http): Promise<string[] | Failure> {
	const answer = await readGorgias(account, http, "/api/integrations?limit=100", list(integration));
	if (failed(answer)) return answer.kind === "auth" || answer.kind === "gone" ? [] : answer;
	return answer.data
		.filter(({ type }) => !type || /mail|outlook/.test(type))
		.map(({ address, meta }) => address ?? z.string().safeParse(meta?.address).data ?? "")
		.filter((address) => address.includes("@"));
}

/** Whom the imported agent messages and the notes are by: the key's owner, or the account's first user. */
async function noteWriter(account: GorgiasAccount, http: Http): Promise<z.infer<typeof person> | Failure> {
	if (account.credentials.kind === "key") return { email: account.credentials.email };
	const users = await readGorgias(account, http, "/api/users?limit=1", list(person));
	if (failed(users)) return users;
	return users.data[0] ?? new Failure("refused", "This Gorgias account has no user that Baton could write notes as.");
}

export const gorgiasConnection: Connection<GorgiasCredentials> = {
	credentials: gorgiasCredentials,
	explains: [
		"Each handoff becomes one ticket from the shopper, each message with its time.",
		"Answers go out from your support address to the shopper.",
	],
	oauth: { form: oauthForm, clientEnv: "GORGIAS", input: oauthInput, authorizeUrl, finish },
	key: {
		form: keyForm,
		input: keyInput,
		toCredentials: ({ email = "", apiKey = "", domain = "", supportAddress = "" }) => ({
			credentials: { kind: "key", email, apiKey },
			details: { domain, supportAddress },
		}),
	},
	verify,
	renewAt: (credentials) => (credentials.kind === "oauth" ? new Date(credentials.expiresAt) : null),
	renew,
};
