import { z } from "zod";
import type { Packet } from "~/handoff/packet";
import {
	escapeHtml,
	identityHtml,
	identityText,
	summaryHtml,
	summaryText,
	transcriptParts,
	transcriptText,
} from "~/handoff/packet-text";
import type { DeskMail } from "../connector";

/** As it was frozen. */
export const frozenMail = z.object({
	to: z.string(),
	replyTo: z.string(),
	subject: z.string(),
	text: z.string(),
	html: z.string(),
	messageId: z.string(),
	fromName: z.string().optional(),
});

/** The mail that opens a ticket in Klaviyo's Helpdesk. Whoever answers it answers the shopper: he is the Reply-To. */
export const helpdeskMail = (packet: Packet, to: string): DeskMail => ({
	to,
	replyTo: packet.shopper.email,
	subject: packet.subject,
	text: [`${whom(packet)}\n${summaryText(packet)}`, transcriptText(packet), identityText(packet)].join("\n\n---\n\n"),
	html: [
		`<p dir="auto">${escapeHtml(whom(packet))}</p>${summaryHtml(packet)}`,
		...transcriptParts(packet, Number.POSITIVE_INFINITY),
		identityHtml(packet),
	].join("<hr>"),
	messageId: `${packet.handoffId}@${packet.shop.domain}`,
	fromName: `${packet.shopper.name} (${packet.shop.name})`,
});

/** Whether Klaviyo takes the Reply-To for the customer is not documented, so the first line says who he is. */
const whom = ({ shopper, conversationUrl }: Packet) =>
	shopper.email
		? `From ${shopper.name} <${shopper.email}>`
		: `${shopper.name} left no e-mail address. Answer in the chat: ${conversationUrl}`;
