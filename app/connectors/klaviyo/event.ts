import { z } from "zod";
import type { Packet } from "~/handoff/packet";
import { emailProof, identityText, summaryText, transcriptText } from "~/handoff/packet-text";
import { type Delivering, Failure, type FrozenRequest, failed, type Ticket } from "../connector";
import { frozenMail } from "../handoff-mail";
import { callKlaviyo, contentType, findProfileId, type KlaviyoCredentials } from "./client";
import { helpdeskMail } from "./helpdesk-mail";

type Desk = Delivering<KlaviyoCredentials>;

const metric = "AI Agent Handoff Requested";

/** Klaviyo takes strings up to 100 kB and events up to 5 MB; a character is at most four bytes. */
const stringCharacters = 24_000;
const mostStrings = 40;

/**
 * The conversation itself waits in the Inbox: Klaviyo lets nobody open a chat from outside. What is delivered is an
 * event on the shopper's profile, if he has one (none is made: that would need his consent), and, with the merchant's
 * Helpdesk address, a mail that opens a ticket there.
 */
export async function prepare(packet: Packet, desk: Desk): Promise<FrozenRequest | Failure> {
	const profile = await profileOf(packet, desk);
	if (failed(profile)) return profile;
	const known = { ...packet, shopper: { ...packet.shopper, ...profile } };
	const { klaviyoProfileId: profileId } = profile;
	const { helpdeskAddress } = desk.account.details;
	return {
		method: "POST",
		path: "/api/events",
		headers: { "content-type": contentType },
		body: profileId ? JSON.stringify(eventBody(known, profileId)) : "",
		notes: [
			JSON.stringify({ profileId }),
			...(helpdeskAddress ? [JSON.stringify(helpdeskMail(known, helpdeskAddress))] : []),
		],
	};
}

type Profile = Pick<Packet["shopper"], "klaviyoProfileId" | "klaviyoProfileFrom">;

/** What was in the packet, unless the e-mail could not be asked about in time, and may know better. */
async function profileOf({ shopper }: Packet, { account, http }: Desk): Promise<Profile | Failure> {
	const { email, klaviyoProfileId, klaviyoProfileFrom = "email" } = shopper;
	const packed = { klaviyoProfileId, klaviyoProfileFrom };
	if (!email || (klaviyoProfileId && klaviyoProfileFrom === "email")) return packed;
	const found = await findProfileId(account, http, { email });
	if (failed(found)) return found;
	return found ? { klaviyoProfileId: found, klaviyoProfileFrom: "email" } : packed;
}

const eventBody = (packet: Packet, profileId: string) => ({
	data: {
		type: "event",
		attributes: {
			/** The same id again on the same profile and metric is dropped. */
			unique_id: packet.handoffId,
			time: packet.requestedAt,
			properties: properties(packet),
			metric: { data: { type: "metric", attributes: { name: metric } } },
			profile: { data: { type: "profile", id: profileId, attributes: {} } },
		},
	},
});

/** Short facts for segments and flows; what is only read stays in `$extra`. */
const properties = (packet: Packet) => ({
	handoff_id: packet.handoffId,
	conversation_id: packet.conversationId,
	conversation_url: packet.conversationUrl,
	subject: packet.subject,
	reason: packet.reason,
	reason_in_words: packet.reasonInWords,
	shop: packet.shop.domain,
	email: packet.shopper.email,
	email_verified: packet.shopper.emailVerified,
	email_proof: emailProof(packet),
	klaviyo_profile_id: packet.shopper.klaviyoProfileId,
	/** email: found by the address above · browser: by the id that Klaviyo left in the browser, which proves nobody */
	klaviyo_profile_from: packet.shopper.klaviyoProfileFrom ?? "email",
	shopify_customer_id: packet.customer?.id ?? null,
	shopify_customer_url: packet.customer?.adminUrl ?? null,
	page_url: packet.context.pageUrl ?? null,
	locale: packet.locale,
	tags: packet.tags,
	$extra: {
		summary: summaryText(packet),
		identity: identityText(packet),
		...inStrings("transcript", transcriptText(packet)),
	},
});

/**
 * `transcript`, `transcript_2` …: as many as the text needs, and as Klaviyo takes: of a longer one, its end. Letters
 * outside the basic plane are not cut in two.
 */
function inStrings(name: string, text: string): Record<string, string> {
	const letters = [...text].slice(-mostStrings * stringCharacters);
	const count = Math.max(1, Math.ceil(letters.length / stringCharacters));
	const piece = (at: number) => letters.slice(at * stringCharacters, (at + 1) * stringCharacters).join("");
	return Object.fromEntries(
		Array.from({ length: count }, (_, at) => [at === 0 ? name : `${name}_${at + 1}`, piece(at)]),
	);
}

const accepted = 202;

/** Klaviyo takes the event (202) and works on it later. Without a profile there is nothing to send. */
export async function create(frozen: FrozenRequest, { account, http, handoffId }: Desk): Promise<Ticket | Failure> {
	const { method, path, headers, body } = frozen;
	const { profileId } = z.object({ profileId: z.string().nullable() }).parse(JSON.parse(frozen.notes[0] ?? ""));
	if (!profileId) return { remoteId: handoffId, remoteUrl: "" };
	const answer = await callKlaviyo(account, http, path, { method, headers, body });
	if (failed(answer)) return answer;
	if (answer.status !== accepted) return new Failure("unreachable", "Klaviyo gave an answer that can't be read.");
	return { remoteId: handoffId, remoteUrl: `https://www.klaviyo.com/profile/${profileId}` };
}

/** The mail to Klaviyo's Helpdesk: always under the same Message-ID, so that a second one is known for what it is. */
export async function finish(_: Ticket, frozen: FrozenRequest, { mail }: Desk): Promise<"done" | Failure> {
	const kept = frozen.notes[1];
	return kept ? mail(frozenMail.parse(JSON.parse(kept))) : "done";
}
