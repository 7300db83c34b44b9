import { z } from "zod";
import { json, readJson, type World } from "../world";
import { type ChatwootAccount, type ChatwootConversation, nextId } from "./account";
import { invalid, notFound } from "./errors";
import { addMessage, messageInput, messageRefusal } from "./messages";
import { tell } from "./tell";

const newest = 20;
const attributes = z.record(z.string(), z.unknown());

const conversationInput = z.object({
	inbox_id: z.number(),
	contact_id: z.number(),
	status: z.enum(["open", "resolved", "pending", "snoozed"]).default("open"),
	additional_attributes: attributes.default({}),
	custom_attributes: attributes.default({}),
	message: messageInput.nullish(),
});

export async function createConversation(
	world: World,
	account: ChatwootAccount,
	{ request, by }: { request: Request; by: string },
): Promise<Response> {
	const input = conversationInput.safeParse(await readJson(request));
	if (!input.success) return notFound();
	const { message, inbox_id, contact_id, ...rest } = input.data;
	if (!account.inboxes.some(({ id }) => id === inbox_id) || !account.contacts.some(({ id }) => id === contact_id))
		return notFound();
	const refused = message && messageRefusal(message);
	if (refused) return refused;
	const at = world.now().toISOString();
	const made = { id: nextId(account), inbox_id, contact_id, ...rest, messages: [], createdAt: at, updatedAt: at };
	account.conversations.push(made);
	if (message)
		addMessage(world, account, made, { content: message.content ?? "", private: message.private ?? false, by });
	return json(shown(account, made));
}

/** Those of one contact, the newest first, twenty at most. */
export const listConversations = (account: ChatwootAccount, contactId: number): Response => {
	if (!account.contacts.some(({ id }) => id === contactId)) return notFound();
	const found = account.conversations.filter(({ contact_id }) => contact_id === contactId);
	const payload = found.toReversed().slice(0, newest);
	return json({ payload: payload.map((conversation) => shown(account, conversation)) });
};

const shown = (
	account: ChatwootAccount,
	{ messages, createdAt, updatedAt, ...conversation }: ChatwootConversation,
) => ({
	...conversation,
	account_id: account.id,
	messages: messages.slice(-1),
	created_at: Math.floor(Date.parse(createdAt) / 1000),
	updated_at: Date.parse(updatedAt) / 1000,
});

export function setStatus(
	world: World,
	account: ChatwootAccount,
	conversation: ChatwootConversation,
	status: ChatwootConversation["status"],
): void {
	if (conversation.status === status) return;
	conversation.status = status;
	conversation.updatedAt = world.now().toISOString();
	tell(world, account, "conversation_status_changed", shown(account, conversation));
}

const contactInput = z.object({ name: z.string().nullish(), email: z.email().nullish() });

/** An address is there once in an account. */
export async function createContact(account: ChatwootAccount, request: Request): Promise<Response> {
	const input = contactInput.safeParse(await readJson(request));
	if (!input.success) return invalid("Email Invalid email", "email");
	const { name, email } = input.data;
	const taken = account.contacts.some((one) => email && one.email?.toLowerCase() === email.toLowerCase());
	if (taken) return invalid("Email has already been taken", "email");
	const contact = { id: nextId(account), name: name ?? "", email: email?.toLowerCase() ?? null };
	account.contacts.push(contact);
	return json({ payload: { contact, contact_inbox: null } });
}

/** The text anywhere in name or address, fifteen at most. */
export function searchContacts(account: ChatwootAccount, url: URL): Response {
	const wanted = (url.searchParams.get("q") ?? "").trim().toLowerCase();
	if (!wanted) return json({ error: "Specify search string with parameter q" }, 422);
	const payload = account.contacts.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted));
	return json({ meta: { count: payload.length, current_page: 1 }, payload: payload.slice(0, 15) });
}
