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
	fields: { id: number; type: string; title: string; active: boolean; required: boolean; removable: boolean }[];
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

type Attachment = { id: number; file_name: string; content_type: string; size: number; content_url: string };

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

type OAuthCode = {
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

export const nextId = (account: ZendeskAccount): number => {
	account.lastId += 1;
	return account.lastId;
};
