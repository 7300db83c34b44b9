import type { Conversation, Visitor } from "~/conversations/conversation";
import { findOwnConversation } from "~/conversations/conversation.store.server";
import { tellTicket } from "~/delivery/ticket-update.store.server";
import { endHandoffs } from "~/handoff/handoff.store.server";
import { phrasesIn } from "~/handoff/languages/languages";
import { notice } from "~/handoff/say";
import { closingTurn } from "~/handoff/turn";
import { now } from "~/platform/clock";
import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { takeTurn } from "./turn-is-taken.server";

/** The shopper ends the chat; his next message begins a new conversation. */
export const shopperEndsChat = ({
	visitor,
	conversationId,
}: {
	visitor: Visitor;
	conversationId: string;
}): Promise<Conversation | null> =>
	takeTurn(
		() => findOwnConversation(visitor, conversationId),
		async (conversation) => {
			const turn = closingTurn(conversation.state, "shopper", [
				notice(newId("message"), phrasesIn(conversation.locale).closed),
			]);
			if (!turn) return null;
			const { shop, id, state } = conversation;
			// A desk that answers by e-mail goes on after the chat.
			const ends = state.stage !== "handed-over";
			const also = async (tx: Tx) => {
				if (!ends) return;
				const telling = { type: "closed", because: "the shopper ended the chat" } as const;
				await tellTicket(tx, { shop, conversationId: id, telling });
				await endHandoffs(tx, shop, id, now());
			};
			return { turn, shopperActed: true, also };
		},
	);
