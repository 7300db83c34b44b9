import type { Conversation, Visitor } from "~/conversations/conversation";
import { findOwnConversation } from "~/conversations/conversation.store.server";
import { endHandoffs } from "~/handoff/handoff.store.server";
import { notice } from "~/handoff/say";
import { closingTurn } from "~/handoff/turn";
import { closedWords } from "~/handoff/wording";
import { now } from "~/platform/clock";
import type { ShopProfile } from "~/settings/shop.store.server";
import { sceneOf, takeTurn } from "./turn-is-taken.server";

/** The shopper ends the chat; his next message begins a new conversation. */
export const shopperEndsChat = ({
	visitor,
	shop,
	conversationId,
}: {
	visitor: Visitor;
	shop: ShopProfile;
	conversationId: string;
}): Promise<Conversation | null> =>
	takeTurn(
		() => findOwnConversation(visitor, conversationId),
		async (conversation) => {
			const turn = closingTurn(conversation.state, "shopper", [notice(sceneOf(conversation, shop), closedWords)]);
			if (!turn) return null;
			const ends = conversation.state.stage !== "handed-over";
			return {
				turn,
				shopperActed: true,
				also: (tx) => (ends ? endHandoffs(tx, conversation.shop, conversation.id, now()) : Promise.resolve()),
			};
		},
	);
