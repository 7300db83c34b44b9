import type { Conversation } from "~/conversations/conversation";
import { turnFor } from "~/handoff/turn";
import { type OfferClick, shopperAnswersOffer } from "./shopper-answers-offer.server";
import { sceneWithTeam } from "./turn-is-taken.server";

/** The shopper accepts the open offer: a handoff begins, or the e-mail is asked for first. */
export const shopperAcceptsHuman = (click: OfferClick): Promise<Conversation | null> =>
	shopperAnswersOffer(click, "accept", async (conversation) => {
		const scene = await sceneWithTeam(conversation, click.shop);
		return turnFor({ do: "want-person", reason: conversation.state.memory.reason ?? "no-answer" }, scene);
	});
