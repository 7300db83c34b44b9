import { emailOf } from "~/conversations/conversation";
import { findConversation } from "~/conversations/conversation.store.server";
import { messageKey } from "~/conversations/message";
import { findHandoff } from "~/handoff/handoff.store.server";
import { availabilityAt } from "~/handoff/office-hours";
import { notice } from "~/handoff/say";
import { promiseWords } from "~/handoff/wording";
import { now } from "~/platform/clock";
import { newId } from "~/platform/ids.server";
import { enqueue } from "~/platform/jobs.server";
import { findShop } from "~/settings/shop.store.server";
import { takeTurn } from "./turn-is-taken.server";

/** "Someone is joining you" was said, and nobody came: the shopper is told so, once, and when to expect a reply. */
export async function nobodyAnswers({ shop: domain, handoffId }: { shop: string; handoffId: string }): Promise<void> {
	const [shop, handoff] = await Promise.all([findShop(domain), findHandoff(domain, handoffId)]);
	if (!shop || !handoff || handoff.endedAt) return;
	const { settings, timeZone } = shop;
	await takeTurn(
		() => findConversation(domain, handoff.conversationId),
		async (conversation) => {
			const { stage, memory } = conversation.state;
			if (stage !== "waiting-for-team" || memory.handoffId !== handoffId) return null;
			const words = promiseWords({
				answersBy: "live",
				email: emailOf(conversation)?.address ?? null,
				availability: availabilityAt(settings.officeHours, timeZone, now()),
				teammateAvailable: false,
				texts: settings.inboxTexts,
				timeZone,
				now: now(),
				locale: conversation.locale,
			});
			const say = notice(newId("message"), words, messageKey.nobodyAnswers(handoffId));
			return {
				turn: { state: conversation.state, say: [say], events: [], handoff: null, unverifiedEmail: null },
				also: (tx) => enqueue(tx, "mail-waiting", { shop: domain, handoffId }, { singletonKey: handoffId }),
			};
		},
	);
}
