import { maskCardNumbers, maskedDeep } from "~/conversations/card-numbers";
import type { ChatMessageRow } from "~/conversations/message";
import { transcriptOf } from "~/conversations/transcript";
import { browserWord } from "./browser-word";
import { customFieldsOf, type FieldMapping } from "./custom-fields";
import { isolated, oneLine, wellFormed } from "./one-line";
import type { CustomerIdentity, Packet } from "./packet";
import { type HandoffReason, reasonInWords } from "./reason";
import { storyOf, type Told } from "./story";

/** Everything that a packet is made from, already read. */
export type Gathered = {
	handoff: { id: string; reason: HandoffReason; requestedAt: Date };
	conversation: { id: string; locale: string; context: unknown; url: string };
	/** The public ones, oldest first. */
	messages: ChatMessageRow[];
	events: { type: string; data: unknown; at: Date }[];
	shop: Packet["shop"] & { agentName: string };
	shopper: Packet["shopper"];
	customer: CustomerIdentity | null;
	fields: FieldMapping[];
};

/** Puts a ticket's content together. Card numbers are masked wherever a shopper's words are. */
export function makePacket(gathered: Gathered): Packet {
	const { handoff, conversation, messages, shopper, customer } = gathered;
	const { agentName, ...shop } = gathered.shop;
	const who = shopper.name === unnamed ? shopper.email : shopper.name;
	const { topic, subject, summary, tried } = storyOf(messages.map(toTold), { who, reason: handoff.reason });
	const packet = {
		handoffId: handoff.id,
		conversationId: conversation.id,
		shop,
		requestedAt: handoff.requestedAt.toISOString(),
		reason: handoff.reason,
		reasonInWords: reasonInWords[handoff.reason],
		topic,
		shopper,
		customer,
		context: browserWord(conversation.context),
		locale: oneLine(conversation.locale),
		consent: consentOf(gathered),
		conversationUrl: conversation.url,
		tags: tagsOf(gathered, topic),
		...maskedDeep({
			subject,
			summary,
			tried: tried.map(({ question, documents }) => ({ question, documents })),
		}),
		transcript: transcriptLines(messages, shop, { shopper: shopper.name, agent: agentName }),
	};
	return { ...packet, customFields: customFieldsOf(packet, gathered.fields) };
}

/** Who has no name that Shopify proved. */
export const unnamed = "Shopper";

const toTold = ({ role, kind, text, body }: ChatMessageRow): Told => ({
	role,
	kind,
	// Before anything is cut short: half a card number is not known for one.
	text: maskCardNumbers(text),
	links: body.links ?? [],
	products: body.products?.map(({ title }) => title),
	rejected: body.helpful === "no",
});

/** With the products that were shown among the links. */
function transcriptLines(
	messages: ChatMessageRow[],
	shop: Packet["shop"],
	names: { shopper: string; agent: string },
): Packet["transcript"] {
	const products = new Map(messages.map(({ id, body }) => [id, body.products ?? []]));
	return transcriptOf(messages, { ...names, shop: shop.name }, shop.timeZone).map((line) => ({
		...line,
		name: isolated(oneLine(line.name)),
		text: maskedDeep(wellFormed(line.text)),
		links: [
			...line.links.map(({ title, url }) => ({ title: oneLine(title), url: oneLine(url) })),
			...(products.get(line.messageId) ?? []).map(({ title, url, price, available }) => ({
				title: oneLine(`Product: ${title} · ${price} · ${available ? "available" : "sold out"}`),
				url: oneLine(url),
			})),
		],
	}));
}

/** The last question before this handoff, if one was put since the one before it, and the moment of the "yes". */
function consentOf({ events, handoff }: Gathered): Packet["consent"] {
	const begun = events.findIndex(({ type, data }) => type === "handoff-begun" && idOf(data) === handoff.id);
	const before = begun < 0 ? events : events.slice(0, begun);
	const since = before.slice(before.findLastIndex(({ type }) => type === "handoff-begun") + 1);
	const asked = since.findLast(({ type }) => type === "handoff-offered");
	const accepted = since.findLast(({ type }) => type === "offer-accepted");
	return {
		askedAt: accepted && asked ? asked.at.toISOString() : null,
		agreedAt: (accepted?.at ?? handoff.requestedAt).toISOString(),
	};
}

const idOf = (data: unknown) => (data as { handoffId?: string } | null)?.handoffId;

/** Without spaces, which Zendesk does not take. */
function tagsOf({ handoff, conversation, shopper, customer }: Gathered, topic: string | null): string[] {
	const language = conversation.locale
		.toLowerCase()
		.replace(/[^a-z0-9-]+/g, "-")
		.slice(0, 20);
	return [
		"ai-handoff",
		`reason-${handoff.reason}`,
		`lang-${language}`,
		...(topic ? [`topic-${topic}`] : []),
		...(shopper.email ? [shopper.emailVerified ? "email-verified" : "email-unverified"] : []),
		...(customer?.tags.some((tag) => /(^|[^\p{L}])vip([^\p{L}]|$)/iu.test(tag)) ? ["vip"] : []),
	];
}
