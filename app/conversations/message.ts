import type { ChatMessage, MessageKind, Role } from "./chat-contract";

/** What goes with the text, as it is stored in Message.body. */
export type MessageBody = Pick<
	ChatMessage,
	"author" | "links" | "products" | "choices" | "rich" | "byEmail" | "helpful"
>;

/** A message that is about to be stored. */
export type NewMessage = {
	id: string;
	/** Unique within its conversation: the same key again is the same message. */
	clientMessageId: string | null;
	role: Role;
	kind: MessageKind | "note";
	text: string;
	body: MessageBody;
	/** Why the agent said it; for the merchant only. */
	decision: unknown;
	/** false: only teammates read it. */
	public: boolean;
};

/** What the shopper says, in words of his own or by a button. */
export const shopperMessage = (message: { id: string; clientMessageId: string; text: string }): NewMessage => ({
	...message,
	role: "shopper",
	kind: "text",
	body: {},
	decision: null,
	public: true,
});

/** A stored message. */
export type ChatMessageRow = Omit<NewMessage, "decision"> & { seq: number; createdAt: Date };

/** As the storefront may see it: no note, no decision, no key but the shopper's own. */
export function toChatMessage(row: ChatMessageRow): ChatMessage {
	if (!row.public || row.kind === "note") throw new Error("A note is never shown to a shopper");
	return {
		id: row.id,
		seq: row.seq,
		role: row.role,
		kind: row.kind,
		text: row.text,
		at: row.createdAt.toISOString(),
		...(row.role === "shopper" && row.clientMessageId ? { clientMessageId: row.clientMessageId } : {}),
		...row.body,
	};
}

/** Keys that Baton itself gives; a shopper's own never holds a colon. */
export const messageKey = {
	replyTo: (messageId: string) => `reply:${messageId}`,
	click: (what: string, messageId: string) => `${what}:${messageId}`,
	promise: (handoffId: string) => `promise:${handoffId}`,
	fellBack: (handoffId: string) => `fell-back:${handoffId}`,
	sentAfterAll: (handoffId: string) => `sent-after-all:${handoffId}`,
	nobodyAnswers: (handoffId: string) => `nobody-answers:${handoffId}`,
	teammate: (clientMessageId: string) => `team:${clientMessageId}`,
	deskReply: (destination: string, newsId: string) => `desk:${destination}:${newsId}`,
};
