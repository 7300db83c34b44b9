import type { Conversation, Visitor } from "~/conversations/conversation";
import { findOwnConversation } from "~/conversations/conversation.store.server";
import { turnFor } from "~/handoff/turn";
import { buttonWords } from "~/handoff/wording";
import type { ShopProfile } from "~/settings/shop.store.server";
import { clicked } from "./shopper-clicks.server";
import { sceneWithTeam, takeTurn } from "./turn-is-taken.server";

type Click = { visitor: Visitor; shop: ShopProfile; conversationId: string; messageId: string };

/**
 * The shopper accepts the open offer: a handoff begins, or the e-mail is asked for first. A click on an offer that is
 * no longer open (a second tab, a late click) changes nothing. Returns the conversation as it stands, null: not his.
 */
export const shopperAcceptsHuman = ({
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
			const scene = await sceneWithTeam(conversation, shop);
			const turn = turnFor({ do: "want-person", reason: memory.reason ?? "no-answer" }, scene);
			const words = clicked(buttonWords["accept-offer"], "accept", messageId);
			return { turn: { ...turn, say: [words, ...turn.say] }, shopperActed: true };
		},
	);
