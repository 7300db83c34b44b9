import type { Conversation, Visitor } from "~/conversations/conversation";
import { findOwnConversation, shopperSeen } from "~/conversations/conversation.store.server";
import { wakeTyping } from "~/conversations/typing.server";
import { now } from "~/platform/clock";

type There = { visitor: Visitor; conversationId: string };

/** The shopper has the newest messages before him: nothing of it needs to be mailed. */
export async function shopperSees({ visitor, conversationId }: There): Promise<Conversation | null> {
	const conversation = await findOwnConversation(visitor, conversationId);
	if (conversation) await shopperSeen(conversation.shop, conversation.id, now());
	return conversation;
}

/** The shopper is typing: a teammate who has the conversation open sees it, also before he takes it over. */
export async function shopperTypes({ visitor, conversationId }: There): Promise<Conversation | null> {
	const conversation = await findOwnConversation(visitor, conversationId);
	const stage = conversation?.state.stage;
	if (conversation && (stage === "with-team" || stage === "waiting-for-team"))
		await wakeTyping({ who: "shopper", shop: conversation.shop, conversationId: conversation.id });
	return conversation;
}
