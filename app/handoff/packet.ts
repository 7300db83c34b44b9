import type { BrowserContext } from "~/conversations/chat-contract";
import type { HandoffReason } from "./reason";

/** Everything a ticket is made of. Plain data: built once, from the tables, before the request is frozen. */
export type Packet = {
	handoffId: string;
	conversationId: string;
	/** The shop as people read it, and where its admin is. */
	shop: { domain: string; name: string; timeZone: string; email: string };
	requestedAt: string;
	subject: string;
	reason: HandoffReason;
	reasonInWords: string;
	/** What the shopper wants, by rules (handoff/topic.ts); null where none knows. */
	topic: string | null;
	/** Three lines: what was asked, what was answered, why it was handed over. */
	summary: string[];
	/** What the agent tried: each question with the documents that it answered from, or none. */
	tried: { question: string; documents: { title: string; url: string }[] }[];
	shopper: {
		/** The customer's name, or "Shopper" */
		name: string;
		email: string;
		/** true: Shopify signed the customer in. false: typed in the chat. */
		emailVerified: boolean;
		klaviyoProfileId: string | null;
		/** How the profile was found: by the e-mail, or on the browser's word. */
		klaviyoProfileFrom?: "email" | "browser";
	};
	customer: CustomerIdentity | null;
	/** The browser's word. */
	context: BrowserContext;
	locale: string;
	/** When the shopper was asked whether to be connected (null: he asked himself), and when he agreed. ISO 8601, UTC. */
	consent: { askedAt: string | null; agreedAt: string };
	/** Oldest first; whole. */
	transcript: TranscriptLine[];
	/** Back to the conversation in Shopify admin. */
	conversationUrl: string;
	tags: string[];
	/** What the merchant wants in the desk's own ticket fields: the desk's field id → the value. */
	customFields: Record<string, string>;
};

export type TranscriptLine = {
	messageId: string;
	speaker: "shopper" | "agent" | "teammate" | "system";
	/** "Ana Ruiz", "Scout (AI agent)", … */
	name: string;
	text: string;
	links: { title: string; url: string }[];
	/** ISO 8601, UTC */
	at: string;
	/** The same moment in the shop's time zone, readable: "2026-11-22 15:04 CET" */
	atShop: string;
};

/** What Shopify's Admin API says of a customer whom Shopify has signed in. */
export type CustomerIdentity = {
	id: string;
	adminUrl: string;
	name: string;
	email: string | null;
	phone: string | null;
	ordersCount: number;
	amountSpent: { amount: string; currency: string };
	tags: string[];
	locale: string;
	customerSince: string;
	lastOrders: CustomerOrder[];
};

export type CustomerOrder = {
	id: string;
	name: string;
	adminUrl: string;
	date: string;
	payment: string;
	fulfilment: string;
	tracking: { company: string; number: string; url: string | null }[];
	total: { amount: string; currency: string };
};
