import type { Conversation, Visitor } from "~/conversations/conversation";
import { findOwnConversation } from "~/conversations/conversation.store.server";
import { phrasesIn } from "~/handoff/languages/languages";
import { turnFor } from "~/handoff/turn";
import type { ShopProfile } from "~/settings/shop.store.server";
import { clicked } from "./shopper-clicks.server";
import { sceneOf, takeTurn } from "./turn-is-taken.server";

type Keeping = { visitor: Visitor; shop: ShopProfile; conversationId: string };

/** The shopper would rather not leave an e-mail: no handoff, the agent goes on helping. */
export const shopperKeepsChatting = ({ visitor, shop, conversationId }: Keeping): Promise<Conversation | null> =>
	takeTurn(
		() => findOwnConversation(visitor, conversationId),
		async (conversation) => {
			const { stage, memory } = conversation.state;
			if (stage !== "asking-email") return null;
			const turn = turnFor({ do: "keep-chatting" }, sceneOf(conversation, shop));
			const words = clicked(
				phrasesIn(conversation.locale).buttons["keep-chatting"],
				"keep",
				memory.openQuestion ?? conversation.id,
			);
			return { turn: { ...turn, say: [words, ...turn.say] }, shopperActed: true };
		},
	);
