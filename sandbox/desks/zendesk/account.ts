import { randomInt } from "node:crypto";
import type { UpsetName } from "./upsets";

/** One Zendesk account and all that it keeps. Plain data, so that a demo can save and load it. */
export type ZendeskAccount = {
	subdomain: string;
	name: string;
	/** API calls per minute: 200 Team, 400 Professional, 700 Enterprise */
	perMinute: number;
	clients: OAuthClient[];
	users: ZendeskUser[];
	groups: { id: number; name: string; is_public: boolean; created_at: string; updated_at: string }[];
	fields: { id: number; type: string; title: string; active: boolean; required: boolean }[];
	tickets: ZendeskTicket[];
	uploads: Upload[];
	codes: OAuthCode[];
	grants: Grant[];
	/** First answers to calls with an Idempotency-Key */
	remembered: { key: string; parameters: string; body: unknown; location: string; at: string }[];
	webhooks: Webhook[];
	/** What the next calls meet, one each, instead of their work. */
	upsets: UpsetName[];
	calls: { minute: number; count: number };
	lastId: number;
};

export type OAuthClient = {
	id: string;
	secret: string;
	name: string;
	/** Whom client_credentials tokens act for: who made the client. Default: the admin. */
	userId?: number;
	/** A public client has no client_credentials. */
	kind?: "public";
};

export type Webhook = {
	id: string;
	name: string;
	description: string | null;
	endpoint: string;
	http_method: string;
	request_format: string;
	status: "active" | "inactive";
	subscriptions: string[];
	created_at: string;
	created_by: string;
	signing_secret: { algorithm: "SHA256"; secret: string };
	/** Its last calls, newest last */
	invocations: { id: string; at: string; type: string; status: number | null }[];
};

export type ZendeskUser = {
	id: number;
	name: string;
	email: string | null;
	role: "end-user" | "agent" | "admin";
	suspended: boolean;
	verified: boolean;
	active: boolean;
	created_at: string;
	updated_at: string;
	external_id: string | null;
	[attribute: string]: unknown;
};

export type ZendeskComment = {
	id: number;
	type: "Comment";
	author_id: number;
	body: string;
	html_body: string;
	plain_body: string;
	public: boolean;
	attachments: Attachment[];
	created_at: string;
};

export type Attachment = { id: number; file_name: string; content_type: string; size: number; content_url: string };

export type Upload = { token: string; attachment: Attachment; expires_at: string; consumed: boolean; text: string };

export type ZendeskTicket = {
	id: number;
	url: string;
	external_id: string | null;
	subject: string;
	description: string;
	status: string;
	priority: string | null;
	type: string | null;
	requester_id: number;
	submitter_id: number;
	tags: string[];
	custom_fields: { id: number; value: unknown }[];
	/** What the first comment was; later comments inherit it unless they say otherwise */
	is_public: boolean;
	created_at: string;
	updated_at: string;
	/** When its status last changed; shown among its metrics */
	status_updated_at: string;
	/** Made as the follow-up of this closed ticket */
	followup_source_id: number | null;
	comments: ZendeskComment[];
	/** When it was updated through the API, by whom, for the limit of 30 in 10 minutes */
	updates: { user_id: number; at: string }[];
	[attribute: string]: unknown;
};

export type OAuthCode = {
	code: string;
	clientId: string;
	redirectUri: string;
	scope: string;
	challenge: string | null;
	expiresAt: string;
};

/** An access token and, except for client_credentials, its refresh token. */
export type Grant = {
	id: number;
	clientId: string;
	userId: number;
	scope: string;
	accessToken: string;
	accessExpiresAt: string;
	refreshToken: string | null;
	refreshExpiresAt: string | null;
};

export type ZendeskSetup = {
	subdomain: string;
	name?: string;
	perMinute?: number;
	clients?: OAuthClient[];
	/** E-mails of end users whom the account has suspended */
	suspended?: string[];
};

/** Baton's own, at every account, and one that the merchant has made in his Admin Center. */
const globalClient: OAuthClient = { id: "zdg-baton", secret: "zendesk-client-secret", name: "Baton" };
export const merchantsClient: OAuthClient = { id: "northpine_baton", secret: "own-client-secret", name: "Our Baton" };

/** A new account: an admin, an agent, two groups, one custom field, no tickets. */
export function zendeskAccount(setup: ZendeskSetup, now: Date): ZendeskAccount {
	const at = now.toISOString();
	const account: ZendeskAccount = {
		subdomain: setup.subdomain,
		name: setup.name ?? "Northpine Support",
		perMinute: setup.perMinute ?? 400,
		clients: setup.clients ?? [{ ...globalClient }, { ...merchantsClient }],
		users: [],
		groups: ["Support", "Orders and returns"].map((name, index) => ({
			id: 360_000_001 + index,
			name,
			is_public: true,
			created_at: at,
			updated_at: at,
		})),
		fields: [
			{ id: 100_001, type: "subject", title: "Subject", active: true, required: true },
			{ id: 100_002, type: "status", title: "Status", active: true, required: false },
			{ id: 360_001, type: "text", title: "Klaviyo profile ID", active: true, required: false },
		],
		tickets: [],
		uploads: [],
		codes: [],
		grants: [],
		remembered: [],
		webhooks: [],
		upsets: [],
		calls: { minute: 0, count: 0 },
		// Ids that differ from run to run, so that nothing comes to depend on them.
		lastId: randomInt(10_000, 40_000),
	};
	addUser(account, { name: "Robin Hale", email: `robin@${setup.subdomain}.example`, role: "admin" }, now);
	addUser(account, { name: "Riley Chen", email: `riley@${setup.subdomain}.example`, role: "agent" }, now);
	for (const email of setup.suspended ?? ["suspended@example.com"])
		addUser(account, { name: "Suspended Shopper", email, suspended: true }, now);
	return account;
}

export const nextId = (account: ZendeskAccount): number => {
	account.lastId += 1;
	return account.lastId;
};

/** Adds a user, an end user unless told otherwise. */
export function addUser(
	account: ZendeskAccount,
	given: Partial<ZendeskUser> & { name: string },
	now: Date,
): ZendeskUser {
	const user: ZendeskUser = {
		id: nextId(account),
		email: null,
		role: "end-user",
		suspended: false,
		verified: false,
		active: true,
		external_id: null,
		created_at: now.toISOString(),
		updated_at: now.toISOString(),
		...given,
	};
	account.users.push(user);
	return user;
}

export const userOf = (account: ZendeskAccount, id: number): ZendeskUser | undefined =>
	account.users.find((user) => user.id === id);

export const userByEmail = (account: ZendeskAccount, email: string): ZendeskUser | undefined =>
	account.users.find((user) => user.email?.toLowerCase() === email.toLowerCase());

/** The admin who presses Allow and whom a token acts for. */
export const adminOf = (account: ZendeskAccount): ZendeskUser => staff(account, "admin");
/** The agent who answers on the desk's pages. */
export const agentOf = (account: ZendeskAccount): ZendeskUser => staff(account, "agent");

function staff(account: ZendeskAccount, role: "admin" | "agent"): ZendeskUser {
	const user = account.users.find((candidate) => candidate.role === role);
	if (!user) throw new Error(`${account.subdomain} has no ${role}`);
	return user;
}
