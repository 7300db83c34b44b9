import { z } from "zod";
import type { Packet, TranscriptLine } from "~/handoff/packet";
import { escapeHtml, identityHtml, lineHtml, summaryHtml, summaryText, transcriptText } from "~/handoff/packet-text";
import { shaped } from "../call";
import { type Delivering, Failure, type FrozenRequest, failed, type Ticket } from "../connector";
import { callGorgias, type GorgiasCredentials, gorgiasUrl, label, readGorgias } from "./client";

type Desk = Delivering<GorgiasCredentials>;

/** Gorgias takes 1 to 500 messages a ticket; longer transcripts come as one. */
const mostMessages = 500;
const mostSubjectCharacters = 998;

/** Builds the ticket without a call: its customer is matched by e-mail. */
export async function prepare(packet: Packet, desk: Desk): Promise<FrozenRequest | Failure> {
	if (!packet.shopper.email)
		return new Failure("refused", "Gorgias answers by e-mail, and this shopper left no address.");
	return {
		method: "POST",
		path: "/api/tickets",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(ticketBody(packet, desk.account.details)),
		notes: [JSON.stringify(noteBody(packet, desk.account.details, desk.now))],
	};
}

type Details = Record<string, string>;

/** Channel email, from the customer to the support address: so a teammate's reply goes to him by e-mail. */
const ticketBody = (packet: Packet, details: Details) => ({
	channel: "email",
	via: "api",
	from_agent: false,
	status: "open",
	external_id: packet.handoffId,
	subject: packet.subject.slice(0, mostSubjectCharacters),
	language: packet.locale.slice(0, 2).toLowerCase(),
	customer: { email: packet.shopper.email, name: packet.shopper.name },
	tags: packet.tags.map((name) => ({ name })),
	meta: {
		handoff_id: packet.handoffId,
		conversation_id: packet.conversationId,
		shopify_customer_id: packet.customer?.id ?? null,
		klaviyo_profile_id: packet.shopper.klaviyoProfileId,
	},
	created_datetime: packet.transcript[0]?.at ?? packet.requestedAt,
	messages: messages(packet, details),
});

function messages(packet: Packet, details: Details) {
	const { transcript } = packet;
	if (transcript.length > 0 && transcript.length <= mostMessages)
		return transcript.map((line) => messageBody(packet, details, line));
	const whole: TranscriptLine = {
		messageId: `${packet.handoffId}-transcript`,
		speaker: "shopper",
		name: packet.shopper.name,
		text: transcriptText(packet) || summaryText(packet),
		links: [],
		at: packet.requestedAt,
		atShop: "",
	};
	return [messageBody(packet, details, whole)];
}

/**
 * One turn of the chat at its own time. What the agent's side said carries `sent_datetime`: without it, Gorgias would
 * mail it to the customer once more. The customer's own messages name no receiver.
 */
function messageBody(packet: Packet, details: Details, line: TranscriptLine) {
	const customer = { name: packet.shopper.name, address: packet.shopper.email };
	const desk = { name: packet.shop.name, address: details.supportAddress ?? "" };
	const byCustomer = line.speaker === "shopper";
	const links = line.links.map(({ title, url }) => `→ ${title}: ${url}`);
	const said = byCustomer ? line.text : `${line.name}: ${line.text}`;
	return {
		channel: "email",
		via: "api",
		from_agent: !byCustomer,
		public: true,
		subject: packet.subject.slice(0, mostSubjectCharacters),
		external_id: line.messageId,
		sender: byCustomer
			? { email: packet.shopper.email, name: packet.shopper.name }
			: { email: details.agentEmail ?? "" },
		source: byCustomer ? { type: "email", from: customer, to: [desk] } : { type: "email", from: desk, to: [customer] },
		body_text: [said, ...links].join("\n"),
		body_html: lineHtml(line),
		created_datetime: line.at,
		sent_datetime: line.at,
	};
}

/** What only the team reads. */
const noteBody = (packet: Packet, details: Details, now: Date) => ({
	channel: "internal-note",
	via: "api",
	from_agent: true,
	public: false,
	external_id: noteId(packet.handoffId),
	sender: { email: details.agentEmail ?? "" },
	body_html: `${summaryHtml(packet)}${identityHtml(packet)}<p>${escapeHtml(`Baton ${packet.handoffId}`)}</p>`,
	created_datetime: now.toISOString(),
	sent_datetime: now.toISOString(),
});
const noteId = (handoffId: string) => `${handoffId}-note`;

/** Gorgias has no idempotency: the ticket is looked for before each send. */
export async function create(frozen: FrozenRequest, desk: Desk): Promise<Ticket | Failure> {
	const found = await find(desk);
	if (found) return found;
	const { method, path, headers, body } = frozen;
	const answer = await callGorgias(desk.account, desk.http, path, { method, headers, body });
	const made = shaped(answer, label, z.object({ id: z.number() }));
	return failed(made) ? made : toTicket(made.id, desk);
}

const tickets = z.object({ data: z.array(z.object({ id: z.number(), external_id: z.string().nullish() })) });

/** Trashed tickets are listed unless told otherwise. */
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

const page = z.object({
	data: z.array(z.object({ external_id: z.string().nullish() })),
	meta: z.object({ next_cursor: z.string().nullish() }).nullish(),
});

/** Adds the internal note, if it is not there yet. */
export async function finish(made: Ticket, frozen: FrozenRequest, desk: Desk): Promise<"done" | Failure> {
	const path = `/api/tickets/${encodeURIComponent(made.remoteId)}/messages`;
	const there = await hasMessage(path, noteId(desk.handoffId), desk);
	if (failed(there)) return there;
	if (there) return "done";
	for (const body of frozen.notes) {
		const added = await callGorgias(desk.account, desk.http, path, { method: "POST", body });
		if (failed(added)) return added;
	}
	return "done";
}

/** Goes through all pages: a ticket holds a few hundred messages at most. */
async function hasMessage(path: string, externalId: string, { account, http }: Desk): Promise<boolean | Failure> {
	let cursor: string | null = "";
	while (cursor !== null) {
		const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
		const found: z.infer<typeof page> | Failure = await readGorgias(account, http, `${path}?limit=100${after}`, page);
		if (failed(found)) return found;
		if (found.data.some(({ external_id }) => external_id === externalId)) return true;
		cursor = found.meta?.next_cursor ?? null;
	}
	return false;
}
