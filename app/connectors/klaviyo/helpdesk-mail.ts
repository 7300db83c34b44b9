import type { Packet } from "~/handoff/packet";
import type { DeskMail } from "../connector";
import { handoffMail } from "../handoff-mail";

/** The mail that opens a ticket in Klaviyo's Helpdesk. */
export const helpdeskMail = (packet: Packet, to: string): DeskMail => handoffMail(packet, to, { from: whom(packet) });

/** Whether Klaviyo takes the Reply-To for the customer is not documented, so the first line says who he is. */
const whom = ({ shopper, conversationUrl }: Packet) =>
	shopper.email
		? `From ${shopper.name} <${shopper.email}>`
		: `${shopper.name} left no e-mail address. Answer in the chat: ${conversationUrl}`;
