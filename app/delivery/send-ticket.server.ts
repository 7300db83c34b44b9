import {
	type Connector,
	type Delivering,
	Failure,
	type FrozenRequest,
	failed,
	type Mailer,
	type Ticket,
} from "~/connectors/connector";
import { type DeskAccount, deskAccount, deskHttp, renewedAccount } from "~/connectors/desk-account.server";
import { connectorOf } from "~/connectors/registry";
import { buildPacket } from "~/handoff/packet.server";
import { now } from "~/platform/clock";
import { inTransaction } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { sendMail } from "~/platform/mail.server";
import { shopOf } from "~/settings/shop.store.server";
import { type Attempt, type Claimed, ClaimLost, freezeRequest, keepClaim, keepTicket } from "./delivery.store.server";

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
	const desk = await openDesk(delivery, connector);
	if (failed(desk)) return desk;
	const frozen = progress.frozen ?? (await prepare(delivery, desk));
	if (failed(frozen)) return frozen;
	progress.frozen = frozen;
	if (!progress.ticket) {
		progress.step = "create";
		const made = await desk.ask((to) => connector.create?.(frozen, to) ?? cannot(connector));
		if (failed(made)) return made;
		await inTransaction((tx) => keepTicket(tx, delivery, made, now()));
		progress.ticket = made;
	}
	const { ticket } = progress;
	progress.step = "finish";
	const finished = await desk.ask((to) => connector.finish?.(ticket, frozen, to) ?? Promise.resolve("done" as const));
	return failed(finished) ? finished : null;
}

async function prepare(delivery: Claimed, desk: Desk): Promise<FrozenRequest | Failure> {
	const connector = connectorOf(delivery.destination);
	const packet = await buildPacket(delivery.shop, delivery.handoffId);
	await inTransaction((tx) => keepClaim(tx, delivery, now()));
	const frozen = await desk.ask((to) => connector.prepare?.(packet, to) ?? cannot(connector));
	if (!failed(frozen)) await inTransaction((tx) => freezeRequest(tx, delivery, frozen, now()));
	return frozen;
}

const cannot = async ({ label }: Connector): Promise<Failure> => new Failure("refused", `${label} takes no tickets.`);

type Desk = { ask: <Result>(step: (to: Delivering) => Promise<Result | Failure>) => Promise<Result | Failure> };

/** The desk, ready to be asked. Tokens that it refuses are renewed once, and the question is put again. */
async function openDesk(delivery: Claimed, connector: Connector): Promise<Desk | Failure> {
	const { shop, destination, idempotencyKey, handoffId, firstSentAt } = delivery;
	const { settings } = await shopOf(shop);
	const opened = await deskAccount(shop, destination, settings);
	if (failed(opened)) return opened;
	let current: DeskAccount = opened;
	let renewed = false;
	const delivering = (): Delivering => ({
		account: current.account,
		http: deskHttp,
		mail: mailer,
		idempotencyKey,
		handoffId,
		firstSentAt,
		now: now(),
	});
	return {
		ask: async (step) => {
			const answer = await step(delivering());
			if (!failed(answer) || answer.details.status !== 401 || renewed || !connector.connection?.renew) return answer;
			renewed = true;
			const fresh = await renewedAccount(shop, destination, current.credentialVersion, settings);
			if (failed(fresh)) return fresh;
			current = fresh;
			return step(delivering());
		},
	};
}

const mailer: Mailer = async (mail) => {
	const mailed = await sendMail(mail);
	if (mailed.sent) return "done";
	if (mailed.why === "unreachable") return new Failure("unreachable", "The mail server could not be reached.");
	const why = mailed.why === "off" ? "this installation of Baton sends no mail" : "the mail server refused it";
	return new Failure("refused", `The mail to the helpdesk was not sent: ${why}.`);
};
