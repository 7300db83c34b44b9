import type { Conversation, Visitor } from "./conversation";

/** A conversation as this process left it after its last turn, and what the next answer looks back at. */
type Fresh = {
	conversation: Conversation;
	visitorHash: string;
	/** What the shopper wrote lately, oldest first. */
	earlier: string[];
	/** The shop's, when it was read last. */
	knowledgeVersion: number;
};

const most = 2_000;
/** How far an answer looks back. */
export const mostEarlier = 3;

/** Least recently used first. */
const kept = new Map<string, Fresh>();

/** What was kept is only ever a guess: whoever writes on its word must have the database compare the versions. */
export function keepFresh(fresh: Fresh): void {
	kept.delete(fresh.conversation.id);
	kept.set(fresh.conversation.id, fresh);
	const [oldest] = kept.keys();
	if (kept.size > most && oldest) kept.delete(oldest);
}

export const forgetFresh = (conversationId: string): boolean => kept.delete(conversationId);

/** The conversation, if this process remembers it as this very visitor's. */
export function recallFresh(conversationId: string, { shop, visitorHash, customerId }: Visitor): Fresh | null {
	const fresh = kept.get(conversationId);
	if (!fresh || fresh.visitorHash !== visitorHash) return null;
	const { conversation } = fresh;
	return conversation.shop === shop && conversation.customerId === customerId ? fresh : null;
}
