import { plainText } from "../plain-text";
import { mailFromDesk, type World } from "../world";
import {
	customerFor,
	type GorgiasAccount,
	type GorgiasMessage,
	type GorgiasTicket,
	nextId,
	type Party,
} from "./account";
import type { MessageInput } from "./schema";

/** Why this message can't be taken (field → messages), or null. */
export function messageProblem(account: GorgiasAccount, given: MessageInput): Record<string, string[]> | null {
	const { sender } = given;
	if (given.channel === "internal-note" && !agentOf(account, sender))
		return { sender: ["The sender of an internal note must be a user of the account."] };
	if (!given.from_agent && sender?.id && !account.customers.some((customer) => customer.id === sender.id))
		return { sender: [`Customer ${sender.id} does not exist.`] };
	return null;
}

const agentOf = (account: GorgiasAccount, sender: MessageInput["sender"]) =>
	account.users.find((user) => user.id === sender?.id || user.email === sender?.email);

/**
 * Adds a message to a ticket. One that an agent sends without `sent_datetime` is really sent: Gorgias mails it to the
 * customer.
 */
export function addMessage(world: World, account: GorgiasAccount, ticket: GorgiasTicket, given: MessageInput) {
	const at = world.now().toISOString();
	const message: GorgiasMessage = {
		...given,
		id: nextId(account),
		ticket_id: ticket.id,
		public: given.public ?? true,
		sender: senderOf(world, account, given),
		subject: given.subject ?? null,
		body_text: given.body_text ?? plainText(given.body_html ?? ""),
		body_html: given.body_html ?? null,
		external_id: given.external_id ?? null,
		created_datetime: given.created_datetime ?? at,
		sent_datetime: given.sent_datetime ?? at,
		source: given.source ?? null,
	};
	ticket.messages.push(message);
	ticket.updated_datetime = at;
	if (given.from_agent && message.public && !given.sent_datetime) sendToCustomer(world, account, ticket, message);
	return message;
}

function senderOf(world: World, account: GorgiasAccount, given: MessageInput): Party | null {
	const user = given.from_agent ? agentOf(account, given.sender) : undefined;
	if (user) return { id: user.id, email: user.email, name: user.name };
	const { id, email, name } = given.sender ?? {};
	if (given.from_agent) return given.sender ? { id: id ?? 0, email: email ?? null, name: name ?? null } : null;
	const known = account.customers.find((customer) => customer.id === id);
	const customer = known ?? (email ? customerFor(account, email, name ?? null, world.now()) : null);
	return customer && { id: customer.id, email: customer.email, name: customer.name };
}

/** Where an agent's answer goes: the e-mail address that the customer wrote from on the e-mail channel, if he did. */
export function replyAddress(ticket: GorgiasTicket): string | null {
	const byMail = ticket.messages.find((message) => !message.from_agent && message.channel === "email");
	return byMail ? (byMail.source?.from?.address ?? byMail.sender?.email ?? null) : null;
}

function sendToCustomer(world: World, account: GorgiasAccount, ticket: GorgiasTicket, message: GorgiasMessage): void {
	const to = replyAddress(ticket) ?? ticket.customer?.email;
	if (!to) return;
	const at = world.now().toISOString();
	account.mailed.push({ ticketId: ticket.id, messageId: message.id, to, text: message.body_text, at });
	mailFromDesk(world, {
		from: `${message.sender?.name ?? account.name} <${account.supportAddress}>`,
		to,
		subject: `Re: ${ticket.subject ?? "your message"}`,
		text: message.body_text,
	});
}
