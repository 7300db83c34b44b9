import type { DeskView, EntryView, Table, TicketView } from "../pages/view";
import type { World } from "../world";
import type { GorgiasAccount, GorgiasMessage, GorgiasTicket } from "./account";
import { isHttp } from "./integrations";
import { addMessage, replyAddress } from "./messages";
import { tell } from "./tell";
import { findTicket, setStatus } from "./tickets";

/** What an agent of these accounts sees and can do. */
export const gorgiasView = (world: World, accounts: GorgiasAccount[]): DeskView => {
	const find = (id: string) => {
		for (const account of accounts) {
			const ticket = findTicket(account, id);
			if (ticket) return { account, ticket };
		}
		return null;
	};
	return {
		connect: accounts.flatMap((account) => connectionOf(account)),
		tickets: () =>
			accounts
				.flatMap((account) => account.tickets.map((ticket) => ticketView(account, ticket)))
				.sort((left, right) => Number(right.id) - Number(left.id)),
		reply: (id, text, isPublic) => {
			const found = find(id);
			if (found) replyTo(world, found.account, found.ticket, text, isPublic);
		},
		solve: (id) => {
			const found = find(id);
			if (found) setStatus(world, found.account, found.ticket, "closed");
		},
		tables: () => [integrationTable(accounts)],
		whole: () => ({
			tickets: accounts.flatMap(({ domain, tickets }) => tickets.map((ticket) => ({ ...ticket, account: domain }))),
			mailed: accounts.flatMap((account) => account.mailed),
		}),
	};
};

const connectionOf = (account: GorgiasAccount): [string, string][] => [
	["Account", account.domain],
	["API key user", account.apiKeys[0]?.email ?? "–"],
	["API key", account.apiKeys[0]?.key ?? "–"],
	["Support address", account.supportAddress],
];

/** An agent answers as he would in Gorgias: on the channel that the customer can be reached on, or as a note. */
function replyTo(world: World, account: GorgiasAccount, ticket: GorgiasTicket, text: string, isPublic: boolean): void {
	const agent = account.users.find((user) => user.role.name === "agent");
	const note = !isPublic || replyAddress(ticket) === null;
	const message = addMessage(world, account, ticket, {
		channel: note ? "internal-note" : "email",
		via: "helpdesk",
		from_agent: true,
		public: !note,
		sender: { id: agent?.id, email: agent?.email },
		body_text: text,
	});
	tell(world, account, { trigger: "ticket-message-created", ticket, message });
}

const integrationTable = (accounts: GorgiasAccount[]): Table => ({
	title: "HTTP integrations",
	thing: "integration",
	empty: "No HTTP integration has been made.",
	columns: ["Name", "Calls", "When", "Last call"],
	rows: accounts
		.flatMap(({ integrations }) => integrations)
		.filter(isHttp)
		.map(({ name, http, deactivated_datetime: off, calls }) => [
			off ? `${name} (switched off)` : name,
			http.url,
			Object.keys(http.triggers ?? {}).join(", "),
			calls.at(-1) ? `${calls.at(-1)?.trigger}: ${calls.at(-1)?.status ?? "no answer"}` : "–",
		]),
});

function ticketView(account: GorgiasAccount, ticket: GorgiasTicket): TicketView {
	const reachable = replyAddress(ticket) !== null;
	return {
		id: String(ticket.id),
		account: `${account.domain}.gorgias.com`,
		subject: ticket.subject ?? "(no subject)",
		status: ticket.status,
		open: ticket.status === "open",
		requester: { name: ticket.customer?.name ?? "Unknown", email: ticket.customer?.email ?? null, note: null },
		externalId: ticket.external_id,
		tags: ticket.tags.map((tag) => tag.name),
		fields: [["Channel", ticket.channel], ...Object.entries(ticket.meta ?? {}).map(metaField)],
		createdAt: ticket.created_datetime,
		updatedAt: ticket.updated_datetime,
		entries: ticket.messages
			.toSorted((left, right) => left.created_datetime.localeCompare(right.created_datetime))
			.map((message) => entryView(account, message)),
		warnings: reachable
			? []
			: ["No customer message on the e-mail channel: a reply has nowhere to go and becomes a note."],
		repliesAre: reachable ? "public" : "private",
	};
}

const metaField = ([name, value]: [string, unknown]): [string, string] => [
	name,
	typeof value === "string" ? value : JSON.stringify(value),
];

function entryView(account: GorgiasAccount, message: GorgiasMessage): EntryView {
	const mailed = account.mailed.find((sent) => sent.messageId === message.id);
	return {
		author: message.sender?.name ?? message.sender?.email ?? (message.from_agent ? account.name : "Unknown"),
		side: message.from_agent ? "staff" : "customer",
		public: message.public,
		at: message.created_datetime,
		text: message.body_text,
		attachments: [],
		notice: mailed ? `mailed to ${mailed.to}` : null,
	};
}
