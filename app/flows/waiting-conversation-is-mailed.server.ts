import { findConversation } from "~/conversations/conversation.store.server";
import { findHandoff } from "~/handoff/handoff.store.server";
import { conversationUrl } from "~/handoff/packet.server";
import { type HandoffReason, reasonInWords } from "~/handoff/reason";
import { log } from "~/platform/log.server";
import { sendMail } from "~/platform/mail.server";
import { findShop } from "~/settings/shop.store.server";

/** Mails the team, if it wants that, of a conversation that waits and that nobody has taken; once a handoff. */
export async function waitingConversationIsMailed(due: { shop: string; handoffId: string }): Promise<void> {
	const [shop, handoff] = await Promise.all([findShop(due.shop), findHandoff(due.shop, due.handoffId)]);
	const conversation = handoff && (await findConversation(due.shop, handoff.conversationId));
	if (!shop?.settings.teamEmail || !conversation) return;
	const { stage, memory } = conversation.state;
	if (stage !== "waiting-for-team" || memory.handoffId !== due.handoffId) return;
	const who = conversation.customerName ?? "A shopper";
	const mailed = await sendMail({
		to: shop.settings.teamEmail,
		subject: `${who} waits for your team in the chat`,
		text: [
			`${who} waits for your team, and nobody has taken the conversation yet. ${reasonInWords[handoff.reason as HandoffReason]}.`,
			`Open it: ${conversationUrl(due.shop, conversation.id)}`,
			"You can change or empty this address in Baton's settings, under Inbox.",
		].join("\n\n"),
		// The same mail, should a worker die between sending and noting it.
		headers: { "Message-ID": `<waiting-${due.handoffId}@${shop.domain}>` },
	});
	if (mailed.sent) return;
	log.warn({ shop: due.shop, handoffId: due.handoffId, why: mailed.why }, "the team could not be mailed");
	if (mailed.why === "unreachable") throw new Error("The mail server could not be reached");
}
