import { json } from "../world";
import { nextId, type ZendeskTicket } from "./account";
import { bodyOf, type Call } from "./call";
import { addComment, commentProblem } from "./comments";
import { invalid, notFound, tooMany } from "./errors";
import { type TicketUpdate, ticketUpdate } from "./schema";
import { changeStatus, tellOfComment } from "./tell";
import { findTicket, referenceProblem, shown } from "./tickets";

const updatesPerUser = 30;
const updateWindowMs = 10 * 60_000;

/** PUT tickets/{id}: attributes and, if given, one more comment */
export async function updateTicket(call: Call, id: string | undefined): Promise<Response> {
	const body = await bodyOf(ticketUpdate, call.request);
	if (body instanceof Response) return body;
	const ticket = findTicket(call.account, id);
	if (!ticket) return notFound();
	const { comment, safe_update: safe, updated_stamp: stamp, ...attributes } = body.ticket;
	const now = call.world.now();
	const problem =
		updateProblem(call, ticket, body.ticket) ?? (comment ? commentProblem(call.account, comment, now) : null);
	if (problem) return problem;
	if (safe && stamp !== ticket.updated_at) return conflict();
	const before = ticket.status;
	const added = comment && addComment(call.account, ticket, comment, call.user.id, now);
	if (added instanceof Response) return added;
	Object.assign(ticket, attributes, { updated_at: now.toISOString() });
	if (attributes.status) changeStatus(call.world, call.account, ticket, attributes.status, before);
	if (added) tellOfComment(call.world, call.account, ticket, added);
	ticket.updates.push({ user_id: call.user.id, at: now.toISOString() });
	return json({ ticket: shown(ticket), audit: { id: nextId(call.account), ticket_id: ticket.id } });
}

function updateProblem(call: Call, ticket: ZendeskTicket, given: TicketUpdate): Response | null {
	if (ticket.status === "closed") return invalid("status", "Status: closed prevents ticket update", "TicketClosed");
	const since = call.world.now().getTime() - updateWindowMs;
	ticket.updates = ticket.updates.filter((update) => Date.parse(update.at) > since);
	const mine = ticket.updates.filter((update) => update.user_id === call.user.id);
	if (mine.length >= updatesPerUser) return tooMany(updateWindowMs / 1000);
	return referenceProblem(call.account, given);
}

const conflict = (): Response =>
	json({ error: "UpdateConflict", description: "Safe Update prevented the update due to outdated ticket data" }, 409);
