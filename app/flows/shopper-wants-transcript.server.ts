import type { Visitor } from "~/conversations/conversation";
import { findOwnConversation } from "~/conversations/conversation.store.server";
import { messagesOf } from "~/conversations/message.store.server";
import { transcriptAsText, transcriptOf } from "~/conversations/transcript";
import { canMail, sendMail } from "~/platform/mail.server";
import type { ShopProfile } from "~/settings/shop.store.server";

type TranscriptMailed = { ok: true } | { ok: false; why: "not-found" | "not-signed-in" | "unavailable" };

/**
 * Mails the conversation to the customer's own address, the one that Shopify proved. A typed address gets nothing:
 * anybody could type anybody's.
 */
export async function shopperWantsTranscript({
	visitor,
	shop,
	conversationId,
}: {
	visitor: Visitor;
	shop: ShopProfile;
	conversationId: string;
}): Promise<TranscriptMailed> {
	const conversation = await findOwnConversation(visitor, conversationId);
	if (!conversation) return { ok: false, why: "not-found" };
	if (!conversation.customerId || !conversation.customerEmail) return { ok: false, why: "not-signed-in" };
	if (!canMail()) return { ok: false, why: "unavailable" };
	const rows = await messagesOf({ shop: conversation.shop, conversationId, notes: false });
	const names = { shopper: conversation.customerName ?? "You", agent: shop.settings.agentName, shop: shop.name };
	const mailed = await sendMail({
		to: conversation.customerEmail,
		subject: `Your chat with ${shop.name || shop.domain}`,
		text: transcriptAsText(transcriptOf(rows, names, shop.timeZone)),
		fromName: shop.name,
	});
	return mailed.sent ? { ok: true } : { ok: false, why: "unavailable" };
}
