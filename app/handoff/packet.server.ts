import { messagesOf } from "~/conversations/message.store.server";
import { customerIdentity } from "~/identity/customer.server";
import { appAddress } from "~/settings/app-address.server";
import { shopOf } from "~/settings/shop.store.server";
import { browserWord } from "./browser-word";
import { klaviyoProfileOf } from "./klaviyo-profile.server";
import { makePacket, unnamed } from "./make-packet";
import type { CustomerIdentity, Packet } from "./packet";
import { findHandedOver, type HandedOver } from "./packet.store.server";
import type { HandoffReason } from "./reason";

/**
 * Everything a ticket is made of, read from the tables, from Shopify and, where the shop has connected it, Klaviyo.
 * Neither of the two can hold it back. Throws when the handoff is not there.
 */
export async function buildPacket(shop: string, handoffId: string): Promise<Packet> {
	const handedOver = await findHandedOver(shop, handoffId);
	if (!handedOver) throw new Error(`There is no handoff ${handoffId}`);
	const { conversation, destination, ...handoff } = handedOver;
	const [messages, customer, profile] = await Promise.all([
		messagesOf({ shop, conversationId: conversation.id, notes: false }),
		conversation.customerId ? customerIdentity(shop, conversation.customerId) : null,
		shopOf(shop),
	]);
	const shopper = shopperOf(handedOver, customer);
	const { klaviyoExchangeId: exchangeId } = browserWord(conversation.context);
	return makePacket({
		handoff: { ...handoff, reason: handoff.reason as HandoffReason },
		conversation: { ...conversation, url: conversationUrl(shop, conversation.id) },
		messages,
		events: conversation.events,
		shop: packetShop(profile),
		shopper: { ...shopper, ...(await klaviyoProfileOf(shop, { email: shopper.email, exchangeId })) },
		customer,
		fields: profile.settings.ticketFields[destination] ?? [],
	});
}

export const packetShop = ({ domain, name, timeZone, email, settings }: Awaited<ReturnType<typeof shopOf>>) => ({
	domain,
	name: name || domain,
	timeZone,
	email,
	agentName: settings.agentName,
});

/** Shopify's word before the one that was typed; the browser's word has no part in it. */
function shopperOf({ conversation, ...handoff }: HandedOver, customer: CustomerIdentity | null) {
	const proven = customer?.email ?? conversation.customerEmail;
	const name = customer?.name ?? conversation.customerName ?? unnamed;
	if (proven) return { name, email: proven, emailVerified: true };
	if (handoff.email) return { name, email: handoff.email, emailVerified: handoff.emailVerified };
	return { name, email: conversation.unverifiedEmail ?? "", emailVerified: false };
}

export const conversationUrl = (domain: string, conversationId: string): string =>
	appAddress(domain, `/app/conversations/${conversationId}`);
