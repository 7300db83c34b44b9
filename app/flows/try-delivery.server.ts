import { noteRefusedFields } from "~/connectors/connection.store.server";
import { connectorOf } from "~/connectors/registry";
import { recordEvents } from "~/conversations/event.store.server";
import { ClaimLost } from "~/delivery/claim";
import { afterAttempt, type Ending } from "~/delivery/delivery";
import { type Attempt, type Claimed, hasFallenBack, keepClaim, settleDelivery } from "~/delivery/delivery.store.server";
import type { Parked } from "~/delivery/due-work.store.server";
import { noteAnswer } from "~/delivery/lane.store.server";
import { refusedInWords } from "~/delivery/refused-fields";
import { type Sent, sendTicket } from "~/delivery/send-ticket.server";
import { findHandoff } from "~/handoff/handoff.store.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { random } from "~/platform/ids.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { log } from "~/platform/log.server";
import { handoffArrives } from "./handoff-arrives.server";
import { handoffFallsBack } from "./handoff-falls-back.server";
import { proofAfter, whyParked } from "./prove-after-failure.server";

type Tried = { sent: Sent; ending: Ending };

/**
 * One attempt to bring a handoff to its desk, by the worker that has it. Whatever happened to an earlier attempt, there
 * will be one ticket. What must follow (a later attempt, the Inbox) is promised in the transaction that ends the
 * attempt; when that is not reached, the claim ends by itself and another worker goes on.
 */
export async function tryDelivery(delivery: Claimed, parked: Parked | null): Promise<void> {
	try {
		const tried = parked ? await notTried(delivery, parked) : await tryOnce(delivery);
		await inTransaction((tx) => settle(tx, delivery, tried));
	} catch (error) {
		if (!(error instanceof ClaimLost)) throw error;
		log.warn({ shop: delivery.shop, deliveryId: delivery.id }, "a delivery was taken over by another worker");
	}
}

async function tryOnce(delivery: Claimed): Promise<Tried> {
	const sent = await sendTicket(delivery);
	const { failure } = sent;
	if (!failure) return { sent, ending: { type: "done" } };
	const asked = failure.kind === "auth";
	if (asked) await keepClaim(delivery);
	return { sent, ending: { type: "failed", failure, proof: asked ? await proofAfter(delivery) : undefined } };
}

/** Its time is up, and the desk takes nothing: the last it was known to fail at is the reason. */
async function notTried(delivery: Claimed, parked: Parked): Promise<Tried> {
	const failure = await whyParked(delivery, parked);
	const { ticket, frozenRequest } = delivery;
	const step = ticket ? "finish" : frozenRequest ? "create" : "prepare";
	return { sent: { step, ticket, failure }, ending: { type: "parked", failure } };
}

async function settle(tx: Tx, delivery: Claimed, { sent, ending }: Tried): Promise<void> {
	const { shop, handoffId, destination, beganAt, deadlineAt } = delivery;
	const at = delivery.clock();
	const standing = {
		beganAt,
		deadlineAt,
		hasTicket: sent.ticket !== null,
		hasFallenBack: ending.type !== "done" && (await hasFallenBack(tx, shop, handoffId)),
	};
	const verdict = afterAttempt(standing, ending, { now: at, random: random() });
	const waitSeconds = verdict.state === "pending" ? verdict.waitSeconds : null;
	await settleDelivery(tx, delivery, { state: verdict.state, attempt: attemptOf(delivery, sent, waitSeconds), at });
	const refused = sent.ticket?.refusedFields;
	if (refused) await noteRefusedFields(tx, shop, { destination, refused });
	if (ending.type !== "parked") await noteAnswer(tx, delivery, sent.failure?.kind !== "unreachable");
	if (verdict.state === "delivered") await arrives(tx, delivery, sent);
	if (verdict.state === "fallback-delivered" && verdict.tellShopper)
		await handoffFallsBack(tx, { shop, handoffId, at });
	await wake(tx, inboxTopic(shop));
}

function attemptOf({ destination }: Claimed, { step, failure, ticket }: Sent, waitSeconds: number | null): Attempt {
	const refused = ticket?.refusedFields ?? [];
	const left = refused.length > 0 ? refusedInWords(connectorOf(destination).label, refused) : "";
	if (!failure) return { step: "finish", outcome: "ok", status: null, message: left, waitSeconds: null };
	const message = [failure.message, left].filter(Boolean).join(" ");
	return { step, outcome: failure.kind, status: failure.details.status ?? null, message, waitSeconds };
}

async function arrives(tx: Tx, delivery: Claimed, { ticket }: Sent): Promise<void> {
	const { shop, handoffId } = delivery;
	const handoff = await findHandoff(shop, handoffId, tx);
	if (handoff) await recordEvents(tx, shop, handoff.conversationId, [{ type: "handoff-delivered", handoffId }]);
	await handoffArrives(tx, delivery, ticket);
}
