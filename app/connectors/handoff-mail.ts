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
import type { DeskMail } from "./connector";

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

/** `from`: the first line, which says who the shopper is. `end`: a last line of its own, where the desk wants one. */
type Lines = { from: string; end?: string };

/**
 * A handoff as one mail, whole. Whoever answers it answers the shopper: he is the Reply-To. Its Message-ID comes from
 * the handoff: a mail that arrives twice is known for the same.
 */
export function handoffMail(packet: Packet, to: string, { from, end }: Lines): DeskMail {
	const { shopper, shop } = packet;
	const text = [`${from}\n${summaryText(packet)}`, transcriptText(packet), identityText(packet)];
	const html = [
		`<p dir="auto">${escapeHtml(from)}</p>${summaryHtml(packet)}`,
		...transcriptParts(packet, Number.POSITIVE_INFINITY),
		identityHtml(packet),
	];
	return {
		to,
		replyTo: shopper.email,
		subject: packet.subject,
		text: [...text, ...(end ? [end] : [])].join("\n\n---\n\n"),
		html: [...html, ...(end ? [`<p>${escapeHtml(end)}</p>`] : [])].join("<hr>"),
		messageId: `${packet.handoffId}@${shop.domain}`,
		fromName: `${shopper.name} (${shop.name})`,
	};
}
