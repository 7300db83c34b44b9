import { parseMemory, type State } from "~/handoff/state";
import type { Stage } from "./stage";

/** A conversation as the chat works with it. */
export type Conversation = {
	id: string;
	shop: string;
	customerId: string | null;
	customerName: string | null;
	customerEmail: string | null;
	unverifiedEmail: string | null;
	locale: string;
	state: State;
	/** Whoever writes must have read this version. */
	version: number;
	teammateId: string | null;
	teammateName: string | null;
	shopperSeenAt: Date | null;
	lastMessageAt: Date | null;
	lastShopperAt: Date | null;
	waitingSince: Date | null;
	outcome: string;
	context: unknown;
};

/** Who is at the storefront: proven by the chat token. */
export type Visitor = { shop: string; visitorHash: string; customerId: string | null };

/** The row as SQL gives it. */
export type ConversationColumns = Omit<Conversation, "state"> & { stage: string; memory: unknown };

/** What the statements of the chat read. */
const conversationColumns = [
	"id",
	"shop",
	"customerId",
	"customerName",
	"customerEmail",
	"unverifiedEmail",
	"locale",
	"stage",
	"memory",
	"version",
	"teammateId",
	"teammateName",
	"shopperSeenAt",
	"lastMessageAt",
	"lastShopperAt",
	"waitingSince",
	"outcome",
	"context",
] as const;

/** In SQL, `alias.*` without the columns that the chat does not need. */
export const columnsOf = (alias: string): string => conversationColumns.map((name) => `${alias}."${name}"`).join(", ");

/**
 * In SQL, who may read a conversation: the visitor who began it, and once a customer has claimed it, only that customer.
 * `visitor` and `customer` are the numbers of the values.
 */
export const mayRead = (alias: string, visitor: string, customer: string): string =>
	`(CASE WHEN ${alias}."customerId" IS NULL THEN ${alias}."visitorHash" = ${visitor}::text
		ELSE ${alias}."customerId" = ${customer}::text END)`;

export const toConversation = ({ stage, memory, ...columns }: ConversationColumns): Conversation => ({
	...columns,
	state: { stage: stage as Stage, memory: parseMemory(memory) },
});

/** Where people can reach the shopper. Shopify's word comes before a typed one. */
export function emailOf({
	customerEmail,
	unverifiedEmail,
}: Pick<Conversation, "customerEmail" | "unverifiedEmail">): { address: string; verified: boolean } | null {
	if (customerEmail) return { address: customerEmail, verified: true };
	return unverifiedEmail ? { address: unverifiedEmail, verified: false } : null;
}
