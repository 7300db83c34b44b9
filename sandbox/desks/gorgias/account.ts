/** One Gorgias account and all that it keeps. Plain data. */
export type GorgiasAccount = {
	domain: string;
	name: string;
	supportAddress: string;
	clients: { id: string; secret: string; name: string }[];
	apiKeys: { email: string; key: string }[];
	/** An ISO date once the account is closed */
	deactivatedAt: string | null;
	users: GorgiasUser[];
	customers: GorgiasCustomer[];
	integrations: (EmailIntegration | HttpIntegration)[];
	/** Ticket fields that the account has made; no other id is taken */
	customFields: GorgiasField[];
	tickets: GorgiasTicket[];
	codes: { code: string; clientId: string; redirectUri: string; scope: string; expiresAt: string }[];
	grants: GorgiasGrant[];
	/** What is left in each leaky bucket, and when it was last looked at */
	buckets: Record<string, { level: number; at: string }>;
	/** What Gorgias mailed to customers because an agent's message came without sent_datetime */
	mailed: { ticketId: number; messageId: number; to: string; text: string; at: string }[];
	lastId: number;
};

/** As its API shows it: reference "List custom fields". */
export type GorgiasField = {
	id: number;
	label: string;
	object_type: "Ticket";
	required: boolean;
	definition: { data_type: "text"; input_settings: { input_type: "input" | "dropdown" } };
	deactivated_datetime: string | null;
};

type EmailIntegration = { id: number; type: "email"; name: string; meta: { address: string } };

/** Calls an address when something happens to a ticket. */
export type HttpIntegration = {
	id: number;
	type: "http";
	name: string;
	description: string | null;
	created_datetime: string;
	/** When it was switched off: by hand, or after too many failures in a row */
	deactivated_datetime: string | null;
	http: {
		url: string;
		method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD";
		request_content_type: string;
		response_content_type: string;
		headers?: Record<string, string> | undefined;
		hmac_secret?: string | undefined;
		/** Field → template */
		form?: Record<string, string> | null | undefined;
		triggers?: Partial<Record<string, boolean>> | undefined;
	};
	/** Calls in a row that failed, with all their retries */
	failures: number;
	/** The last of them, oldest first */
	calls: { at: string; trigger: string; status: number | null }[];
};

type GorgiasUser = { id: number; email: string; name: string; role: { name: "admin" | "agent" } };

type GorgiasCustomer = {
	id: number;
	email: string | null;
	name: string | null;
	external_id: string | null;
	data: unknown;
	created_datetime: string;
	channels: { type: string; address: string; preferred: boolean }[];
};

export type Party = { id: number; email: string | null; name: string | null };

export type GorgiasMessage = {
	id: number;
	ticket_id: number;
	channel: string;
	via: string;
	from_agent: boolean;
	public: boolean;
	sender: Party | null;
	subject: string | null;
	body_text: string;
	body_html: string | null;
	external_id: string | null;
	created_datetime: string;
	sent_datetime: string | null;
	source: { from?: { address: string }; to?: { address: string }[] } | null;
	[attribute: string]: unknown;
};

export type GorgiasTicket = {
	id: number;
	uri: string;
	external_id: string | null;
	subject: string | null;
	status: "open" | "closed";
	channel: string;
	via: string;
	customer: Party | null;
	tags: { id: number; name: string }[];
	custom_fields: { id: number; value: unknown }[];
	meta: Record<string, unknown> | null;
	created_datetime: string;
	updated_datetime: string;
	closed_datetime: string | null;
	trashed_datetime: string | null;
	messages: GorgiasMessage[];
	[attribute: string]: unknown;
};

export type GorgiasGrant = {
	clientId: string;
	scope: string;
	accessToken: string;
	accessExpiresAt: string;
	/** Given only with the scope `offline`; neither expires nor rotates */
	refreshToken: string | null;
};

export const nextId = (account: GorgiasAccount): number => {
	account.lastId += 1;
	return account.lastId;
};

export const customerByEmail = (account: GorgiasAccount, email: string): GorgiasCustomer | undefined =>
	account.customers.find((customer) => customer.email?.toLowerCase() === email.toLowerCase());

/** The customer with this e-mail, made if there is none. */
export function customerFor(account: GorgiasAccount, email: string, name: string | null, now: Date): GorgiasCustomer {
	const known = customerByEmail(account, email);
	if (known) return known;
	const customer: GorgiasCustomer = {
		id: nextId(account),
		email,
		name,
		external_id: null,
		data: null,
		created_datetime: now.toISOString(),
		channels: [{ type: "email", address: email, preferred: true }],
	};
	account.customers.push(customer);
	return customer;
}
