import type { DeskView, EntryView, Table, TicketView } from "../pages/view";
import { mailFromDesk, type World } from "../world";
import type { ZendeskAccount, ZendeskTicket } from "./account";
import { addComment } from "./comments";
import { merchantsClient } from "./new-account";
import { agentOf, userOf } from "./people";
import { changeStatus, tellOfComment } from "./tell";
import { findTicket } from "./tickets";

/** What an agent of these accounts sees and can do. */
export const zendeskView = (world: World, accounts: ZendeskAccount[]): DeskView => {
	const find = (id: string) => {
		for (const account of accounts) {
			const ticket = findTicket(account, id);
			if (ticket) return { account, ticket };
		}
		return null;
	};
	return {
		connect: accounts.flatMap(({ subdomain, clients }): [string, string][] => [
			["Subdomain", subdomain],
			...(clients.some(({ id }) => id === merchantsClient.id) ? ownClient : []),
		]),
		tickets: () =>
			newestFirst(accounts.flatMap((account) => account.tickets.map((ticket) => ticketView(account, ticket)))),
		reply: (id, text, isPublic) => {
			const found = find(id);
			if (found) replyTo(world, found.account, found.ticket, text, isPublic);
		},
		solve: (id) => {
			const found = find(id);
			if (found) changeStatus(world, found.account, found.ticket, "solved");
		},
		tables: () => [webhookTable(accounts)],
		whole: () => ({
			tickets: accounts.flatMap((account) => account.tickets.map((ticket) => wholeTicket(account, ticket))),
		}),
	};
};

const ownClient: [string, string][] = [
	["Own client", merchantsClient.id],
	["Its secret", merchantsClient.secret],
];

const webhookTable = (accounts: ZendeskAccount[]): Table => ({
	title: "Webhooks",
	thing: "webhook",
	empty: "No app listens to tickets.",
	columns: ["Name", "Endpoint", "Status", "Last call"],
	rows: accounts.flatMap(({ webhooks }) =>
		webhooks.map(({ name, endpoint, status, invocations }) => {
			const last = invocations.at(-1);
			return [name, endpoint, status, last ? `${last.type.split(".").at(-1)} → ${last.status ?? "no answer"}` : "–"];
		}),
	),
});

const newestFirst = (tickets: TicketView[]) =>
	tickets.sort((left, right) => right.createdAt.localeCompare(left.createdAt));

/** An agent answers: a public comment is mailed to the requester, a private one is not. */
function replyTo(world: World, account: ZendeskAccount, ticket: ZendeskTicket, text: string, isPublic: boolean): void {
	const agent = agentOf(account);
	const comment = addComment(account, ticket, { body: text, public: isPublic }, agent.id, world.now());
	if (comment instanceof Response) return;
	tellOfComment(world, account, ticket, comment);
	if (ticket.status === "new") changeStatus(world, account, ticket, "open");
	const to = userOf(account, ticket.requester_id)?.email;
	if (!isPublic || !to) return;
	mailFromDesk(world, {
		from: `${agent.name} (${account.name}) <support@${account.subdomain}.zendesk.com>`,
		to,
		subject: `[${account.name}] Re: ${ticket.subject}`,
		text,
	});
}

const wholeTicket = (account: ZendeskAccount, ticket: ZendeskTicket) => ({
	...ticket,
	account: account.subdomain,
	requester: userOf(account, ticket.requester_id),
	submitter: userOf(account, ticket.submitter_id),
	comments: ticket.comments.map((comment) => ({ ...comment, author: userOf(account, comment.author_id) })),
});

function ticketView(account: ZendeskAccount, ticket: ZendeskTicket): TicketView {
	const requester = userOf(account, ticket.requester_id);
	return {
		id: String(ticket.id),
		account: `${account.subdomain}.zendesk.com`,
		subject: ticket.subject || "(no subject)",
		status: ticket.status,
		open: ticket.status !== "solved" && ticket.status !== "closed",
		requester: {
			name: requester?.name ?? "Unknown",
			email: requester?.email ?? null,
			note: requester?.role === "end-user" ? null : "This is the integration's own user, not a customer.",
		},
		externalId: ticket.external_id,
		tags: ticket.tags,
		fields: fieldsOf(account, ticket),
		createdAt: ticket.created_at,
		updatedAt: ticket.updated_at,
		entries: ticket.comments.map((_, index) => entryView(account, ticket, index)),
		warnings: warningsOf(account, ticket),
		repliesAre: ticket.is_public ? "public" : "private",
	};
}

function fieldsOf(account: ZendeskAccount, ticket: ZendeskTicket): [string, string][] {
	const group = account.groups.find((candidate) => candidate.id === ticket.group_id);
	const custom = ticket.custom_fields.map(({ id, value }): [string, string] => [
		account.fields.find((field) => field.id === id)?.title ?? String(id),
		String(value ?? ""),
	]);
	return [["Priority", ticket.priority ?? "–"], ["Group", group?.name ?? "–"], ...custom];
}

function entryView(account: ZendeskAccount, ticket: ZendeskTicket, index: number): EntryView {
	const comment = ticket.comments[index];
	if (!comment) throw new Error(`Ticket ${ticket.id} has no comment ${index}`);
	const author = userOf(account, comment.author_id);
	const toldByMail = comment.public && author?.role === "agent";
	return {
		author: author?.name ?? "Unknown",
		side: author?.role === "end-user" ? "customer" : "staff",
		public: comment.public,
		at: comment.created_at,
		text: comment.plain_body,
		attachments: comment.attachments.map((file) => `${file.file_name} (${file.size} bytes)`),
		notice: toldByMail ? `mailed to ${userOf(account, ticket.requester_id)?.email ?? "nobody"}` : null,
	};
}

function warningsOf(account: ZendeskAccount, ticket: ZendeskTicket): string[] {
	const warnings: string[] = [];
	if (!ticket.is_public)
		warnings.push("Opened with a private note: replies are private too unless the agent changes that.");
	const first = ticket.comments[0];
	if (first && first.author_id !== ticket.requester_id)
		warnings.push(`The first comment was written by ${userOf(account, first.author_id)?.name}, not by the requester.`);
	return warnings;
}
