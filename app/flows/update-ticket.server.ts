import type { Failure } from "~/connectors/connector";
import { ClaimLost } from "~/delivery/claim";
import { afterAttempt, type Ending } from "~/delivery/delivery";
import type { Parked } from "~/delivery/due-work.store.server";
import { noteAnswer } from "~/delivery/lane.store.server";
import { sendUpdate } from "~/delivery/send-update.server";
import { type ClaimedUpdate, keepUpdate, settleUpdate, type UpdateState } from "~/delivery/ticket-update.store.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { random } from "~/platform/ids.server";
import { inboxTopic, wake } from "~/platform/live.server";
import { log } from "~/platform/log.server";
import { proofAfter, whyParked } from "./prove-after-failure.server";

/**
 * One attempt to tell a ticket what happened since it was made, by the worker that has the update. It goes as with
 * deliveries, save that there is a day's time, and that the merchant alone is told when it can't be done.
 */
export async function updateTicket(update: ClaimedUpdate, parked: Parked | null): Promise<void> {
	try {
		const ending = parked ? await notTried(update, parked) : await tryOnce(update);
		await inTransaction((tx) => settle(tx, update, ending));
	} catch (error) {
		if (!(error instanceof ClaimLost)) throw error;
		log.warn({ shop: update.shop, updateId: update.id }, "an update was taken over by another worker");
	}
}

async function tryOnce(update: ClaimedUpdate): Promise<Ending> {
	const failure = await sendUpdate(update);
	if (!failure) return { type: "done" };
	if (failure.kind !== "auth") return { type: "failed", failure };
	await keepUpdate(update);
	return { type: "failed", failure, proof: await proofAfter(update) };
}

const notTried = async (update: ClaimedUpdate, parked: Parked): Promise<Ending> => ({
	type: "parked",
	failure: await whyParked(update, parked),
});

const nextState: Record<string, UpdateState> = { delivered: "sent", pending: "pending" };

async function settle(tx: Tx, update: ClaimedUpdate, ending: Ending): Promise<void> {
	const at = update.clock();
	const failure: Failure | null = ending.type === "done" ? null : ending.failure;
	const standing = { ...update, hasTicket: true, hasFallenBack: true };
	const verdict = afterAttempt(standing, ending, { now: at, random: random() });
	await settleUpdate(tx, update, {
		state: nextState[verdict.state] ?? "given-up",
		attempt: {
			step: "update",
			outcome: failure?.kind ?? "ok",
			status: failure?.details.status ?? null,
			message: failure?.message ?? "",
			waitSeconds: verdict.state === "pending" ? verdict.waitSeconds : null,
		},
		at,
	});
	if (ending.type !== "parked") await noteAnswer(tx, update, failure?.kind !== "unreachable");
	await wake(tx, inboxTopic(update.shop));
}
