import { emailOf } from "~/conversations/conversation";
import { findConversation } from "~/conversations/conversation.store.server";
import { findMessage } from "~/conversations/message.store.server";
import { log } from "~/platform/log.server";
import { sendMail } from "~/platform/mail.server";
import { findShop } from "~/settings/shop.store.server";

type Due = { shop: string; conversationId: string; messageId: string };

/** Mails a teammate's reply to a shopper who has left; one who has seen it in the bubble gets no mail. */
export async function replyIsMailed({ shop: domain, conversationId, messageId }: Due): Promise<void> {
	const [shop, conversation, message] = await Promise.all([
		findShop(domain),
		findConversation(domain, conversationId),
		findMessage({ shop: domain, conversationId, id: messageId }),
	]);
	const email = conversation && emailOf(conversation);
	if (!shop || !email || !message?.public) return;
	if (conversation.shopperSeenAt && conversation.shopperSeenAt > message.createdAt) return;
	const name = shop.name || shop.domain;
	const mailed = await sendMail({
		to: email.address,
		subject: `${name} replied to you`,
		text: [
			message.text,
			`${message.body.author ?? "Our team"}, ${name}`,
			`You wrote to us in the chat of our store. Open the chat there to go on: https://${shop.origins[0] ?? shop.domain}/`,
		].join("\n\n"),
		fromName: name,
		...(shop.email ? { replyTo: shop.email } : {}),
		// The same mail, should a worker die between sending and noting it.
		headers: { "Message-ID": `<${messageId}@${shop.domain}>` },
	});
	if (mailed.sent) return;
	log.warn({ shop: domain, messageId, why: mailed.why }, "a reply could not be mailed");
	if (mailed.why === "unreachable") throw new Error("The mail server could not be reached");
}
