import { findConversation } from "~/conversations/conversation.store.server";
import { wakeTyping } from "~/conversations/typing.server";
import { refuse, type TeammateDone, type TeammateIn } from "./teammate-acts.server";

/** The teammate of a conversation is typing a reply: the shopper's bubble shows it. Nothing is stored. */
export async function teammateTypes({ shop, conversationId, teammate }: TeammateIn): Promise<TeammateDone> {
	const conversation = await findConversation(shop, conversationId);
	if (conversation?.state.stage !== "with-team" || conversation.teammateId !== teammate.id)
		return refuse("You are not in this conversation.");
	await wakeTyping({ who: "teammate", shop, conversationId });
	return { ok: true };
}
