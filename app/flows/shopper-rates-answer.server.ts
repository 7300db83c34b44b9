import type { Conversation, Visitor } from "~/conversations/conversation";
import { findOwnConversation } from "~/conversations/conversation.store.server";
import { findMessage, rateMessage } from "~/conversations/message.store.server";
import { ratedTurn } from "~/handoff/turn";
import type { ShopProfile } from "~/settings/shop.store.server";
import { sceneOf, takeTurn } from "./turn-is-taken.server";

type Rating = { visitor: Visitor; shop: ShopProfile; conversationId: string; messageId: string; helpful: boolean };

/** "Did this help?" A second "no" in a row leads to people; the same verdict again changes nothing. */
export const shopperRatesAnswer = (rating: Rating): Promise<Conversation | null> => {
	const { visitor, shop, conversationId, messageId, helpful } = rating;
	const verdict = helpful ? "yes" : "no";
	return takeTurn(
		() => findOwnConversation(visitor, conversationId),
		async (conversation) => {
			const scope = { shop: conversation.shop, conversationId, id: messageId };
			const answer = await findMessage(scope);
			if (answer?.kind !== "answer" || answer.body.helpful === verdict) return null;
			return {
				turn: ratedTurn(messageId, helpful, sceneOf(conversation, shop)),
				shopperActed: true,
				also: (tx) => rateMessage(tx, { ...scope, helpful: verdict }),
			};
		},
	);
};
