import type { ChatAction } from "~/conversations/chat-contract";
import type { Conversation, Visitor } from "~/conversations/conversation";
import type { ShopProfile } from "~/settings/shop.store.server";
import { shopperAcceptsHuman } from "./shopper-accepts-human.server";
import { shopperDeclinesHuman } from "./shopper-declines-human.server";
import { shopperEndsChat } from "./shopper-ends-chat.server";
import { shopperGivesEmail } from "./shopper-gives-email.server";
import { shopperSees, shopperTypes } from "./shopper-is-there.server";
import { shopperKeepsChatting } from "./shopper-keeps-chatting.server";
import { shopperRatesAnswer } from "./shopper-rates-answer.server";

type Acting = { visitor: Visitor; shop: ShopProfile; conversationId: string };

/** One click of the shopper. Returns the conversation as it stands afterwards, or null when it is not his. */
export function shopperActs(
	acting: Acting,
	action: Exclude<ChatAction, { type: "email-transcript" }>,
): Promise<Conversation | null> {
	switch (action.type) {
		case "accept-offer":
			return shopperAcceptsHuman({ ...acting, messageId: action.message });
		case "decline-offer":
			return shopperDeclinesHuman({ ...acting, messageId: action.message });
		case "give-email":
			return shopperGivesEmail({ ...acting, email: action.email });
		case "keep-chatting":
			return shopperKeepsChatting(acting);
		case "rate":
			return shopperRatesAnswer({ ...acting, messageId: action.message, helpful: action.helpful });
		case "seen":
			return shopperSees(acting);
		case "typing":
			return shopperTypes(acting);
		case "end":
			return shopperEndsChat(acting);
	}
}
