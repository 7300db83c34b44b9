import type { Packet } from "~/handoff/packet";
import { ana } from "./handoffs";

/** A packet with every item in it. */
export const fullPacket = (handoffId: string): Packet => ({
	handoffId,
	conversationId: "conversation_1",
	shop: { domain: "fjell.myshopify.com", name: "Fjell & Fern", timeZone: "Europe/Oslo", email: "hello@fjell.example" },
	requestedAt: "2026-11-22T14:04:00.000Z",
	subject: "Order status · “Where is my order #1042?” — Ana Ruiz",
	reason: "account",
	topic: "order",
	reasonInWords: "The question needs the shopper's own account or order",
	summary: ["Asked: “Where is my order #1042?”", "Answered: the agent found no answer", "Handed over: account"],
	tried: [{ question: "Where is my order #1042?", documents: [] }],
	shopper: { name: "Ana Ruiz", email: "ana.ruiz@example.com", emailVerified: true, klaviyoProfileId: null },
	customer: ana,
	context: { pageUrl: "https://fjell.example/products/tent", device: "phone" },
	locale: "en",
	consent: { askedAt: "2026-11-22T14:03:05.000Z", agreedAt: "2026-11-22T14:03:50.000Z" },
	transcript: [
		{
			messageId: "message_1",
			speaker: "shopper",
			name: "Ana Ruiz",
			text: "Where is <my> order #1042?",
			links: [],
			at: "2026-11-22T14:03:00.000Z",
			atShop: "2026-11-22 15:03 CET",
		},
		{
			messageId: "message_2",
			speaker: "agent",
			name: "Scout (AI agent)",
			text: "I can't look into orders.",
			links: [{ title: "Shipping policy", url: "https://fjell.example/policies/shipping" }],
			at: "2026-11-22T14:03:05.000Z",
			atShop: "2026-11-22 15:03 CET",
		},
	],
	conversationUrl: "https://admin.shopify.com/store/fjell/apps/baton/app/conversations/conversation_1",
	tags: ["ai-handoff", "reason-account", "lang-en", "email-verified"],
	customFields: { "360001": ana.id },
});
