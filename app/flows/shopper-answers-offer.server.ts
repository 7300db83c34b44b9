import type { Conversation, Visitor } from "~/conversations/conversation";
import { findOwnConversation } from "~/conversations/conversation.store.server";
import { phrasesIn } from "~/handoff/languages/languages";
import type { Turn } from "~/handoff/scene";
import type { ShopProfile } from "~/settings/shop.store.server";
import { clicked } from "./shopper-clicks.server";
import { takeTurn } from "./turn-is-taken.server";

export type OfferClick = { visitor: Visitor; shop: ShopProfile; conversationId: string; messageId: string };

/**
 * A button under the open offer: the shopper's words, and what follows from them. A click on an offer that is no longer
 * open (a second tab, a late click) changes nothing. Returns the conversation as it stands, null: not his.
 */
export const shopperAnswersOffer = (
	{ visitor, conversationId, messageId }: OfferClick,
	button: "accept" | "decline",
	whatFollows: (conversation: Conversation) => Promise<Turn> | Turn,
): Promise<Conversation | null> =>
	takeTurn(
		() => findOwnConversation(visitor, conversationId),
		async (conversation) => {
			const { stage, memory } = conversation.state;
			if (stage !== "offered" || memory.openQuestion !== messageId) return null;
			const turn = await whatFollows(conversation);
			const words = clicked(phrasesIn(conversation.locale).buttons[`${button}-offer`], button, messageId);
			return { turn: { ...turn, say: [words, ...turn.say] }, shopperActed: true };
		},
	);
