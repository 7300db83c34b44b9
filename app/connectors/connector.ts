import type { z } from "zod";
import type { Packet, TranscriptLine } from "~/handoff/packet";
import type { Connection, FormField, OAuthClient } from "./connection";
import type { Destination } from "./registry";

/** Where a handoff goes: what the registry lists. */
export type { Destination } from "./registry";

/**
 * What the outside world can do to us, as a value. auth: credentials are no longer good · refused: this request will
 * never be taken · busy: later, please · unreachable: no usable answer, so it may or may not have been done ·
 * gone: what was asked for is not there
 */
export type FailureKind = "auth" | "refused" | "busy" | "unreachable" | "gone";

export class Failure {
	constructor(
		readonly kind: FailureKind,
		/** For the merchant: what happened and what to do. No secret, no vendor body. */
		readonly message: string,
		readonly details: { status?: number; retryAfterSeconds?: number } = {},
	) {}
}

export const failed = (result: unknown): result is Failure => result instanceof Failure;

/** Sends a request to a vendor; only https and allow-listed hosts. Throws only what `fetch` throws. */
export type Http = (url: string, init?: RequestInit) => Promise<Response>;

/** A mail that a desk turns into a ticket. The same `messageId` is the same mail, however often it arrives. */
export type DeskMail = {
	to: string;
	replyTo: string;
	subject: string;
	text: string;
	html: string;
	/** `<id>@<host>`, without the angle brackets. */
	messageId: string;
	/** The Message-ID of the mail that began the thread. */
	inReplyTo?: string;
	/** The name that it comes from; the address stays Baton's. */
	fromName?: string;
};

/** Sends a mail; a value when that is not possible. */
export type Mailer = (mail: DeskMail) => Promise<"done" | Failure>;

/** A connected account, its secrets opened. */
export type Account<Credentials = unknown> = {
	/** Needed to renew tokens; null for desks without OAuth. */
	client: OAuthClient | null;
	/** What may be shown: subdomain, support address … */
	details: Record<string, string>;
	credentials: Credentials;
};

export type Ticket = {
	remoteId: string;
	remoteUrl: string;
	/** Only where this call has just made it with fields of the merchant's own: those that the desk would not take. */
	refusedFields?: string[];
};

/** One of the desk's own ticket fields that text can be written into. `id` is what the merchant's choice keeps. */
export type TicketField = { id: string; name: string };

/** The request that creates the ticket, exactly as it will be sent, each time. */
export type FrozenRequest = {
	method: string;
	path: string;
	headers: Record<string, string>;
	body: string;
	/** What `finish` needs besides (a private note, say), frozen as well. */
	notes: string[];
};

export type Delivering<Credentials = unknown> = {
	account: Account<Credentials>;
	http: Http;
	mail: Mailer;
	/** The same for every attempt of this handoff. */
	idempotencyKey: string;
	handoffId: string;
	/** When the frozen request was first sent, or null if it never was. */
	firstSentAt: Date | null;
	now: Date;
	/** What the ticket was made of, where `update` is asked and it is known. */
	frozen?: FrozenRequest | null;
};

/**
 * Something that happened after the ticket was made and that its readers must see: what the shopper wrote (message),
 * what only the team may read (note), the end of the conversation. `id` is the same for every attempt.
 */
export type TicketUpdate = { id: string; at: string } & (
	| { type: "message" | "note"; line: TranscriptLine }
	| { type: "closed"; because: string }
);

/** What a desk tells of a ticket. `id` is the desk's own, so that the same news counts once, however it comes. */
export type DeskNews = { id: string; remoteId: string; at: Date } & (
	| { type: "status"; status: "open" | "pending" | "solved" }
	/** A public reply of a person there, as plain text. */
	| { type: "reply"; author: string; text: string }
);

/** A webhook that was set up at the desk: what is needed to check its calls and to take it down. Stored sealed. */
export type Subscription = { remoteId: string; secret: string };

/** How many requests an account may make: what the vendor documents, until its headers tell more. */
export type Limits = {
	requests: number;
	perSeconds: number;
	/** What an answer's headers say; null when they say nothing. */
	read(headers: Headers): { remaining: number; resetsInSeconds: number } | null;
};

/**
 * One helpdesk. A connector is a folder and a registry line. It never retries, sleeps, logs or touches the database;
 * an optional member is a capability that it may lack. (Methods, not function properties: so a connector of any
 * credentials fits the registry, which hands it only what its own `credentials` has parsed.)
 */
export type Connector<Credentials = unknown> = {
	destination: Destination;
	/** As merchants know it: "Zendesk". */
	label: string;
	/** What happens with a conversation there, beside the choice: one sentence. */
	description: string;
	/** live: people answer in the bubble · email: the desk mails the shopper, so the chat session ends. */
	answersBy: "live" | "email";
	/** What is made there, as the links to it call it: "ticket" unless said otherwise. */
	record?: string;
	/** Every host that may be called for it: "a.klaviyo.com", "*.zendesk.com" (one name in the star's place). */
	hosts: string[];
	/** Built in: nothing to connect. */
	connection: null | Connection<Credentials>;
	/** What the merchant may set besides the connection; it comes to the steps in the account's `details`. */
	settings?: { fields: FormField[]; input: z.ZodType<Record<string, string>> };
	/**
	 * Its tickets have fields that the merchant can have filled: what names one, where he finds that, and which there
	 * are (a failure: the account may not say, and he types it).
	 */
	ticketFields?: {
		id: RegExp;
		wrong: string;
		help: string;
		list(account: Account<Credentials>, http: Http): Promise<TicketField[] | Failure>;
	};
	/** Makes the request that will create the ticket. May look things up; its result is frozen before the first send. */
	prepare?(packet: Packet, delivering: Delivering<Credentials>): Promise<FrozenRequest | Failure>;
	/** Sends the frozen request, or finds the ticket that an earlier send made. */
	create?(frozen: FrozenRequest, delivering: Delivering<Credentials>): Promise<Ticket | Failure>;
	/** What comes after the ticket exists (a private note). Safe to repeat: looks before it adds. */
	finish?(ticket: Ticket, frozen: FrozenRequest, delivering: Delivering<Credentials>): Promise<"done" | Failure>;
	/** Tells the ticket what happened since. Safe to repeat: the same update is added once. */
	update?(ticket: Ticket, update: TicketUpdate, delivering: Delivering<Credentials>): Promise<"done" | Failure>;
	/** The account's rate limit; absent: there is none to speak of. */
	limits?: Limits;
	/** What comes back from the desk: by webhook, or by asking where no webhook can be set. */
	news?: {
		subscribe?(account: Account<Credentials>, http: Http, callbackUrl: string): Promise<Subscription | Failure>;
		unsubscribe?(account: Account<Credentials>, http: Http, subscription: Subscription): Promise<"done" | Failure>;
		/** Checks one call of the webhook and reads it; null: it is not the desk's, or too old. */
		receive?(
			call: { headers: Headers; body: string },
			subscription: Subscription,
			now: Date,
		): DeskNews[] | null | Promise<DeskNews[] | null>;
		/** What happened to these tickets since. */
		poll?(tickets: Ticket[], since: Date, account: Account<Credentials>, http: Http): Promise<DeskNews[] | Failure>;
	};
};
