import { z } from "zod";
import type { Packet } from "~/handoff/packet";
import { summaryHtml, transcriptParts } from "~/handoff/packet-text";
import { shaped } from "../call";
import { type Delivering, type Failure, type FrozenRequest, failed, type Ticket } from "../connector";
import { callZendesk, label, readZendesk, type ZendeskCredentials } from "./client";
import { Objection } from "./errors";
import { privateNotes } from "./notes";
import { findOrCreateRequester } from "./requester";

type Desk = Delivering<ZendeskCredentials>;

/** Zendesk takes about 64 kB a comment; of a longer transcript, the whole is attached as a file. */
const partBytes = 40_000;

export async function prepare(packet: Packet, desk: Desk): Promise<FrozenRequest | Failure> {
	const requester = await findOrCreateRequester(packet, desk);
	if (failed(requester)) return requester;
	const [first = "", ...rest] = transcriptParts(packet, partBytes);
	return {
		method: "POST",
		path: "/api/v2/tickets",
		headers: { "content-type": "application/json", "idempotency-key": desk.idempotencyKey },
		body: JSON.stringify({ ticket: ticketBody(packet, requester, { first, whole: rest.length === 0 }) }),
		notes: privateNotes(packet, rest),
	};
}

/**
 * The first comment is public and the shopper's own: a private first comment would make every later reply private too,
 * and without author it would be the integration user's.
 */
function ticketBody(packet: Packet, requester: number, { first, whole }: { first: string; whole: boolean }) {
	const goesOn = whole ? "" : "<p>(The conversation goes on. All of it is with the team's note.)</p>";
	const fields = Object.entries(packet.customFields ?? {}).filter(([id]) => /^\d{1,15}$/.test(id));
	return {
		subject: packet.subject,
		external_id: packet.handoffId,
		requester_id: requester,
		submitter_id: requester,
		comment: { html_body: `${summaryHtml(packet)}<hr>${first}${goesOn}`, public: true, author_id: requester },
		tags: packet.tags.map((tag) => tag.trim().replace(/[\s,"]+/g, "_")),
		...(fields.length > 0 ? { custom_fields: fields.map(([id, value]) => ({ id: Number(id), value })) } : {}),
	};
}

/**
 * The same key and bytes give the same ticket, for two hours. A request that may have been sent before is looked for
 * first: so a lost answer is found for as long as the ticket lives, whatever became of the key.
 */
export async function create(frozen: FrozenRequest, desk: Desk): Promise<Ticket | Failure> {
	if (desk.firstSentAt) {
		const found = await find(desk, desk.handoffId);
		if (found) return found;
	}
	const sent = customFieldsOf(frozen);
	const made = await send(frozen, desk);
	if (sent.length === 0) return made;
	if (!(made instanceof Objection)) return failed(made) ? made : { ...made, refusedFields: [] };
	const plain = await send(withoutCustomFields(frozen), desk);
	return failed(plain) ? plain : { ...plain, refusedFields: theRefused(sent, made) };
}

/** Those that Zendesk names, or all of them where it names none. */
function theRefused(sent: string[], { named }: Objection): string[] {
	const refused = sent.filter((id) => named.includes(id));
	return refused.length > 0 ? refused : sent;
}

const frozenTicket = z.object({
	ticket: z.looseObject({ custom_fields: z.array(z.object({ id: z.number() })).default([]) }),
});

const customFieldsOf = ({ body }: FrozenRequest): string[] =>
	frozenTicket.parse(JSON.parse(body)).ticket.custom_fields.map(({ id }) => String(id));

async function send({ method, path, headers, body }: FrozenRequest, desk: Desk): Promise<Ticket | Failure> {
	const answer = await callZendesk(desk.account, desk.http, path, { method, headers, body });
	// The key stands for other bytes: whatever it made is the ticket.
	if (failed(answer) && answer.details.status === 400) return (await find(desk, desk.handoffId)) ?? answer;
	return ticketOf(answer, desk);
}

/**
 * The request without the merchant's own fields, one of which Zendesk no longer knows: a ticket without them is better
 * than none. Other bytes need another key, which is as fixed as the first.
 */
function withoutCustomFields(frozen: FrozenRequest): FrozenRequest {
	const { custom_fields: _fields, ...rest } = frozenTicket.parse(JSON.parse(frozen.body)).ticket;
	const headers = { ...frozen.headers, "idempotency-key": `${frozen.headers["idempotency-key"]}-plain` };
	return { ...frozen, headers, body: JSON.stringify({ ticket: rest }) };
}

const ticket = z.object({ id: z.number() });

/** The ticket that an answer brings. */
export function ticketOf(answer: Parameters<typeof shaped>[0], { account }: Desk): Ticket | Failure {
	const made = shaped(answer, label, z.object({ ticket }));
	return failed(made) ? made : toTicket(made.ticket.id, account.details.subdomain);
}

/** The ticket with this external id; Zendesk does not keep it unique, so the first one counts. Null: there is none. */
export async function find({ account, http }: Desk, externalId: string): Promise<Ticket | Failure | null> {
	const path = `/api/v2/tickets?external_id=${encodeURIComponent(externalId)}`;
	const found = await readZendesk(account, http, path, z.object({ tickets: z.array(ticket) }));
	if (failed(found)) return found;
	const [first] = found.tickets;
	return first ? toTicket(first.id, account.details.subdomain) : null;
}

const toTicket = (id: number, subdomain = ""): Ticket => ({
	remoteId: String(id),
	remoteUrl: `https://${subdomain}.zendesk.com/agent/tickets/${id}`,
});
