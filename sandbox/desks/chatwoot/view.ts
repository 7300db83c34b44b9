import type { DeskView, EntryView, TicketView } from "../pages/view";
import type { World } from "../world";
import type { ChatwootAccount, ChatwootConversation, ChatwootMessage } from "./account";
import { setStatus } from "./conversations";
import { addMessage } from "./messages";

/** What an agent of these accounts sees and can do. */
export const chatwootView = (world: World, accounts: ChatwootAccount[]): DeskView => {
	const all = () =>
		accounts.flatMap((account) => account.conversations.map((conversation) => ({ account, conversation })));
	const find = (id: string) => all().find(({ conversation }) => String(conversation.id) === id);
	return {
		connect: accounts.flatMap((account): [string, string][] => [
			["Account number", String(account.id)],
			["Access token", account.users[0]?.accessToken ?? "–"],
			["E-mail inbox", account.inboxes.find(({ email }) => email)?.email ?? "–"],
		]),
		tickets: () =>
			all()
				.map(({ account, conversation }) => ticketView(account, conversation))
				.sort((left, right) => Number(right.id) - Number(left.id)),
		reply: (id, text, isPublic) => {
			const found = find(id);
			if (found)
				addMessage(world, found.account, found.conversation, { content: text, private: !isPublic, by: "Riley Chen" });
		},
		solve: (id) => {
			const found = find(id);
			if (found) setStatus(world, found.account, found.conversation, "resolved");
		},
		tables: () => [
			{
				title: "Webhooks",
				thing: "webhook",
				empty: "Nobody is told of answers.",
				columns: ["Address", "Events"],
				rows: accounts.flatMap(({ webhooks }) =>
					webhooks.map(({ url, subscriptions }) => [url, subscriptions.join(", ")]),
				),
			},
		],
		whole: () => ({ tickets: all().map(({ account, conversation }) => ({ ...conversation, account: account.id })) }),
	};
};

function ticketView(account: ChatwootAccount, conversation: ChatwootConversation): TicketView {
	const contact = account.contacts.find(({ id }) => id === conversation.contact_id);
	const inbox = account.inboxes.find(({ id }) => id === conversation.inbox_id);
	const { custom_attributes: custom, additional_attributes: additional } = conversation;
	return {
		id: String(conversation.id),
		account: inbox?.email ?? inbox?.name ?? account.name,
		subject: String(additional.mail_subject ?? `Conversation ${conversation.id}`),
		status: conversation.status,
		open: conversation.status !== "resolved",
		requester: { name: contact?.name ?? "", email: contact?.email ?? null, note: null },
		externalId: typeof custom.handoff_id === "string" ? custom.handoff_id : null,
		tags: String(custom.tags ?? "")
			.split(", ")
			.filter(Boolean),
		fields: Object.entries(custom).map(([name, value]) => [name, String(value ?? "–")]),
		createdAt: conversation.createdAt,
		updatedAt: conversation.updatedAt,
		entries: conversation.messages.map((message) => entry(message, contact?.email ?? null)),
		warnings: contact?.email ? [] : ["This contact has no e-mail address: an answer reaches nobody."],
		repliesAre: "public",
	};
}

const entry = (message: ChatwootMessage, email: string | null): EntryView => ({
	author: message.sender.name,
	side: message.sender.type === "contact" ? "customer" : "staff",
	public: !message.private,
	at: new Date(message.created_at * 1000).toISOString(),
	text: readable(message.content),
	attachments: [],
	notice: message.private || !email ? null : `mailed to ${email}`,
});

/** Markdown as it is read, as far as Baton writes it: what is escaped, bold, or an address. */
export const readable = (markdown: string): string =>
	markdown.replace(/\\([!-/:-@[-`{-~])|\*\*|<(https?:\/\/[^\s<>]+)>/g, (_, escaped, url) => escaped ?? url ?? "");
