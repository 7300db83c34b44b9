import { z } from "zod";
import { json, mailFromDesk, readJson, type World } from "../world";
import { type ChatwootAccount, type ChatwootConversation, type ChatwootMessage, nextId } from "./account";
import { invalid } from "./errors";
import { tell } from "./tell";

const mostCharacters = 150_000;
const pageSize = 20;

export const messageInput = z.object({
	content: z.string().nullish(),
	private: z.boolean().nullish(),
	message_type: z.enum(["incoming", "outgoing"]).nullish(),
});

/** What is wrong with a message, or null. An e-mail inbox takes nothing from a customer but his mails. */
export function messageRefusal({ content, message_type }: z.infer<typeof messageInput>): Response | null {
	if (message_type === "incoming") return invalid("Incoming messages are only allowed in Api inboxes");
	if ((content ?? "").length > mostCharacters)
		return invalid(`Content is too long (maximum is ${mostCharacters} characters)`, "content");
	return null;
}

export async function createMessage(
	world: World,
	account: ChatwootAccount,
	conversation: ChatwootConversation,
	{ request, by }: { request: Request; by: string },
): Promise<Response> {
	const input = messageInput.safeParse(await readJson(request));
	if (!input.success) return invalid("Content can't be read", "content");
	const refused = messageRefusal(input.data);
	if (refused) return refused;
	const { content, private: isPrivate } = input.data;
	return json(addMessage(world, account, conversation, { content: content ?? "", private: isPrivate ?? false, by }));
}

/** The twenty newest, or the twenty before one; oldest first. */
export function listMessages(conversation: ChatwootConversation, url: URL): Response {
	const before = Number(url.searchParams.get("before") ?? Number.POSITIVE_INFINITY);
	const payload = conversation.messages.filter(({ id }) => id < before).slice(-pageSize);
	return json({ meta: { labels: [], additional_attributes: conversation.additional_attributes }, payload });
}

/** Outgoing and public, it is mailed to the contact. */
export function addMessage(
	world: World,
	account: ChatwootAccount,
	conversation: ChatwootConversation,
	{ content, private: isPrivate, by }: { content: string; private: boolean; by: string },
): ChatwootMessage {
	const now = world.now();
	const message: ChatwootMessage = {
		id: nextId(account),
		content,
		message_type: 1,
		private: isPrivate,
		created_at: Math.floor(now.getTime() / 1000),
		sender: { name: by, type: "user" },
	};
	conversation.messages.push(message);
	conversation.updatedAt = now.toISOString();
	const contact = account.contacts.find(({ id }) => id === conversation.contact_id);
	const inbox = account.inboxes.find(({ id }) => id === conversation.inbox_id);
	if (!isPrivate && contact?.email && inbox?.email)
		mailFromDesk(world, {
			from: `${account.name} <${inbox.email}>`,
			to: contact.email,
			subject: `Re: ${String(conversation.additional_attributes.mail_subject ?? `Conversation ${conversation.id}`)}`,
			text: content,
		});
	tell(world, account, "message_created", {
		...message,
		message_type: "outgoing",
		created_at: now.toISOString(),
		conversation: { id: conversation.id, status: conversation.status },
	});
	return message;
}
