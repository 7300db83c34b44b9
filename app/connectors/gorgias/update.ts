import { z } from "zod";
import type { TranscriptLine } from "~/handoff/packet";
import { escapeHtml, lineHtml } from "~/handoff/packet-text";
import { shaped } from "../call";
import { type Delivering, Failure, failed, type Ticket, type TicketUpdate } from "../connector";
import { callGorgias, type GorgiasCredentials, label, readGorgias } from "./client";
import { addMessage, hasMessage, missing } from "./message-list";
import { messageBody, noteBody, type Parties } from "./messages";

type Desk = Delivering<GorgiasCredentials>;

/**
 * What was said after the ticket was made: the shopper's words as his message, the other side's as sent already (in the
 * chat), notes and the end of the conversation as internal notes. Each is looked for under its id before it is added.
 */
export async function update(ticket: Ticket, update: TicketUpdate, desk: Desk): Promise<"done" | Failure> {
	const externalIds = [update.id, ...(update.type === "closed" ? [] : [update.line.messageId])];
	const there = await hasMessage(ticket, { externalIds, at: update.at }, desk);
	if (failed(there)) return there;
	if (there) return "done";
	if (update.type === "message") return addTurn(ticket, update.id, update.line, desk);
	const html = update.type === "closed" ? closedHtml(update.because) : lineHtml(update.line);
	const agentEmail = desk.account.details.agentEmail ?? "";
	return addMessage(ticket, noteBody(agentEmail, { externalId: update.id, html, at: update.at }), desk);
}

const closedHtml = (because: string) => `<p>The conversation was closed in the chat: ${escapeHtml(because)}</p>`;

const ticketShape = z.object({
	subject: z.string().nullish(),
	status: z.string().nullish(),
	customer: z.object({ email: z.string().nullish(), name: z.string().nullish() }).nullish(),
});

/** A ticket that was closed is opened again first: otherwise nobody would see what the shopper wrote. */
async function addTurn(ticket: Ticket, id: string, line: TranscriptLine, desk: Desk): Promise<"done" | Failure> {
	const path = `/api/tickets/${encodeURIComponent(ticket.remoteId)}`;
	const found = await readGorgias(desk.account, desk.http, path, ticketShape);
	if (failed(found)) return missing(found);
	const email = found.customer?.email;
	if (!email) return new Failure("refused", "The Gorgias ticket has no customer with an e-mail address any more.");
	if (found.status === "closed" && line.speaker === "shopper") {
		const opened = await reopen(path, desk);
		if (failed(opened)) return opened;
	}
	const { supportAddress = "", agentEmail = "" } = desk.account.details;
	const parties: Parties = {
		subject: found.subject ?? "",
		customer: { email, name: found.customer?.name ?? line.name },
		desk: { name: "", address: supportAddress },
		agentEmail,
	};
	return addMessage(ticket, messageBody(parties, { ...line, messageId: id }), desk);
}

async function reopen(path: string, { account, http }: Desk) {
	const answer = await callGorgias(account, http, path, { method: "PUT", body: JSON.stringify({ status: "open" }) });
	return shaped(answer, label, z.unknown());
}
