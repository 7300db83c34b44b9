import { availabilityAt } from "~/handoff/office-hours";
import { statusLine } from "~/handoff/wording";
import type { ShopProfile } from "~/settings/shop.store.server";
import type { ChatState } from "./chat-contract";
import { type Conversation, emailOf } from "./conversation";

/** Where the conversation stands, as the shopper may know it. */
export function chatStateOf(conversation: Conversation, shop: ShopProfile, now: Date): ChatState {
	const { id, state, teammateName } = conversation;
	const { timeZone, settings } = shop;
	const { stage, memory } = state;
	const teammate = stage === "with-team" ? teammateName : null;
	const availability = availabilityAt(settings.officeHours, timeZone, now);
	const email = emailOf(conversation)?.address ?? null;
	return {
		conversation: id,
		stage,
		openQuestion: stage === "offered" || stage === "asking-email" ? memory.openQuestion : null,
		teammate,
		statusLine: statusLine({ stage, teammate, availability, timeZone, email, now, locale: conversation.locale }),
	};
}
