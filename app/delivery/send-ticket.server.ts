import { type Connector, Failure, type FrozenRequest, failed, type Ticket } from "~/connectors/connector";
import { connectorOf } from "~/connectors/registry";
import { buildPacket } from "~/handoff/packet.server";
import { seconds, stopwatch } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { ClaimLost, leaseSeconds } from "./claim";
import { type Attempt, type Claimed, freezeRequest, keepClaim, keepTicket } from "./delivery.store.server";
import { type Desk, openDesk } from "./desk.server";

/** How far an attempt came. `ticket` without `failure`: all is done. */
export type Sent = { step: Attempt["step"]; ticket: Ticket | null; failure: Failure | null };

type Progress = { step: Attempt["step"]; frozen: FrozenRequest | null; ticket: Ticket | null };

/**
 * Goes on where the last attempt stopped: prepare and freeze the request, create the ticket, finish it. What each step
 * brought is stored before the next one begins, so that a worker may die between any two. Throws only ClaimLost.
 */
export async function sendTicket(delivery: Claimed): Promise<Sent> {
	const { frozenRequest: frozen, ticket } = delivery;
	const progress: Progress = { frozen, ticket, step: ticket ? "finish" : frozen ? "create" : "prepare" };
	const failure = await takeSteps(delivery, progress).catch((error: unknown) => {
		if (error instanceof ClaimLost) throw error;
		log.error({ error, shop: delivery.shop, deliveryId: delivery.id }, "a delivery failed in an unforeseen way");
		return new Failure("unreachable", "Something went wrong on Baton's side. It will be tried again.");
	});
	return { step: progress.step, ticket: progress.ticket, failure };
}

async function takeSteps(delivery: Claimed, progress: Progress): Promise<Failure | null> {
	const connector = connectorOf(delivery.destination);
	const desk = await openDesk({ ...delivery, keepClaim: () => keepClaim(delivery) });
	if (failed(desk)) return desk;
	const frozen = progress.frozen ?? (await prepare(delivery, desk));
	if (failed(frozen)) return frozen;
	progress.frozen = frozen;
	if (!progress.ticket) {
		progress.step = "create";
		const made = await desk.ask((to) => connector.create?.(frozen, to) ?? cannot(connector));
		if (failed(made)) return made;
		await keepTicket(delivery, made);
		progress.ticket = made;
	}
	const { ticket } = progress;
	progress.step = "finish";
	const finished = await desk.ask((to) => connector.finish?.(ticket, frozen, to) ?? Promise.resolve("done" as const));
	return failed(finished) ? finished : null;
}

async function prepare(delivery: Claimed, desk: Desk): Promise<FrozenRequest | Failure> {
	const connector = connectorOf(delivery.destination);
	const tookMs = stopwatch();
	const packet = await buildPacket(delivery.shop, delivery.handoffId);
	if (tookMs() > seconds(leaseSeconds) / 4) await keepClaim(delivery);
	const frozen = await desk.ask((to) => connector.prepare?.(packet, to) ?? cannot(connector));
	if (failed(frozen)) return frozen;
	const lastMessageId = packet.transcript.at(-1)?.messageId;
	await inTransaction((tx) => freezeRequest(tx, delivery, frozen, lastMessageId));
	return frozen;
}

const cannot = async ({ label }: Connector): Promise<Failure> => new Failure("refused", `${label} takes no tickets.`);
