import type { SessionReply, SessionRequest } from "~/conversations/chat-contract";
import { chatStateOf } from "~/conversations/chat-state";
import type { Conversation, Visitor } from "~/conversations/conversation";
import { claimConversations, latestConversation, shopperSeen } from "~/conversations/conversation.store.server";
import { earlierReplies } from "~/conversations/earlier-replies.store.server";
import { readConversation } from "~/conversations/stream.store.server";
import { phrasesIn } from "~/handoff/languages/languages";
import { mintChatToken, tokenSeconds } from "~/identity/chat-token.server";
import { customerIdentity } from "~/identity/customer.server";
import type { ProxyProof } from "~/identity/proxy.server";
import { visitorAgain, visitorHash } from "~/identity/visitor.server";
import { days, later, now } from "~/platform/clock";
import { env } from "~/platform/env.server";
import type { ShopProfile } from "~/settings/shop.store.server";

/** A conversation that was closed, or went to a desk, is shown again for so long; then the chat opens empty. */
const shownAgainMs = days(7);

/**
 * The shopper opens the bubble: he gets a token, and finds his conversation again. One who has signed in since takes
 * his conversation along. Nothing is stored in the theme editor.
 */
export async function shopperOpensChat(
	{ shop: domain, customerId }: ProxyProof,
	shop: ShopProfile,
	{ visitor: claimed, preview: inEditor, locale }: SessionRequest,
): Promise<SessionReply> {
	const preview = inEditor === true;
	const visitor = visitorAgain(claimed, domain);
	const who: Visitor = { shop: domain, visitorHash: visitorHash(visitor), customerId };
	if (!preview) await claim(who);
	const latest = preview ? null : await latestConversation(who);
	const found = latest && (await openConversation(who, latest));
	return {
		token: await mintChatToken({ ...who, preview }),
		expiresInSeconds: tokenSeconds,
		visitor,
		chatUrl: new URL(env().SHOPIFY_APP_URL).origin,
		signedIn: customerId !== null,
		agentOn: shop.settings.agentOn,
		texts: textsOf(shop, locale),
		state: found && chatStateOf(found.conversation, shop, now()),
		messages: found?.messages ?? [],
		earlier: latest ? await earlierReplies(who, latest, later(now(), -shownAgainMs)) : undefined,
	};
}

async function claim(who: Visitor): Promise<void> {
	if (!who.customerId) return;
	const customer = await customerIdentity(who.shop, who.customerId);
	await claimConversations(who, { name: customer?.name ?? null, email: customer?.email ?? null });
}

async function openConversation(who: Visitor, latest: Conversation) {
	if (!isShownAgain(latest)) return null;
	await shopperSeen(latest.shop, latest.id, now());
	return readConversation(who, latest.id, 0);
}

const isShownAgain = ({ state, lastMessageAt }: Conversation): boolean =>
	state.stage !== "closed" &&
	(state.stage !== "handed-over" || (lastMessageAt ?? new Date(0)) > later(now(), -shownAgainMs));

const textsOf = ({ name, domain, settings }: ShopProfile, locale: string): SessionReply["texts"] => ({
	agentName: settings.agentName,
	greeting: settings.greeting,
	suggestions: settings.suggestions,
	disclosure: phrasesIn(locale).disclosure(name || domain),
});
