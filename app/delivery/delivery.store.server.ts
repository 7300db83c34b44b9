import type { Destination, FrozenRequest, Ticket } from "~/connectors/connector";
import { clockFrom, later, minutes, seconds } from "~/platform/clock";
import { database, databaseNow, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/ids.server";
import { wake } from "~/platform/live.server";
import { ClaimLost, claimable, newClaim, newLease } from "./claim";
import { canSendAgain, type DeliveryState, type Span, spanUntil } from "./delivery";
import { openLane } from "./lane.store.server";

/** Under this topic the workers are told that something is due. */
export const deliveriesTopic = "deliveries";

type Promised = { shop: string; handoffId: string; destination: Destination; now: Date };

/**
 * Promises the ticket of a handoff, inside the transaction that stores the handoff itself. For the Inbox there is
 * nothing to send: delivery and handoff are delivered at once.
 */
export async function promiseDelivery(tx: Tx, { shop, handoffId, destination, now }: Promised): Promise<void> {
	const delivered = destination === "inbox";
	// A deadline is compared with the database's clock, so it is made from it.
	const at = delivered ? now : await databaseNow(tx);
	await tx.delivery.create({
		data: {
			id: newId("delivery"),
			shop,
			handoffId,
			destination,
			state: delivered ? "delivered" : "pending",
			idempotencyKey: handoffId,
			createdAt: at,
			deadlineAt: newDeadline(at),
			deliveredAt: delivered ? now : null,
		},
	});
	if (delivered) {
		await tx.handoff.updateMany({ where: { id: handoffId, shop }, data: { state: "delivered" } });
		return;
	}
	await openLane(tx, { shop, destination });
	await wake(tx, deliveriesTopic);
}

const newDeadline = (at: Date): Date => later(at, minutes(env().HANDOFF_DEADLINE_MINUTES));

/** A delivery in the hands of this worker. `attempt` is its proof: a later claim has a higher one. */
export type Claimed = Span & {
	id: string;
	shop: string;
	handoffId: string;
	destination: Destination;
	attempt: number;
	idempotencyKey: string;
	frozenRequest: FrozenRequest | null;
	firstSentAt: Date | null;
	ticket: Ticket | null;
	/** The database's clock, as it was when the claim was made and went on since: this process's own may be wrong. */
	clock: () => Date;
	/** What the last attempt failed at, if one did. */
	errorMessage: string | null;
};

/** Takes the delivery if it is due and nobody has it: one statement, so that only one of two workers gets it. */
export async function claimDelivery(tx: Tx, shop: string, id: string, at: Date): Promise<Claimed | null> {
	const [row] = await tx.delivery.updateManyAndReturn({
		where: { id, shop, ...claimable(at) },
		data: newClaim(at),
	});
	if (!row) return null;
	const { attemptCount, remoteId, remoteUrl, destination, frozenRequest, deadlineAt } = row;
	return {
		...row,
		...spanUntil(deadlineAt, env().HANDOFF_DEADLINE_MINUTES),
		destination: destination as Destination,
		frozenRequest: frozenRequest as FrozenRequest | null,
		attempt: attemptCount,
		ticket: remoteId ? { remoteId, remoteUrl: remoteUrl ?? "" } : null,
		clock: clockFrom(at),
	};
}

type Change = Parameters<Tx["delivery"]["updateMany"]>[0]["data"];

async function changeClaimed(tx: Tx, { id, shop, attempt }: Claimed, data: Change): Promise<void> {
	const { count } = await tx.delivery.updateMany({
		where: { id, shop, state: "sending", attemptCount: attempt },
		data,
	});
	if (count === 0) throw new ClaimLost(`Delivery ${id} was taken over`);
}

/** The worker is still there. Throws ClaimLost when it was too slow. */
export const keepClaim = (claimed: Claimed): Promise<void> =>
	changeClaimed(database(), claimed, newLease(claimed.clock()));

/**
 * From here on the request may have reached the desk: it is the same one for ever. What was written up to
 * `lastMessageId` is in it, and need not be told to the ticket again.
 */
export async function freezeRequest(
	tx: Tx,
	claimed: Claimed,
	frozenRequest: FrozenRequest,
	lastMessageId: string | undefined,
): Promise<void> {
	const { id: deliveryId, shop } = claimed;
	const last = lastMessageId ? await tx.message.findFirst({ where: { id: lastMessageId, shop } }) : null;
	const includesSeq = last?.seq ?? null;
	const firstSentAt = claimed.clock();
	await changeClaimed(tx, claimed, { frozenRequest, includesSeq, firstSentAt, ...newLease(firstSentAt) });
	await tx.$executeRaw`
		UPDATE "TicketUpdate" u SET state = 'in-ticket' FROM "Message" m
		WHERE u."deliveryId" = ${deliveryId} AND u.shop = ${shop} AND u.type = 'message' AND u.state = 'pending'
			AND m.id = u."messageId" AND m.seq <= ${includesSeq}`;
}

export const keepTicket = (claimed: Claimed, { remoteId, remoteUrl }: Ticket): Promise<void> =>
	changeClaimed(database(), claimed, { remoteId, remoteUrl, ...newLease(claimed.clock()) });

/** How an attempt ended, as the merchant may read it. */
export type Attempt = {
	step: "prepare" | "create" | "finish" | "update";
	outcome: "ok" | "auth" | "refused" | "busy" | "unreachable" | "gone";
	status: number | null;
	message: string;
	waitSeconds: number | null;
};

/** The delivery leaves this worker's hands, with a line in its log. `waitSeconds`: null is at once, when it may. */
export async function settleDelivery(
	tx: Tx,
	claimed: Claimed,
	settled: { state: DeliveryState; attempt: Attempt; at: Date },
): Promise<void> {
	const { state, attempt, at } = settled;
	const ok = attempt.outcome === "ok";
	const wait = attempt.waitSeconds;
	await changeClaimed(tx, claimed, {
		state,
		nextAttemptAt: wait === null ? null : later(at, seconds(wait)),
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
export async function sendAgain(tx: Tx, shop: string, id: string): Promise<boolean> {
	const delivery = await tx.delivery.findFirst({ where: { id, shop } });
	if (!delivery || !canSendAgain(delivery.state)) return false;
	const { count } = await tx.delivery.updateMany({
		where: { id, shop, state: delivery.state },
		data: { state: "pending", nextAttemptAt: null, deadlineAt: newDeadline(await databaseNow(tx)) },
	});
	if (count > 0) await wake(tx, deliveriesTopic);
	return count > 0;
}
