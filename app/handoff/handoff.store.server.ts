import { database, type Tx } from "~/platform/db.server";
import { type HandoffCounts, mailboxOf } from "./handoff-limit";
import type { NewHandoff } from "./scene";

/** Stores a handoff. A second one with the same number of the same conversation is refused by the database. */
export async function addHandoff(
	tx: Tx,
	{ shop, conversationId, handoff, at }: { shop: string; conversationId: string; handoff: NewHandoff; at: Date },
): Promise<void> {
	const { id, number, destination, reason, email, emailVerified } = handoff;
	await tx.handoff.create({
		data: {
			id,
			shop,
			conversationId,
			number,
			destination,
			reason,
			email,
			emailVerified,
			mailbox: email && !emailVerified ? mailboxOf(email) : null,
			state: "requested",
			requestedAt: at,
		},
	});
}

type Counted = { shop: string; conversationId: string; unverifiedEmail: string | null; since: Date };

/**
 * How many handoffs there were since then: to the mailbox that was typed (which anyone can type), and by the visitor or
 * customer of this conversation.
 */
export async function countHandoffs(
	{ shop, conversationId, unverifiedEmail, since }: Counted,
	tx: Tx = database(),
): Promise<HandoffCounts> {
	const mailbox = unverifiedEmail && mailboxOf(unverifiedEmail);
	const [row] = await tx.$queryRaw<[HandoffCounts]>`
		SELECT
			(SELECT count(*)::int FROM "Handoff" h
				WHERE h.shop = ${shop} AND h.mailbox = ${mailbox} AND h."requestedAt" >= ${since}) AS mailbox,
			(SELECT count(*)::int FROM "Conversation" here
				JOIN "Conversation" c ON c.shop = here.shop
					AND (c."visitorHash" = here."visitorHash" OR c."customerId" = here."customerId")
				JOIN "Handoff" h ON h."conversationId" = c.id AND h."requestedAt" >= ${since}
				WHERE here.id = ${conversationId} AND here.shop = ${shop}) AS visitor`;
	return row;
}

/** Handoffs of the same shop wait for one another until the transaction ends, so that none of them is counted late. */
export async function lockHandoffs(tx: Tx, shop: string): Promise<void> {
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`handoffs ${shop}`}, 0))`;
}

export const findHandoff = (shop: string, id: string, tx: Tx = database()) =>
	tx.handoff.findFirst({ where: { shop, id } });

/** The handoffs of a conversation that are still under way have done their work. */
export async function endHandoffs(tx: Tx, shop: string, conversationId: string, at: Date): Promise<void> {
	await tx.handoff.updateMany({
		where: { shop, conversationId, endedAt: null },
		data: { endedAt: at },
	});
}
