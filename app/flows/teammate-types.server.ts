import { findConversation } from "~/conversations/conversation.store.server";
import { wakeTyping } from "~/conversations/typing.server";

/** A teammate is typing: the shopper's bubble may show it. Nothing is stored. */
export async function teammateTypes({ shop, conversationId }: { shop: string; conversationId: string }): Promise<void> {
	const conversation = await findConversation(shop, conversationId);
	if (conversation?.state.stage === "with-team") await wakeTyping("teammate", conversationId);
}
