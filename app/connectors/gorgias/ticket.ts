import { z } from "zod";
import type { Packet, TranscriptLine } from "~/handoff/packet";
import { escapeHtml, identityHtml, summaryHtml, summaryText } from "~/handoff/packet-text";
import { shaped } from "../call";
import { type Delivering, Failure, type FrozenRequest, failed, type Ticket } from "../connector";
import { callGorgias, type GorgiasCredentials, gorgiasUrl, label, readGorgias } from "./client";
import { Objection } from "./errors";
import { addOnce } from "./message-list";
import { noteBody, type Parties, subjectOf, transcriptBodies } from "./messages";

type Desk = Delivering<GorgiasCredentials>;
type Details = Record<string, string>;

/** Builds the ticket without a call: its customer is matched by e-mail. */
export async function prepare(packet: Packet, desk: Desk): Promise<FrozenRequest | Failure> {
	if (!packet.shopper.email)
		return new Failure("refused", "Gorgias answers by e-mail, and this shopper left no address.");
	return {
		method: "POST",
		path: "/api/tickets",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(ticketBody(packet, desk.account.details)),
		notes: [JSON.stringify(identityNote(packet, desk.account.details, desk.now))],
	};
}

/** Channel email, from the customer to the support address: so a teammate's reply goes to him by e-mail. */
const ticketBody = (packet: Packet, details: Details) => ({
	channel: "email",
	via: "api",
	from_agent: false,
	status: "open",
	external_id: packet.handoffId,
	subject: subjectOf(packet.subject),
	language: packet.locale.slice(0, 2).toLowerCase(),
	customer: { email: packet.shopper.email, name: packet.shopper.name },
	tags: packet.tags.map((name) => ({ name })),
	custom_fields: customFields(packet),
	meta: {
		handoff_id: packet.handoffId,
		conversation_id: packet.conversationId,
		shopify_customer_id: packet.customer?.id ?? null,
		klaviyo_profile_id: packet.shopper.klaviyoProfileId,
	},
	created_datetime: packet.transcript[0]?.at ?? packet.requestedAt,
	messages: transcriptBodies(
		partiesOf(packet, details),
		packet.transcript.length > 0 ? packet.transcript : [asked(packet)],
	),
});

/** Gorgias names its fields by number. */
const customFields = ({ customFields }: Packet) =>
	Object.entries(customFields)
		.map(([id, value]) => ({ id: Number(id), value }))
		.filter(({ id }) => Number.isSafeInteger(id));

const partiesOf = (packet: Packet, details: Details): Parties => ({
	subject: packet.subject,
	customer: { email: packet.shopper.email, name: packet.shopper.name },
	desk: { name: packet.shop.name, address: details.supportAddress ?? "" },
	agentEmail: details.agentEmail ?? "",
});

/** A ticket has a message, even where nothing was said. */
const asked = (packet: Packet): TranscriptLine => ({
	messageId: `${packet.handoffId}-summary`,
	speaker: "shopper",
	name: packet.shopper.name,
	text: summaryText(packet) || packet.subject,
	links: [],
	at: packet.requestedAt,
	atShop: "",
});

const identityNote = (packet: Packet, details: Details, now: Date) =>
	noteBody(details.agentEmail ?? "", {
		externalId: noteId(packet.handoffId),
		html: `${summaryHtml(packet)}${identityHtml(packet)}<p>${escapeHtml(`Baton ${packet.handoffId}`)}</p>`,
		at: now.toISOString(),
	});
const noteId = (handoffId: string) => `${handoffId}-note`;

/**
 * Gorgias has no idempotency: the ticket is looked for before each send. What it may well do without (a field or tag
 * that was deleted there) does not hold a handoff back.
 */
export async function create(frozen: FrozenRequest, desk: Desk): Promise<Ticket | Failure> {
	const found = await find(desk);
	if (found) return found;
	const made = await send(frozen, desk);
	const bare = made instanceof Objection ? withoutExtras(frozen, made.fields) : null;
	const ticket = bare ? await send(bare, desk) : made;
	if (failed(ticket)) return ticket;
	const sent = sentFields(frozen);
	const refused = made instanceof Objection && made.fields.includes("custom_fields") ? sent : [];
	return { ...toTicket(ticket.id, desk), ...(sent.length > 0 && { refusedFields: refused }) };
}

const frozenFields = z.object({ custom_fields: z.array(z.object({ id: z.number() })).default([]) });

/** Gorgias does not say which of them it objects to. */
const sentFields = ({ body }: FrozenRequest): string[] =>
	frozenFields.parse(JSON.parse(body)).custom_fields.map(({ id }) => String(id));

async function send({ method, path, headers, body }: FrozenRequest, { account, http }: Desk) {
	const answer = await callGorgias(account, http, path, { method, headers, body });
	return shaped(answer, label, z.object({ id: z.number() }));
}

const extras = ["custom_fields", "tags", "language"];

/** The same ticket without what Gorgias objects to, if it objects to nothing that matters. */
function withoutExtras(frozen: FrozenRequest, objected: string[]): FrozenRequest | null {
	if (objected.length === 0 || !objected.every((name) => extras.includes(name))) return null;
	const entries = Object.entries(JSON.parse(frozen.body)).filter(([name]) => !objected.includes(name));
	return { ...frozen, body: JSON.stringify(Object.fromEntries(entries)) };
}

const tickets = z.object({ data: z.array(z.object({ id: z.number(), external_id: z.string().nullish() })) });

/** Trashed tickets are listed unless told otherwise; who sends again after a deletion wants a ticket that is seen. */
async function find(desk: Desk): Promise<Ticket | Failure | null> {
	const query = new URLSearchParams({ external_id: desk.handoffId, trashed: "false" });
	const found = await readGorgias(desk.account, desk.http, `/api/tickets?${query}`, tickets);
	if (failed(found)) return found;
	const same = found.data.find(({ external_id }) => external_id === desk.handoffId);
	return same ? toTicket(same.id, desk) : null;
}

const toTicket = (id: number, { account }: Desk): Ticket => ({
	remoteId: String(id),
	remoteUrl: gorgiasUrl(account.details.domain, `/app/ticket/${id}`),
});

/** Adds the internal note, if it is not there yet. */
export async function finish(made: Ticket, frozen: FrozenRequest, desk: Desk): Promise<"done" | Failure> {
	for (const body of frozen.notes) {
		const added = await addOnce(made, noteShape.parse(JSON.parse(body)), desk);
		if (failed(added)) return added;
	}
	return "done";
}

const noteShape = z.looseObject({ external_id: z.string(), created_datetime: z.string() });
