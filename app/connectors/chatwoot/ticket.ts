import { z } from "zod";
import type { Packet } from "~/handoff/packet";
import { type Delivering, Failure, type FrozenRequest, failed, type Ticket } from "../connector";
import { accountUrl, type ChatwootCredentials, host, post, readChatwoot } from "./client";
import { identityMarkdown, inParts, lineMarkdown, summaryMarkdown } from "./markdown";
import { addNotes, marked } from "./notes";

type Desk = Delivering<ChatwootCredentials>;

/** Chatwoot takes 150,000 characters a message. */
const partCharacters = 60_000;

const contact = z.object({ id: z.number(), email: z.string().nullish() });
const conversation = z.object({ id: z.number(), custom_attributes: z.record(z.string(), z.unknown()).nullish() });

/** The conversation, with the beginning of the transcript as its first private note: an agent's message would be mailed. */
export async function prepare(packet: Packet, desk: Desk): Promise<FrozenRequest | Failure> {
	const contactId = await findOrCreateContact(packet, desk);
	if (failed(contactId)) return contactId;
	const [first = "", ...rest] = inParts(
		[summaryMarkdown(packet), ...packet.transcript.map(lineMarkdown)],
		partCharacters,
	);
	const body = {
		inbox_id: Number(desk.account.details.inboxId),
		contact_id: contactId,
		status: "open",
		additional_attributes: { mail_subject: packet.subject },
		custom_attributes: attributes(packet),
		message: { content: first, private: true },
	};
	const parts = [...rest, ...inParts(identityMarkdown(packet).split("\n\n"), partCharacters)];
	return {
		method: "POST",
		path: "/conversations",
		headers: {},
		body: JSON.stringify(body),
		notes: [String(contactId), ...parts.map((part, at) => marked(part, markOf(packet.handoffId, at)))],
	};
}

const markOf = (handoffId: string, at: number) => `${handoffId} note ${at + 1}`;

const attributes = (packet: Packet) => ({
	handoff_id: packet.handoffId,
	handoff_reason: packet.reason,
	conversation_url: packet.conversationUrl,
	email_verified: packet.shopper.emailVerified,
	shopify_customer_id: packet.customer?.id ?? null,
	shopify_customer_url: packet.customer?.adminUrl ?? null,
	klaviyo_profile_id: packet.shopper.klaviyoProfileId,
	page_url: packet.context.pageUrl ?? null,
	language: packet.locale,
	tags: packet.tags.join(", "),
	...packet.customFields,
});

/** Whom the answer goes to. One who is known there already is not changed by what was typed in a chat. */
async function findOrCreateContact({ shopper }: Packet, desk: Desk): Promise<number | Failure> {
	const { email, name } = shopper;
	if (!email) return new Failure("refused", "Chatwoot answers by e-mail, and this shopper left no address.");
	const known = await findContact(email, desk);
	if (known) return failed(known) ? known : known.id;
	const made = await readChatwoot(
		desk.account,
		desk.http,
		accountUrl(desk.account, "/contacts"),
		z.object({ payload: z.object({ contact }) }),
		post({ email, name }),
	);
	if (!failed(made)) return made.payload.contact.id;
	// Somebody else has made it in between: an address is there once.
	const since = made.details.status === 422 ? await findContact(email, desk) : null;
	return since && !failed(since) ? since.id : made;
}

/** Searching looks for the text anywhere in a contact; wanted is the one with this very address. */
async function findContact(email: string, { account, http }: Desk): Promise<z.infer<typeof contact> | Failure | null> {
	const url = accountUrl(account, `/contacts/search?q=${encodeURIComponent(email)}`);
	const found = await readChatwoot(account, http, url, z.object({ payload: z.array(contact) }));
	if (failed(found)) return found;
	return found.payload.find((one) => one.email?.toLowerCase() === email.toLowerCase()) ?? null;
}

/** Chatwoot knows no idempotency, so the contact's conversations are looked through first. */
export async function create(frozen: FrozenRequest, desk: Desk): Promise<Ticket | Failure> {
	const found = await findConversation(frozen, desk);
	if (found) return found;
	const url = accountUrl(desk.account, frozen.path);
	const init = { method: frozen.method, body: frozen.body };
	const made = await readChatwoot(desk.account, desk.http, url, conversation, init);
	return failed(made) ? made : toTicket(made.id, desk);
}

async function findConversation(frozen: FrozenRequest, desk: Desk): Promise<Ticket | Failure | null> {
	const url = accountUrl(desk.account, `/contacts/${encodeURIComponent(frozen.notes[0] ?? "")}/conversations`);
	const found = await readChatwoot(desk.account, desk.http, url, z.object({ payload: z.array(conversation) }));
	if (failed(found)) return found;
	const made = found.payload.find(({ custom_attributes }) => custom_attributes?.handoff_id === desk.handoffId);
	return made ? toTicket(made.id, desk) : null;
}

const toTicket = (id: number, { account }: Desk): Ticket => ({
	remoteId: String(id),
	remoteUrl: `https://${host}/app/accounts/${account.details.accountId}/conversations/${id}`,
});

/** The rest of the transcript, and who the shopper is. */
export const finish = (made: Ticket, frozen: FrozenRequest, desk: Desk): Promise<"done" | Failure> =>
	addNotes(
		made,
		frozen.notes.slice(1).map((content, at) => ({ content, mark: markOf(desk.handoffId, at) })),
		desk,
	);
