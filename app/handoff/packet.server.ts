import { z } from "zod";
import { failed } from "~/connectors/connector";
import { deskAccount, deskHttp } from "~/connectors/desk-account.server";
import { findProfileId, klaviyoCredentials } from "~/connectors/klaviyo/client";
import type { BrowserContext } from "~/conversations/chat-contract";
import type { ChatMessageRow } from "~/conversations/message";
import { messagesOf } from "~/conversations/message.store.server";
import { transcriptOf } from "~/conversations/transcript";
import { customerIdentity } from "~/identity/customer.server";
import { seconds } from "~/platform/clock";
import { env } from "~/platform/env.server";
import { type ShopProfile, shopOf } from "~/settings/shop.store.server";
import type { CustomerIdentity, Packet } from "./packet";
import { findHandedOver, type HandedOver } from "./packet.store.server";
import { type HandoffReason, reasonInWords } from "./reason";
import { askedLast, subjectOf, summaryOf, whatWasTried } from "./story";

const klaviyoBudgetMs = seconds(2);

/**
 * Everything a ticket is made of, read from the tables, from Shopify and, where the shop has connected it, Klaviyo.
 * Neither of the two can hold it back. Throws when the handoff is not there.
 */
export async function buildPacket(shop: string, handoffId: string): Promise<Packet> {
	const handedOver = await findHandedOver(shop, handoffId);
	if (!handedOver) throw new Error(`There is no handoff ${handoffId}`);
	const { customerId, id: conversationId } = handedOver.conversation;
	const messages = await messagesOf({ shop, conversationId, notes: false });
	const customer = customerId ? await customerIdentity(shop, customerId) : null;
	const shopper = shopperOf(handedOver, customer);
	const klaviyoProfileId = shopper.email ? await klaviyoProfile(shop, shopper.email) : null;
	return toPacket(handedOver, messages, await shopOf(shop), customer, { ...shopper, klaviyoProfileId });
}

/** Shopify's word before the one that was typed. */
function shopperOf({ conversation, ...handoff }: HandedOver, customer: CustomerIdentity | null) {
	const proven = customer?.email ?? conversation.customerEmail;
	const name = customer?.name ?? conversation.customerName ?? "Shopper";
	if (proven) return { name, email: proven, emailVerified: true };
	return { name, email: handoff.email ?? conversation.unverifiedEmail ?? "", emailVerified: handoff.emailVerified };
}

function toPacket(
	{ conversation, ...handoff }: HandedOver,
	messages: ChatMessageRow[],
	shop: ShopProfile,
	customer: CustomerIdentity | null,
	shopper: Packet["shopper"],
): Packet {
	const told = messages.map(({ role, kind, text, body }) => ({ role, kind, text, links: body.links ?? [] }));
	const reason = handoff.reason as HandoffReason;
	const tried = whatWasTried(told);
	const question = askedLast(told, tried);
	return {
		handoffId: handoff.id,
		conversationId: conversation.id,
		shop: { domain: shop.domain, name: shop.name || shop.domain, timeZone: shop.timeZone, email: shop.email },
		requestedAt: handoff.requestedAt.toISOString(),
		subject: subjectOf(question, shopper.name),
		reason,
		reasonInWords: reasonInWords[reason],
		summary: summaryOf(question, tried, reasonInWords[reason]),
		tried,
		shopper,
		customer,
		context: toContext(conversation.context),
		locale: conversation.locale,
		consentAt: conversation.consentAt?.toISOString() ?? null,
		transcript: transcriptLines(messages, shop, shopper.name),
		conversationUrl: conversationUrl(shop.domain, conversation.id),
		tags: tagsOf(reason, conversation.locale, shopper),
		customFields: {},
	};
}

/** With the products that were shown among the links. */
function transcriptLines(messages: ChatMessageRow[], shop: ShopProfile, shopper: string): Packet["transcript"] {
	const names = { shopper, agent: shop.settings.agentName, shop: shop.name };
	const products = new Map(messages.map(({ id, body }) => [id, body.products ?? []]));
	return transcriptOf(messages, names, shop.timeZone).map((line) => ({
		...line,
		links: [...line.links, ...(products.get(line.messageId) ?? []).map(({ title, url }) => ({ title, url }))],
	}));
}

const words = z.string().max(2000).optional().catch(undefined);

const browserContext: z.ZodType<BrowserContext> = z.object({
	pageUrl: words,
	pageTitle: words,
	product: words,
	cart: z
		.object({
			token: z.string(),
			total: z.string(),
			currency: z.string(),
			lines: z.array(z.object({ title: z.string(), quantity: z.number(), price: z.string() })),
		})
		.optional()
		.catch(undefined),
	locale: words,
	currency: words,
	device: words,
});

const toContext = (stored: unknown): BrowserContext => browserContext.safeParse(stored).data ?? {};

const conversationUrl = (domain: string, conversationId: string): string => {
	const store = domain.replace(/\.myshopify\.com$/, "");
	return `https://admin.shopify.com/store/${store}/apps/${env().SHOPIFY_API_KEY}/app/conversations/${conversationId}`;
};

/** Without spaces, which Zendesk does not take. */
const tagsOf = (reason: HandoffReason, locale: string, shopper: Packet["shopper"]): string[] => [
	"ai-handoff",
	`reason-${reason}`,
	`lang-${locale.toLowerCase().replace(/[^a-z0-9-]/g, "-")}`,
	...(shopper.email ? [shopper.emailVerified ? "email-verified" : "email-unverified"] : []),
];

/** The profile with this e-mail, where Klaviyo is connected and answers within two seconds. */
async function klaviyoProfile(shop: string, email: string): Promise<string | null> {
	const desk = await deskAccount(shop, "klaviyo");
	if (failed(desk)) return null;
	const account = { ...desk.account, credentials: klaviyoCredentials.parse(desk.account.credentials) };
	const found = await findProfileId(account, deskHttp, email, AbortSignal.timeout(klaviyoBudgetMs));
	return failed(found) ? null : found;
}
