import type { BrowserContext, Link, ProductCard } from "~/conversations/chat-contract";

/** A message and what it needs to be understood. Plain data: the engine knows no conversation. */
export type Question = {
	shop: string;
	text: string;
	/** Earlier messages of the shopper, oldest first, at most the last three. */
	earlier: string[];
	locale: string;
	context: BrowserContext;
	/** Signed in by Shopify. */
	signedIn: boolean;
	/** The customer whom Shopify has signed in, from the session. */
	customerId?: string | null;
	/** The shop's knowledge version when the message was stored; absent: it is looked up. */
	knowledgeVersion?: number;
	/** From this probability on the agent answers, 0–1; absent: what decide.ts recommends. */
	threshold?: number;
	/** What the shop's exam takes off how sure the agent is (calibration.ts); absent: nothing. */
	confidenceShift?: number;
	/** The agent's last turn asked back what was meant. */
	askedBack?: AskedBack | null;
};

/** What a question back lets the shopper choose from; kept with the conversation until his next message. */
export type AskedBack = {
	/** The shopper's question, as he wrote it. */
	question: string;
	choices: Choice[];
};

export type Choice = { title: string; documentId: string };

/** What the shopper's message is besides a question; several may hold. */
export type Signals = {
	wantsPerson: boolean;
	angry: boolean;
	sensitive: boolean;
	/** Prompt injection, other people's data, secrets. */
	attack: boolean;
	/** Bare yes / no, which answer an open offer. */
	yes: boolean;
	no: boolean;
	/** An e-mail address in the text, lower case. */
	email: string | null;
};

/** As ../../../docs/answers.md tells: the same words as the evaluation's decisions. */
export type Decision = "answer" | "clarify" | "smalltalk" | "signin" | "refuse" | "offer";

/** What the engine says to one message. */
export type Reply = {
	decision: Decision;
	signals: Signals;
	/** What the shopper reads; empty for `offer`, whose words are handoff's, but for a part of the message that is answered. */
	text: string;
	links: Link[];
	products: ProductCard[];
	/** 0–1: that an answer from the knowledge is right, whatever was decided. */
	confidence: number;
	/** Document ids, best first; also when it did not answer. */
	documents: string[];
	/** Decision `clarify`: what is asked back. */
	askedBack?: AskedBack;
	trace: Trace;
};

/** Everything that decided, kept with the message and shown to the merchant. */
export type Trace = {
	/** One sentence for the merchant. */
	because: string;
	rule: string;
	/** The probability that answering took, 0–1. */
	needed?: number;
	/** The probability before the shop's exam was taken into account; absent where that changed nothing. */
	uncalibrated?: number;
	knowledgeVersion: number;
	passages: { documentId: string; title: string; text: string; score: number }[];
	features: Record<string, number>;
	ms: number;
};
