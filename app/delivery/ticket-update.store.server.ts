import type { Destination, FrozenRequest, Ticket } from "~/connectors/connector";
import { connectorOf, destinations } from "~/connectors/registry";
import type { ChatMessageRow, MessageBody } from "~/conversations/message";
import { clockFrom, later, minutes, seconds } from "~/platform/clock";
import { database, databaseNow, type Tx } from "~/platform/db.server";
import { wake } from "~/platform/live.server";
import { ClaimLost, claimable, newClaim, newLease } from "./claim";
import { type Span, spanUntil, updateMinutes } from "./delivery";
import { type Attempt, deliveriesTopic } from "./delivery.store.server";

/** What a ticket must be told. A message or note is named by its id; the end says how it came. */
type Telling =
	| { type: "message" | "note"; messageId: string }
	/** `because` is for the ticket's readers: "Robin closed the conversation." */
	| { type: "closed"; because: string };

/** Desks that can be told. */
const told: string[] = destinations.filter((destination) => connectorOf(destination).update);

/**
 * Promises that the tickets of this conversation's handoffs are told, in the transaction in which it happens. Where no
 * handoff is under way at a desk, nothing is promised. Call it before the handoffs are ended.
 */
export async function tellTicket(
	tx: Tx,
	{ shop, conversationId, telling }: { shop: string; conversationId: string; telling: Telling },
): Promise<void> {
	const at = { shop, destination: { in: told }, handoff: { conversationId, endedAt: null } };
	const deliveries = await tx.delivery.findMany({ where: at, select: { id: true } });
	if (deliveries.length === 0) return;
	const messageId = telling.type === "closed" ? null : telling.messageId;
	const createdAt = await databaseNow(tx);
	await tx.ticketUpdate.createMany({
		data: deliveries.map(({ id: deliveryId }) => ({
			id: `${deliveryId}-${messageId ?? "closed"}`,
			shop,
			deliveryId,
			type: telling.type,
			messageId,
			because: telling.type === "closed" ? telling.because : null,
			createdAt,
			deadlineAt: later(createdAt, minutes(updateMinutes)),
		})),
		skipDuplicates: true,
	});
	await wake(tx, deliveriesTopic);
}

/**
 * The same for the shopper's message, as a part of the statement that stores it (CTEs `here`: the conversation,
 * `stored`: the message; $5: when). The worker finds it within a second.
 */
export const tellOfShopper = `
	told AS (
		INSERT INTO "TicketUpdate" (id, shop, "deliveryId", type, "messageId", "createdAt", "deadlineAt")
		SELECT d.id || '-' || stored.id, d.shop, d.id, 'message', stored.id, $5::timestamptz,
			$5::timestamptz + interval '${updateMinutes} minutes'
		FROM here JOIN stored ON here.stage IN ('waiting-for-team', 'with-team')
		JOIN "Handoff" h ON h."conversationId" = here.id AND h."endedAt" IS NULL
		JOIN "Delivery" d ON d."handoffId" = h.id AND d.destination IN (${told.map((name) => `'${name}'`).join(", ")}))`;

/** An update in the hands of this worker, with all that it takes to send it. */
export type ClaimedUpdate = Span & {
	id: string;
	shop: string;
	deliveryId: string;
	handoffId: string;
	conversationId: string;
	destination: Destination;
	attempt: number;
	ticket: Ticket;
	type: "message" | "note" | "closed";
	because: string | null;
	frozen: FrozenRequest | null;
	message: ChatMessageRow | null;
	at: Date;
	clock: () => Date;
	firstSentAt: Date | null;
	errorMessage: string | null;
};

/** Takes the update if it is due and nobody has it. */
export async function claimUpdate(tx: Tx, shop: string, id: string, at: Date): Promise<ClaimedUpdate | null> {
	const { count } = await tx.ticketUpdate.updateMany({
		where: { id, shop, ...claimable(at) },
		data: newClaim(at),
	});
	if (count === 0) return null;
	const row = await tx.ticketUpdate.findFirstOrThrow({
		where: { id, shop },
		include: { delivery: { include: { handoff: true } } },
	});
	const { delivery, messageId } = row;
	const message = messageId ? await tx.message.findFirst({ where: { id: messageId, shop } }) : null;
	return {
		id,
		shop,
		...spanUntil(row.deadlineAt, updateMinutes),
		deliveryId: row.deliveryId,
		handoffId: delivery.handoffId,
		conversationId: delivery.handoff.conversationId,
		destination: delivery.destination as Destination,
		attempt: row.attemptCount,
		ticket: { remoteId: delivery.remoteId ?? "", remoteUrl: delivery.remoteUrl ?? "" },
		type: row.type as ClaimedUpdate["type"],
		because: row.because,
		frozen: delivery.frozenRequest as FrozenRequest | null,
		message: message && ({ ...message, seq: Number(message.seq), body: message.body as MessageBody } as ChatMessageRow),
		at: message?.createdAt ?? row.createdAt,
		clock: clockFrom(at),
		firstSentAt: row.attemptCount > 1 ? row.createdAt : null,
		errorMessage: row.errorMessage,
	};
}

type Change = Parameters<Tx["ticketUpdate"]["updateMany"]>[0]["data"];

async function changeClaimed(tx: Tx, { id, shop, attempt }: ClaimedUpdate, data: Change): Promise<void> {
	const { count } = await tx.ticketUpdate.updateMany({
		where: { id, shop, state: "sending", attemptCount: attempt },
		data,
	});
	if (count === 0) throw new ClaimLost(`Update ${id} was taken over`);
}

/** The worker is still there. Throws ClaimLost when it was too slow. */
export const keepUpdate = (claimed: ClaimedUpdate): Promise<void> =>
	changeClaimed(database(), claimed, newLease(claimed.clock()));

export type UpdateState = "pending" | "sent" | "given-up";

/**
 * The update leaves this worker's hands. A failure has its line in the delivery's log; one that is given up makes the
 * delivery need attention.
 */
export async function settleUpdate(
	tx: Tx,
	claimed: ClaimedUpdate,
	settled: { state: UpdateState; attempt: Attempt; at: Date },
): Promise<void> {
	const { state, attempt, at } = settled;
	const { shop, deliveryId, handoffId } = claimed;
	const sent = state === "sent";
	await changeClaimed(tx, claimed, {
		state,
		nextAttemptAt: attempt.waitSeconds === null ? null : later(at, seconds(attempt.waitSeconds)),
		errorMessage: sent ? null : attempt.message,
		sentAt: sent ? at : null,
	});
	if (!sent) await tx.deliveryAttempt.create({ data: { shop, deliveryId, at, ...attempt } });
	if (state !== "given-up") return;
	const needs = { state: "needs-attention", errorKind: attempt.outcome, errorMessage: attempt.message };
	await tx.delivery.updateMany({ where: { id: deliveryId, shop, state: "delivered" }, data: needs });
	await tx.handoff.updateMany({
		where: { id: handoffId, shop, state: "delivered" },
		data: { state: "needs-attention" },
	});
}

/** The merchant sends again: what was given up is tried once more. */
export async function reviveUpdates(tx: Tx, shop: string, deliveryId: string): Promise<void> {
	await tx.ticketUpdate.updateMany({
		where: { shop, deliveryId, state: "given-up" },
		data: {
			state: "pending",
			nextAttemptAt: null,
			deadlineAt: later(await databaseNow(tx), minutes(updateMinutes)),
		},
	});
}
