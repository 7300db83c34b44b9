import type { Conversation, Visitor } from "~/conversations/conversation";
import { findOwnConversation } from "~/conversations/conversation.store.server";
import { turnFor } from "~/handoff/turn";
import { buttonWords } from "~/handoff/wording";
import type { ShopProfile } from "~/settings/shop.store.server";
import { clicked } from "./shopper-clicks.server";
import { sceneOf, takeTurn } from "./turn-is-taken.server";

type Click = { visitor: Visitor; shop: ShopProfile; conversationId: string; messageId: string };

/** "No, thanks": the agent goes on helping, and does not ask again in this issue. */
export const shopperDeclinesHuman = ({
	visitor,
	shop,
	conversationId,
	messageId,
}: Click): Promise<Conversation | null> =>
	takeTurn(
		() => findOwnConversation(visitor, conversationId),
		async (conversation) => {
			const { stage, memory } = conversation.state;
			if (stage !== "offered" || memory.openQuestion !== messageId) return null;
			const turn = turnFor({ do: "decline" }, sceneOf(conversation, shop));
			const words = clicked(buttonWords["decline-offer"], "decline", messageId);
			return { turn: { ...turn, say: [words, ...turn.say] }, shopperActed: true };
		},
	);

/** The shopper would rather not leave an e-mail: no handoff, the agent goes on helping. */
export const shopperKeepsChatting = ({
	visitor,
	shop,
	conversationId,
}: Omit<Click, "messageId">): Promise<Conversation | null> =>
	takeTurn(
		() => findOwnConversation(visitor, conversationId),
		async (conversation) => {
			const { stage, memory } = conversation.state;
			if (stage !== "asking-email") return null;
			const turn = turnFor({ do: "keep-chatting" }, sceneOf(conversation, shop));
			const words = clicked(buttonWords["keep-chatting"], "keep", memory.openQuestion ?? conversation.id);
			return { turn: { ...turn, say: [words, ...turn.say] }, shopperActed: true };
		},
	);
