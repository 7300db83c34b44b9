import { z } from "zod";
import type { Packet } from "~/handoff/packet";
import { shaped } from "../call";
import { type Delivering, Failure, failed } from "../connector";
import { callZendesk, label, type ZendeskCredentials } from "./client";
import { suspended } from "./errors";

type Desk = Delivering<ZendeskCredentials>;

const user = z.object({ id: z.number(), suspended: z.boolean().nullish() });

/**
 * Whom the ticket is from. A name that Shopify proved is written; one that is known there already is never renamed by
 * what was typed in a chat, so only a newcomer gets it. Zendesk mails nobody about a new account.
 */
export async function findOrCreateRequester({ shopper }: Packet, desk: Desk): Promise<number | Failure> {
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
