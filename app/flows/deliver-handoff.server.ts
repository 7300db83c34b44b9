import type { Failure } from "~/connectors/connector";
import { recordEvents } from "~/conversations/event.store.server";
import { afterFailure } from "~/delivery/delivery";
import {
	type Attempt,
	type Claimed,
	ClaimLost,
	claimDelivery,
	hasFallenBack,
	settleDelivery,
} from "~/delivery/delivery.store.server";
import { type Sent, sendTicket } from "~/delivery/send-ticket.server";
import { findHandoff } from "~/handoff/handoff.store.server";
import { later, now, seconds } from "~/platform/clock";
import { inTransaction, type Tx } from "~/platform/db.server";
import { random } from "~/platform/ids.server";
import { enqueue } from "~/platform/jobs.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { log } from "~/platform/log.server";
import { connectionBreaks } from "./connection-breaks.server";
import { handoffArrives } from "./handoff-arrives.server";
import { handoffFallsBack } from "./handoff-falls-back.server";

/**
 * One attempt to bring a handoff to its desk. Safe to run at any time, any number of times, by any number of workers:
 * one of them has the delivery, and whatever happened to an earlier one, there will be one ticket. What must follow
 * (a later attempt, the Inbox) is promised in the transaction that ends the attempt.
 */
export async function deliverHandoff({ shop, deliveryId }: { shop: string; deliveryId: string }): Promise<void> {
	const claim = await inTransaction((tx) => claimDelivery(tx, shop, deliveryId, now()));
	if (claim.type === "nothing") return;
	if (claim.type === "later") return promiseAttempt(shop, deliveryId, claim.afterSeconds);
	try {
		const sent = await sendTicket(claim.delivery);
		await inTransaction((tx) => settle(tx, claim.delivery, sent));
	} catch (error) {
		if (!(error instanceof ClaimLost)) throw error;
		log.warn({ shop, deliveryId }, "a delivery was taken over by another worker");
	}
}

const promiseAttempt = (shop: string, deliveryId: string, afterSeconds: number): Promise<void> =>
	inTransaction((tx) => enqueue(tx, "deliver-handoff", { shop, deliveryId }, { afterSeconds }));

async function settle(tx: Tx, delivery: Claimed, sent: Sent): Promise<void> {
	const { shop, handoffId } = delivery;
	if (sent.failure) await settleFailure(tx, delivery, { ...sent, failure: sent.failure });
	else {
		const attempt: Attempt = { step: "finish", outcome: "ok", status: null, message: "", waitSeconds: null };
		await settleDelivery(tx, delivery, { state: "delivered", attempt, at: now() });
		const handoff = await findHandoff(shop, handoffId, tx);
		if (handoff) await recordEvents(tx, shop, handoff.conversationId, [{ type: "handoff-delivered", handoffId }]);
		await handoffArrives(tx, delivery, sent.ticket);
	}
	await wake(tx, inboxTopic(shop));
}

async function settleFailure(tx: Tx, delivery: Claimed, sent: Sent & { failure: Failure }): Promise<void> {
	const { shop, id: deliveryId, deadlineAt, destination, handoffId } = delivery;
	const { failure, step } = sent;
	const at = now();
	const next = afterFailure(failure, { deadlineAt, now: at, random: random() });
	const attempt: Attempt = {
		step,
		outcome: failure.kind,
		status: failure.details.status ?? null,
		message: failure.message,
		waitSeconds: next.type === "again" ? next.afterSeconds : null,
	};
	if (failure.kind === "auth") await connectionBreaks(tx, { shop, destination, error: failure.message });
	if (next.type === "again") {
		const nextAttemptAt = later(at, seconds(next.afterSeconds));
		await settleDelivery(tx, delivery, { state: "pending", attempt, nextAttemptAt, at });
		return enqueue(tx, "deliver-handoff", { shop, deliveryId }, { afterSeconds: next.afterSeconds });
	}
	if (sent.ticket) return settleDelivery(tx, delivery, { state: "needs-attention", attempt, at });
	const told = await hasFallenBack(tx, shop, handoffId);
	await settleDelivery(tx, delivery, { state: "fallback-delivered", attempt, at });
	if (!told) await handoffFallsBack(tx, { shop, handoffId, at });
}
