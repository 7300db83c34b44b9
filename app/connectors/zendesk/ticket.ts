import { z } from "zod";
import type { Packet } from "~/handoff/packet";
import { escapeHtml, identityHtml, summaryHtml, transcriptParts } from "~/handoff/packet-text";
import { shaped } from "../call";
import { type Delivering, Failure, type FrozenRequest, failed, type Ticket } from "../connector";
import { callZendesk, label, readZendesk, type ZendeskCredentials } from "./client";

type Desk = Delivering<ZendeskCredentials>;

/** Zendesk takes about 64 kB a comment; what is longer goes on in private notes. */
const partBytes = 40_000;

/** Zendesk forgets an Idempotency-Key after two hours; from ten minutes before, the ticket is looked for first. */
const keyGoodForMinutes = 110;

const user = z.object({ id: z.number(), suspended: z.boolean().nullish() });
const ticket = z.object({ id: z.number() });

export async function prepare(packet: Packet, desk: Desk): Promise<FrozenRequest | Failure> {
	const requester = await findOrCreateRequester(packet, desk);
	if (failed(requester)) return requester;
	const [first = "", ...rest] = transcriptParts(packet, partBytes);
	return {
		method: "POST",
		path: "/api/v2/tickets",
		headers: { "content-type": "application/json", "idempotency-key": desk.idempotencyKey },
		body: JSON.stringify({ ticket: ticketBody(packet, requester, first) }),
		notes: [
			note(packet, 1, identityHtml(packet)),
			...rest.map((part, at) => note(packet, at + 2, `<p>Transcript, part ${at + 2} of ${rest.length + 1}</p>${part}`)),
		],
	};
}

/**
 * The first comment is public and the shopper's own: a private first comment would make every later reply private too,
 * and without author it would be the integration user's.
 */
const ticketBody = (packet: Packet, requester: number, transcript: string) => ({
	subject: packet.subject,
	external_id: packet.handoffId,
	requester_id: requester,
	submitter_id: requester,
	comment: { html_body: `${summaryHtml(packet)}<hr>${transcript}`, public: true, author_id: requester },
	tags: packet.tags,
});

/** Ends with its own mark, so that `finish` sees whether it was added already. */
const note = (packet: Packet, number: number, html: string) =>
	`${html}<p>${escapeHtml(markOf(packet.handoffId, number))}</p>`;
const markOf = (handoffId: string, number: number) => `Baton ${handoffId} note ${number}.`;

/**
 * Whom the ticket is from. A name that Shopify proved is written; one that is known there already is never renamed by
 * what was typed in a chat, so only a newcomer gets it. Zendesk mails nobody about a new account.
 */
async function findOrCreateRequester({ shopper }: Packet, desk: Desk): Promise<number | Failure> {
	const { name, email, emailVerified } = shopper;
	if (!email) return new Failure("refused", "Zendesk answers by e-mail, and this shopper left no address.");
	let made = await upsert({ email, ...(emailVerified ? { name } : {}) }, desk);
	if (failed(made) && made.details.status === 422 && !emailVerified) made = await upsert({ email, name }, desk);
	if (failed(made)) return made;
	return made.user.suspended ? suspended() : made.user.id;
}

async function upsert(person: { email: string; name?: string }, { account, http }: Desk) {
	const body = JSON.stringify({ user: { ...person, skip_verify_email: true } });
	const answer = await callZendesk(account, http, "/api/v2/users/create_or_update", { method: "POST", body });
	return shaped(answer, label, z.object({ user }));
}

const suspended = () =>
	new Failure("refused", "Zendesk has suspended this requester, so it takes no ticket from this address.");

/** The same key and bytes again give the same ticket, for two hours; after that, and in doubt, it is looked for. */
export async function create(frozen: FrozenRequest, desk: Desk): Promise<Ticket | Failure> {
	const sinceMs = desk.firstSentAt ? desk.now.getTime() - desk.firstSentAt.getTime() : 0;
	if (sinceMs > keyGoodForMinutes * 60_000) {
		const found = await find(desk);
		if (found) return found;
	}
	const { method, path, headers, body } = frozen;
	const answer = await callZendesk(desk.account, desk.http, path, { method, headers, body });
	// The key stands for other bytes: whatever it made is the ticket.
	if (failed(answer) && answer.details.status === 400) return (await find(desk)) ?? answer;
	const made = shaped(answer, label, z.object({ ticket }));
	return failed(made) ? made : toTicket(made.ticket.id, desk);
}

async function find(desk: Desk): Promise<Ticket | Failure | null> {
	const path = `/api/v2/tickets?external_id=${encodeURIComponent(desk.handoffId)}`;
	const found = await readZendesk(desk.account, desk.http, path, z.object({ tickets: z.array(ticket) }));
	if (failed(found)) return found;
	const [first] = found.tickets;
	return first ? toTicket(first.id, desk) : null;
}

const toTicket = (id: number, { account }: Desk): Ticket => ({
	remoteId: String(id),
	remoteUrl: `https://${account.details.subdomain}.zendesk.com/agent/tickets/${id}`,
});

const comments = z.object({
	comments: z.array(z.object({ body: z.string().nullish(), html_body: z.string().nullish() })),
});

/** Adds the private notes that are not there yet. */
export async function finish(made: Ticket, frozen: FrozenRequest, desk: Desk): Promise<"done" | Failure> {
	const { account, http, handoffId } = desk;
	const path = `/api/v2/tickets/${encodeURIComponent(made.remoteId)}`;
	const present = await readZendesk(account, http, `${path}/comments?sort_order=desc`, comments);
	if (failed(present)) return present;
	const bodies = present.comments.map(({ body, html_body }) => `${body ?? ""} ${html_body ?? ""}`);
	for (const [at, html_body] of frozen.notes.entries()) {
		if (bodies.some((body) => body.includes(markOf(handoffId, at + 1)))) continue;
		const body = JSON.stringify({ ticket: { comment: { html_body, public: false } } });
		const added = await callZendesk(account, http, path, { method: "PUT", body });
		if (failed(added)) return added;
	}
	return "done";
}
