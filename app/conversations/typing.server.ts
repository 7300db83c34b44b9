import { inTransaction } from "~/platform/db.server";
import { wake } from "~/platform/live.server";

/** Who is typing in a conversation goes by wake-ups alone; nothing is stored. */
export const typingTopic = (who: "shopper" | "teammate", conversationId: string) => `typing:${who}:${conversationId}`;

/** Tells whoever listens to `typingTopic` (onWake of platform/live.server.ts). */
export const wakeTyping = (who: "shopper" | "teammate", conversationId: string): Promise<void> =>
	inTransaction((tx) => wake(tx, typingTopic(who, conversationId)));
