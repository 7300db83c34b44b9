import type { Destination, FrozenRequest, Ticket } from "~/connectors/connector";
import { later, minutes, seconds } from "~/platform/clock";
import { database, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { enqueue } from "~/platform/jobs.server";
import { canSendAgain, type DeliveryState, deadlineMinutes, leaseSeconds } from "./delivery";

export type Promised = { shop: string; handoffId: string; destination: Destination; now: Date };

/**
 * Promises the ticket of a handoff, inside the transaction that stores the handoff itself. For the Inbox there is
 * nothing to send: delivery and handoff are delivered at once.
 */
export async function promiseDelivery(tx: Tx, { shop, handoffId, destination, now }: Promised): Promise<void> {
	const delivered = destination === "inbox";
	const id = newId("delivery");
	await tx.delivery.create({
		data: {
			id,
			shop,
			handoffId,
			destination,
			state: delivered ? "delivered" : "pending",
			idempotencyKey: handoffId,
			createdAt: now,
			deadlineAt: later(now, minutes(deadlineMinutes)),
			deliveredAt: delivered ? now : null,
		},
	});
	if (delivered) await tx.handoff.updateMany({ where: { id: handoffId, shop }, data: { state: "delivered" } });
	else await enqueue(tx, "deliver-handoff", { shop, deliveryId: id });
}

/** A delivery in the hands of this worker. `attempt` is its proof: a later claim has a higher one. */
export type Claimed = {
	id: string;
	shop: string;
	handoffId: string;
	destination: Destination;
	attempt: number;
	idempotencyKey: string;
	frozenRequest: FrozenRequest | null;
	firstSentAt: Date | null;
	ticket: Ticket | null;
	deadlineAt: Date;
};

/** nothing: it is done, or not there · later: it is another worker's, or not due yet */
export type Claim =
	| { type: "claimed"; delivery: Claimed }
	| { type: "later"; afterSeconds: number }
	| { type: "nothing" };

type Row = Omit<Claimed, "attempt" | "ticket"> & {
	attemptCount: number;
	remoteId: string | null;
	remoteUrl: string | null;
};

/** Takes the delivery if it is due and nobody has it: one statement, so that only one of two workers gets it. */
export async function claimDelivery(tx: Tx, shop: string, id: string, at: Date): Promise<Claim> {
	const [row] = await tx.$queryRaw<Row[]>`
		UPDATE "Delivery"
		SET state = 'sending', "attemptCount" = "attemptCount" + 1, "nextAttemptAt" = ${later(at, seconds(leaseSeconds))}
		WHERE id = ${id} AND shop = ${shop} AND state IN ('pending', 'sending')
			AND ("nextAttemptAt" IS NULL OR "nextAttemptAt" <= ${at})
		RETURNING *`;
	if (row) return { type: "claimed", delivery: toClaimed(row) };
	const waiting = await tx.delivery.findFirst({ where: { id, shop, state: { in: ["pending", "sending"] } } });
	if (!waiting) return { type: "nothing" };
	const afterMs = (waiting.nextAttemptAt ?? at).getTime() - at.getTime();
	return { type: "later", afterSeconds: Math.max(1, Math.ceil(afterMs / 1000)) };
}

const toClaimed = ({ attemptCount, remoteId, remoteUrl, ...row }: Row): Claimed => ({
	id: row.id,
	shop: row.shop,
	handoffId: row.handoffId,
	destination: row.destination,
	idempotencyKey: row.idempotencyKey,
	frozenRequest: row.frozenRequest,
	firstSentAt: row.firstSentAt,
	deadlineAt: row.deadlineAt,
	attempt: attemptCount,
	ticket: remoteId ? { remoteId, remoteUrl: remoteUrl ?? "" } : null,
});

/** Another worker has taken the delivery over: whatever this one wanted to write is not written. */
export class ClaimLost extends Error {}

type Change = Parameters<Tx["delivery"]["updateMany"]>[0]["data"];

async function changeClaimed(tx: Tx, { id, shop, attempt }: Claimed, data: Change): Promise<void> {
	const { count } = await tx.delivery.updateMany({
		where: { id, shop, state: "sending", attemptCount: attempt },
		data,
	});
	if (count === 0) throw new ClaimLost(`Delivery ${id} was taken over`);
}

/** The worker is still there. Throws ClaimLost when it was too slow. */
export const keepClaim = (tx: Tx, claimed: Claimed, at: Date): Promise<void> =>
	changeClaimed(tx, claimed, { nextAttemptAt: later(at, seconds(leaseSeconds)) });

/** From here on the request may have reached the desk: it is the same one for ever. */
export const freezeRequest = (tx: Tx, claimed: Claimed, frozenRequest: FrozenRequest, at: Date): Promise<void> =>
	changeClaimed(tx, claimed, { frozenRequest, firstSentAt: at, nextAttemptAt: later(at, seconds(leaseSeconds)) });

export const keepTicket = (tx: Tx, claimed: Claimed, { remoteId, remoteUrl }: Ticket, at: Date): Promise<void> =>
	changeClaimed(tx, claimed, { remoteId, remoteUrl, nextAttemptAt: later(at, seconds(leaseSeconds)) });

/** How an attempt ended, as the merchant may read it. */
export type Attempt = {
	step: "prepare" | "create" | "finish";
	outcome: "ok" | "auth" | "refused" | "busy" | "unreachable" | "gone";
	status: number | null;
	message: string;
	waitSeconds: number | null;
};

/** The delivery leaves this worker's hands, with a line in its log. */
export async function settleDelivery(
	tx: Tx,
	claimed: Claimed,
	settled: { state: DeliveryState; attempt: Attempt; nextAttemptAt?: Date; at: Date },
): Promise<void> {
	const { state, attempt, nextAttemptAt = null, at } = settled;
	const ok = attempt.outcome === "ok";
	await changeClaimed(tx, claimed, {
		state,
		nextAttemptAt,
		errorKind: ok ? null : attempt.outcome,
		errorMessage: ok ? null : attempt.message,
		...(state === "delivered" ? { deliveredAt: at } : {}),
	});
	await tx.deliveryAttempt.create({ data: { shop: claimed.shop, deliveryId: claimed.id, at, ...attempt } });
	if (state === "pending" || state === "sending") return;
	const { handoffId: id, shop } = claimed;
	await tx.handoff.updateMany({ where: { id, shop }, data: { state } });
}

/** Has this handoff been given to the Inbox before (and its shopper been told)? */
export async function hasFallenBack(tx: Tx, shop: string, handoffId: string): Promise<boolean> {
	return (await tx.handoff.count({ where: { id: handoffId, shop, state: "fallback-delivered" } })) > 0;
}

export const findDelivery = (shop: string, id: string, tx: Tx = database()) =>
	tx.delivery.findFirst({ where: { id, shop }, include: { handoff: true } });

/** Back to the desk, with a new deadline and the request as it was. False: its state does not allow that (any more). */
export async function sendAgain(tx: Tx, shop: string, id: string, at: Date): Promise<boolean> {
	const delivery = await tx.delivery.findFirst({ where: { id, shop } });
	if (!delivery || !canSendAgain(delivery.state)) return false;
	const { count } = await tx.delivery.updateMany({
		where: { id, shop, state: delivery.state },
		data: { state: "pending", nextAttemptAt: null, deadlineAt: later(at, minutes(deadlineMinutes)) },
	});
	if (count === 0) return false;
	await enqueue(tx, "deliver-handoff", { shop, deliveryId: id });
	return true;
}
