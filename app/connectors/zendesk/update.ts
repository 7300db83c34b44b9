import { z } from "zod";
import { escapeHtml, lineHtml } from "~/handoff/packet-text";
import { type Delivering, Failure, failed, type Ticket, type TicketUpdate } from "../connector";
import { callZendesk, readZendesk, type ZendeskCredentials } from "./client";
import { addComment, mark, marksIn, type NewComment } from "./comments";
import { find, ticketOf } from "./ticket";

type Desk = Delivering<ZendeskCredentials>;

const current = z.object({
	ticket: z.object({ subject: z.string().nullish(), status: z.string(), requester_id: z.number() }),
});
type Current = z.infer<typeof current>["ticket"];

/**
 * What was said after the ticket was made: the shopper's words as a public comment of his own, everything else (which he
 * has read in the chat, or must not) in private. Zendesk's Idempotency-Key is for new tickets alone, so each comment
 * ends with the update's own mark, and is looked for before it is added.
 */
export async function update(ticket: Ticket, update: TicketUpdate, desk: Desk): Promise<"done" | Failure> {
	const reference = await referenceOf(update.id);
	const there = await marksIn(ticket, [reference], new Date(update.at), desk);
	if (failed(there)) return there;
	if (there.has(reference)) return "done";
	const path = `/api/v2/tickets/${encodeURIComponent(ticket.remoteId)}`;
	const now = await readZendesk(desk.account, desk.http, path, current);
	if (failed(now)) return now;
	const html_body = `${wordsOf(update)}<p><small>${mark(reference)}</small></p>`;
	if (update.type === "message" && update.line.speaker === "shopper")
		return hearShopper(ticket, { id: update.id, html_body }, now.ticket, desk);
	if (now.ticket.status !== "closed") return addComment(ticket, { html_body, public: false }, desk);
	if (update.type === "closed") return "done";
	return new Failure("refused", "The Zendesk ticket is closed for good: nothing can be added to it any more.");
}

/** Of an id, what is short enough for the end of a shopper's comment and yet no other update's. */
async function referenceOf(id: string): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(id)));
	return [...digest.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const wordsOf = (update: TicketUpdate): string =>
	update.type === "closed"
		? `<p>The conversation was closed in the chat: ${escapeHtml(update.because)}</p>`
		: lineHtml(update.line);

/** A ticket that was put aside opens again; a closed one takes no more comments, so a follow-up begins. */
function hearShopper(
	ticket: Ticket,
	{ id, html_body }: { id: string; html_body: string },
	now: Current,
	desk: Desk,
): Promise<"done" | Failure> {
	const comment = { html_body, public: true, author_id: now.requester_id };
	if (now.status === "closed") return followUp(ticket, { id, comment }, now, desk);
	const putAside = ["pending", "hold", "solved"].includes(now.status);
	return addComment(ticket, comment, desk, putAside ? { status: "open" } : {});
}

async function followUp(
	{ remoteId }: Ticket,
	{ id, comment }: { id: string; comment: NewComment },
	{ subject, requester_id }: Current,
	desk: Desk,
): Promise<"done" | Failure> {
	const before = await find(desk, id);
	if (before) return failed(before) ? before : "done";
	const ticket = {
		via_followup_source_id: Number(remoteId),
		subject: `Re: ${subject ?? ""}`,
		external_id: id,
		requester_id,
		submitter_id: requester_id,
		comment,
	};
	const answer = await callZendesk(desk.account, desk.http, "/api/v2/tickets", {
		method: "POST",
		headers: { "idempotency-key": id },
		body: JSON.stringify({ ticket }),
	});
	const made = ticketOf(answer, desk);
	return failed(made) ? made : "done";
}
