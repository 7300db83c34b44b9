import type { z } from "zod";
import type { Account, Failure, Http } from "./connector";

/** How a merchant connects a desk: what he reads and fills in, and what the connector makes of it. */
export type Connection<Credentials = unknown> = {
	/** Parses stored credentials. */
	credentials: z.ZodType<Credentials>;
	/** What the merchant reads before anything is typed, a line each. */
	explains: string[];
	/** A connection by OAuth in a popup. */
	oauth?: {
		form: ConnectionForm;
		/** Where the environment names Baton's own client: "ZENDESK" for ZENDESK_CLIENT_ID and ZENDESK_CLIENT_SECRET. */
		clientEnv: string;
		/** What the merchant types first (subdomain); parsed, with errors in his words. */
		input: z.ZodType<Record<string, string>>;
		authorizeUrl(start: OAuthStart): string;
		finish(start: OAuthStart, code: string, http: Http, now: Date): Promise<Credentials | Failure>;
	};
	/** A connection by a key that the merchant pastes. */
	key?: {
		form: ConnectionForm;
		input: z.ZodType<Record<string, string>>;
		toCredentials(input: Record<string, string>): { credentials: Credentials; details: Record<string, string> };
	};
	/** A connection to an e-mail address, proven by a code that is mailed there and typed in. */
	code?: {
		form: ConnectionForm;
		/** `address` is where the code goes. */
		input: z.ZodType<{ address: string }>;
		toCredentials(input: { address: string }): { credentials: Credentials; details: Record<string, string> };
	};
	/** Proves that the credentials are good and may create tickets. */
	verify(account: Account<Credentials>, http: Http): Promise<Proof | Failure>;
	/** When the credentials must be renewed, or null. */
	renewAt?(credentials: Credentials): Date | null;
	/** New credentials for old ones (refresh token rotation). */
	renew?(account: Account<Credentials>, http: Http, now: Date): Promise<Credentials | Failure>;
	/** Tells the desk that Baton is gone. */
	revoke?(account: Account<Credentials>, http: Http): Promise<"done" | Failure>;
};

/** Baton's own OAuth client at a desk, from the environment. */
export type OAuthClient = {
	id: string;
	secret: string;
	/** How the vendor's marketplace knows Baton, where it is listed there. */
	marketplace?: { name: string; organizationId: string; appId: string };
};

/** The first half of an OAuth connection: where the popup goes. */
export type OAuthStart = {
	client: OAuthClient;
	state: string;
	/** PKCE: the secret, and its SHA-256 (base64url), which alone travels through the browser. */
	codeVerifier: string;
	codeChallenge: string;
	redirectUri: string;
	input: Record<string, string>;
};

/** A field that the merchant fills in. `name` is what the connector's own `input` parses. */
export type FormField = {
	name: string;
	label: string;
	help?: string;
	/** "text" unless said otherwise; what is typed into a "password" is not shown. */
	type?: "text" | "password" | "email";
	suffix?: string;
	placeholder?: string;
};

/** One way to connect a desk, in the merchant's words. */
export type ConnectionForm = {
	button: string;
	fields: FormField[];
	note?: string;
	/** On the button that chooses this way where there is another: "Use an API key instead" unless said otherwise. */
	instead?: string;
};

/** What a connection proved: shown to the merchant before he can choose the desk. */
export type Proof = {
	accountName: string;
	accountUrl: string;
	/** "admin", "agent" … where the desk tells. */
	role: string | null;
	details: Record<string, string>;
};
