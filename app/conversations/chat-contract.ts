/**
 * What the bubble and the app say to each other; the only module of the app that the bubble imports.
 * Types alone: it costs the storefront no byte. The app's side parses with conversations/chat-doors.ts.
 */
import type { Stage } from "./stage";

export type Role = "shopper" | "agent" | "teammate" | "system";

/**
 * text: plain words · answer: the agent's, from knowledge · offer: "Would you like to connect with a person?" ·
 * ask-email: the e-mail field · notice: a state line · custom: the merchant's own message (method `message`)
 */
export type MessageKind = "text" | "answer" | "offer" | "ask-email" | "notice" | "custom";

export type Link = { title: string; url: string };

export type ProductCard = { title: string; url: string; image: string | null; price: string; available: boolean };

/** A piece of the merchant's own message. `href` is https, http, mailto or tel. */
export type RichPiece = { text: string; bold?: true; href?: string } | { lineBreak: true };

export type ChatMessage = {
	id: string;
	/** Position in the stream, growing; the cursor. */
	seq: number;
	role: Role;
	kind: MessageKind;
	/** Plain text; paragraphs are split by an empty line. Never markup. */
	text: string;
	/** ISO 8601, UTC. */
	at: string;
	/** The id that the bubble gave to a message of its own. */
	clientMessageId?: string;
	/** A teammate's name. */
	author?: string;
	links?: Link[];
	products?: ProductCard[];
	/** The agent asks which of these is meant; the shopper says one by a click, or anything else. */
	choices?: string[];
	rich?: RichPiece[];
	/** Sent from the helpdesk by e-mail. */
	byEmail?: true;
	/** It replies to an earlier conversation than the one on the page: how that one began. */
	about?: string;
	/** Answers only: "Did this help?" Absent: not asked. */
	helpful?: "yes" | "no" | "unrated";
};

/** How the composer behaves, and what is said above it. */
export type ChatState = {
	conversation: string;
	stage: Stage;
	/** The offer or e-mail question that is still open; its buttons or field are live. */
	openQuestion: string | null;
	teammate: string | null;
	/** One true line about where things stand ("Sent to the team · usually replies within 2 hours"), or null. */
	statusLine: string | null;
};

/** Server-sent events of GET /chat/events?conversation=&cursor= ; each `data` is one of these as JSON. */
export type ChatEvent =
	| { type: "message"; message: ChatMessage }
	| { type: "state"; state: ChatState }
	| { type: "typing"; who: "teammate" };

/** POST {proxy path}/session, through Shopify's app proxy. */
export type SessionRequest = {
	/** The visitor's secret from an earlier session, kept in the browser. */
	visitor?: string;
	/** The storefront's language, e.g. "en" or "pt-BR". */
	locale: string;
	/** Set in the theme editor: nothing is stored. */
	preview?: true;
};

type BubbleTexts = {
	agentName: string;
	greeting: string;
	suggestions: string[];
	/** The shopper's own consent line, always with the word AI. */
	disclosure: string;
};

export type SessionReply = {
	/** Bearer token for the chat doors. */
	token: string;
	expiresInSeconds: number;
	visitor: string;
	/** Origin of the app, e.g. https://baton.example */
	chatUrl: string;
	/** Signed in with Shopify: never asked for an e-mail. */
	signedIn: boolean;
	agentOn: boolean;
	texts: BubbleTexts;
	/** The open conversation, if there is one. */
	state: ChatState | null;
	messages: ChatMessage[];
	/** Present while an earlier conversation is with a desk. */
	earlier?: EarlierReplies;
};

/** What a desk has replied to earlier conversations since the latest one began; more may come. */
export type EarlierReplies = { messages: ChatMessage[] };

/** What the browser says about where the shopper is; never trusted, marked as the browser's word. */
export type BrowserContext = {
	pageUrl?: string;
	pageTitle?: string;
	/** Handle of the product in view. */
	product?: string;
	cart?: {
		token: string;
		total: string;
		currency: string;
		lines: { title: string; quantity: number; price: string }[];
	};
	/** The page before this one. */
	referrer?: string;
	locale?: string;
	currency?: string;
	/** The storefront's country (Shopify's markets), e.g. "NO". */
	country?: string;
	device?: string;
	userAgent?: string;
	/** Klaviyo's id of this browser (`_kx`), where its own script has left one. */
	klaviyoExchangeId?: string;
};

/** POST /chat/messages */
export type MessageRequest = {
	/** Absent before the first message. */
	conversation?: string;
	/** Made in the browser; the same id again is the same message. */
	clientMessageId: string;
	text: string;
	/** The menu's "Talk to a person". */
	intent?: "person";
	context?: BrowserContext;
};

export type MessageReply = { conversation: string; seq: number };

/** POST /chat/actions */
export type ActionRequest = { conversation: string; action: ChatAction };

export type ChatAction =
	| { type: "accept-offer"; message: string }
	| { type: "decline-offer"; message: string }
	| { type: "give-email"; email: string }
	| { type: "keep-chatting" }
	| { type: "rate"; message: string; helpful: boolean }
	| { type: "seen"; seq: number }
	| { type: "typing" }
	| { type: "email-transcript" }
	| { type: "end" };

/** Every refusal of a chat door: HTTP status 400–503 and this body. `message` may be shown to the shopper. */
export type ChatError = {
	error: "invalid" | "expired" | "too-many" | "not-found" | "off" | "unavailable";
	message: string;
	retryAfterSeconds?: number;
};
