import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { onWake, wake } from "~/platform/live.server";

type Typing = { who: "shopper" | "teammate"; shop: string; conversationId: string };

const topicOf = ({ who, shop, conversationId }: Typing) => `typing:${who}:${shop}:${conversationId}`;

/** Somebody is typing: tells whoever listens, of that shop alone. It goes by wake-ups; nothing is stored. */
export const wakeTyping = (typing: Typing): Promise<void> =>
	inTransaction((tx) => wake(tx, `${topicOf(typing)}@${now().getTime()}`));

/** Calls back whenever it is told. Returns the way to stop. */
export const onTyping = (typing: Typing, listener: () => void): (() => void) =>
	// A line that has just come back calls everybody, without a time: nobody need be typing.
	onWake(topicOf(typing), (at) => at !== null && listener());
