import type { Conversation, Visitor } from "~/conversations/conversation";
import { findOwnConversation } from "~/conversations/conversation.store.server";
import { turnFor } from "~/handoff/turn";
import type { ShopProfile } from "~/settings/shop.store.server";
import { clicked } from "./shopper-clicks.server";
import { sceneWithTeam, takeTurn } from "./turn-is-taken.server";

type Given = { visitor: Visitor; shop: ShopProfile; conversationId: string; email: string };

/** The e-mail that was still missing (valid, lower case, unproven): the handoff begins. */
export const shopperGivesEmail = ({ visitor, shop, conversationId, email }: Given): Promise<Conversation | null> =>
	takeTurn(
		() => findOwnConversation(visitor, conversationId),
		async (conversation) => {
			const { stage, memory } = conversation.state;
			if (stage !== "asking-email") return null;
			const turn = turnFor({ do: "take-email", email }, await sceneWithTeam(conversation, shop, { typed: email }));
			const words = clicked(email, "email", memory.openQuestion ?? conversation.id);
			return { turn: { ...turn, say: [words, ...turn.say] }, shopperActed: true };
		},
	);
