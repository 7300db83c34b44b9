import { escapeText } from "../pages/html";
import { plainText } from "../plain-text";
import { nextId, type Upload, type ZendeskAccount, type ZendeskComment, type ZendeskTicket } from "./account";
import { invalid } from "./errors";
import { userOf } from "./people";
import type { CommentInput } from "./schema";

const commentsPerTicket = 5000;

/** Why this comment can't be added, or null. */
export function commentProblem(account: ZendeskAccount, given: CommentInput, now: Date): Response | null {
	if (given.author_id !== undefined && !userOf(account, given.author_id))
		return invalid("author_id", "Author: is invalid", "InvalidValue");
	for (const token of given.uploads ?? [])
		if (!usableUpload(account, token, now)) return invalid("uploads", `Upload: token ${token} is not valid`);
	return null;
}

/**
 * Adds a comment. Without `public` it is what the ticket's first comment was: a ticket that was opened with a private
 * note keeps making private notes.
 */
export function addComment(
	account: ZendeskAccount,
	ticket: ZendeskTicket,
	given: CommentInput,
	authorId: number,
	now: Date,
): ZendeskComment | Response {
	if (ticket.comments.length >= commentsPerTicket)
		return invalid("comment", `Comment: a ticket has at most ${commentsPerTicket} comments`, "TooManyComments");
	const text = given.body ?? plainText(given.html_body ?? "");
	const comment: ZendeskComment = {
		id: nextId(account),
		type: "Comment",
		author_id: given.author_id ?? authorId,
		body: text,
		html_body: `<div class="zd-comment" dir="auto">${given.html_body ?? paragraphs(text)}</div>`,
		plain_body: text,
		public: given.public ?? ticket.is_public,
		attachments: (given.uploads ?? []).flatMap((token) => consume(account, token, now)),
		created_at: now.toISOString(),
	};
	ticket.comments.push(comment);
	ticket.updated_at = now.toISOString();
	return comment;
}

const paragraphs = (text: string): string => `<p dir="auto">${escapeText(text).replaceAll("\n", "<br>")}</p>`;

const usableUpload = (account: ZendeskAccount, token: string, now: Date): Upload | undefined =>
	account.uploads.find((upload) => upload.token === token && !upload.consumed && now < new Date(upload.expires_at));

function consume(account: ZendeskAccount, token: string, now: Date) {
	const upload = usableUpload(account, token, now);
	if (!upload) return [];
	upload.consumed = true;
	return [upload.attachment];
}
