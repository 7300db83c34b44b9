import type { Tx } from "~/platform/db.server";
import { database } from "~/platform/db.server";
import type { NewHandoff } from "./turn";

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
			state: "requested",
			requestedAt: at,
		},
	});
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
