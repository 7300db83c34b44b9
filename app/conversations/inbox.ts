import type { CustomerIdentity } from "~/handoff/packet";
import type { HandoffReason } from "~/handoff/reason";
import type { BrowserContext, ChatMessage } from "./chat-contract";
import type { Stage } from "./stage";

/** The four ways a team looks at its conversations. */
export const inboxViews = ["waiting", "mine", "open", "closed"] as const;
export type InboxView = (typeof inboxViews)[number];

export type InboxCounts = Record<Exclude<InboxView, "closed">, number>;

/** Whom one sees in a list, before or without a name. */
export type ShopperName = { name: string | null; email: string | null; emailVerified: boolean };

/** A line of the queue. Times are ISO 8601, UTC. */
export type InboxRow = ShopperName & {
	id: string;
	stage: Stage;
	waitingSince: string | null;
	lastMessageAt: string | null;
	lastWords: string;
	teammate: string | null;
};

/** One line of a transcript as teammates read it; notes are for them alone. */
export type InboxMessage = Pick<ChatMessage, "id" | "role" | "text" | "at" | "author" | "links" | "byEmail"> & {
	kind: ChatMessage["kind"] | "note";
};

/** Everything a teammate sees of one conversation. */
export type InboxConversation = ShopperName & {
	id: string;
	stage: Stage;
	startedAt: string;
	waitingSince: string | null;
	teammate: { id: string; name: string } | null;
	messages: InboxMessage[];
	handoff: { id: string; reason: HandoffReason; destination: string; state: string; remoteUrl: string | null } | null;
	/** Shopify's word. */
	customer: (CustomerIdentity & { takenAt: string }) | null;
	/** The browser's word. */
	context: BrowserContext;
	locale: string;
	shopperSeenAt: string | null;
};

/** How a teammate names the shopper in a list. */
export const shopperName = ({ name, email }: Pick<ShopperName, "name" | "email">): string => name ?? email ?? "Shopper";
