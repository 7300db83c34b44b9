import type { Conversation } from "~/conversations/conversation";
import { turnFor } from "~/handoff/turn";
import { type OfferClick, shopperAnswersOffer } from "./shopper-answers-offer.server";
import { sceneOf } from "./turn-is-taken.server";

/** "No, thanks": the agent goes on helping, and does not ask again in this issue. */
export const shopperDeclinesHuman = (click: OfferClick): Promise<Conversation | null> =>
	shopperAnswersOffer(click, "decline", (conversation) =>
		turnFor({ do: "decline" }, sceneOf(conversation, click.shop)),
	);
