import { z } from "zod";
import { later, minutes } from "~/platform/clock";
import { type Delivering, Failure, failed, type Http, type Ticket } from "../connector";
import { callZendesk, label, readZendesk, type ZendeskAccount, type ZendeskCredentials } from "./client";

type Desk = Delivering<ZendeskCredentials>;

const comment = z.object({
	id: z.number(),
	author_id: z.number().nullish(),
	body: z.string().nullish(),
	html_body: z.string().nullish(),
	plain_body: z.string().nullish(),
	public: z.boolean().nullish(),
	created_at: z.string().nullish(),
});
type ListedComment = z.infer<typeof comment>;

const author = z.object({ id: z.number(), name: z.string().nullish(), role: z.string().nullish() });
type CommentAuthor = z.infer<typeof author>;

const page = z.object({
	comments: z.array(comment),
	users: z.array(author).nullish(),
	next_page: z.string().nullish(),
});

/** A ticket has 5,000 comments at most, a page 100. */
const mostPages = 50;

const ticketPath = ({ remoteId }: Ticket) => `/api/v2/tickets/${encodeURIComponent(remoteId)}`;

/** A ticket's comments with their authors, newest first, back to the first one that is older than `since`. */
export async function commentsSince(
	ticket: Ticket,
	since: Date | null,
	{ account, http }: { account: ZendeskAccount; http: Http },
): Promise<{ comments: ListedComment[]; authors: CommentAuthor[] } | Failure> {
	const comments: ListedComment[] = [];
	const authors: CommentAuthor[] = [];
	for (let number = 1; number <= mostPages; number += 1) {
		const path = `${ticketPath(ticket)}/comments?sort_order=desc&include=users&page=${number}`;
		const read = await readZendesk(account, http, path, page);
		if (failed(read)) return read;
		comments.push(...read.comments);
		authors.push(...(read.users ?? []));
		const oldest = read.comments.at(-1)?.created_at;
		if (!read.next_page || (since && oldest && new Date(oldest) < since)) return { comments, authors };
	}
	return new Failure("unreachable", `${label} shows more comments of the ticket than can be read.`);
}

/** What people and programs see at the end of whatever Baton adds, so that it is added once. */
export const mark = (id: string) => `Baton ${id}.`;

/** Clocks differ: a comment may seem to be older than what it tells of. */
const skewMs = minutes(10);

/** The marks among these that the ticket's comments bear; nothing older than `since` (null: of all time) bears one. */
export async function marksIn(
	ticket: Ticket,
	ids: string[],
	since: Date | null,
	desk: Desk,
): Promise<Set<string> | Failure> {
	const read = await commentsSince(ticket, since && later(since, -skewMs), desk);
	if (failed(read)) return read;
	const texts = read.comments.map(({ body, html_body }) => `${body ?? ""} ${html_body ?? ""}`);
	return new Set(ids.filter((id) => texts.some((text) => text.includes(mark(id)))));
}

export type NewComment = { html_body: string; public: boolean; author_id?: number; uploads?: string[] };

/** Adds a comment, and with it changes of the ticket. */
export async function addComment(
	ticket: Ticket,
	added: NewComment,
	{ account, http }: Desk,
	changes: { status?: "open" } = {},
): Promise<"done" | Failure> {
	const body = JSON.stringify({ ticket: { ...changes, comment: added } });
	const answer = await callZendesk(account, http, ticketPath(ticket), { method: "PUT", body });
	return failed(answer) ? answer : "done";
}
