import type { Failure, FailureKind } from "~/connectors/connector";
import { later, minutes, seconds } from "~/platform/clock";

/**
 * pending: it will be sent · sending: a worker has it, for as long as its lease lasts · delivered: the ticket is there ·
 * fallback-delivered: the desk would not take it, the conversation is in the Inbox · needs-attention: the ticket is
 * there, but something that belongs to it could not be added
 */
const deliveryStates = ["pending", "sending", "delivered", "fallback-delivered", "needs-attention"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** The states that a merchant can send again from. */
export const canSendAgain = (state: string): boolean => state === "fallback-delivered" || state === "needs-attention";

/** The same request will not be taken later either. */
const lasting: ReadonlySet<FailureKind> = new Set(["refused", "gone"]);

const firstWaitSeconds = { busy: 5, other: 2 };
const longestWaitSeconds = 120;

/** How much time there is: deliveries have their deadline, updates of a ticket a later one. */
export type Span = { beganAt: Date; deadlineAt: Date };

type Next = { type: "again"; afterSeconds: number } | { type: "give-up" };

/**
 * What follows a failed attempt. Waits grow with the time that has passed (each about as long as all before it), never
 * end before the desk's Retry-After, and are spread by `random` (0–1) so that not all come back at once. What could
 * only be tried after the deadline is given up now: the shopper is told the truth sooner.
 */
export function afterFailure(
	failure: Failure,
	{ beganAt, deadlineAt, now, random }: Span & { now: Date; random: number },
): Next {
	if (lasting.has(failure.kind)) return { type: "give-up" };
	const passedSeconds = (now.getTime() - beganAt.getTime()) / 1000;
	const first = failure.kind === "busy" ? firstWaitSeconds.busy : firstWaitSeconds.other;
	const wait = Math.min(Math.max(passedSeconds, first), longestWaitSeconds) * (0.5 + random / 2);
	const asked = (failure.details.retryAfterSeconds ?? 0) * (1 + random / 10);
	const afterSeconds = Math.ceil(Math.max(wait, asked));
	return later(now, seconds(afterSeconds)) < deadlineAt ? { type: "again", afterSeconds } : { type: "give-up" };
}

/** Where a delivery stands when an attempt of it ends. */
type Standing = Span & {
	/** The ticket exists, and Baton knows which. */
	hasTicket: boolean;
	/** Its conversation was given to the Inbox before, and the shopper told. */
	hasFallenBack: boolean;
};

/**
 * How an attempt ended. `proof`: what the desk said of the connection when it was asked after an `auth` failure;
 * none: there is no connection any more. parked: no attempt was made, because the desk is known to take none.
 */
export type Ending =
	| { type: "done" }
	| { type: "failed"; failure: Failure; proof?: "connected" | "broken" | "unknown" | "none" }
	| { type: "parked"; failure: Failure };

type Verdict =
	| { state: "delivered" }
	/** `waitSeconds`: the next attempt comes by then; null: as soon as the desk takes requests again. */
	| { state: "pending"; waitSeconds: number | null }
	| { state: "needs-attention" }
	| { state: "fallback-delivered"; tellShopper: boolean };

/** The state that follows an attempt, and what has to be done about it. */
export function afterAttempt(standing: Standing, ending: Ending, at: { now: Date; random: number }): Verdict {
	if (ending.type === "done") return { state: "delivered" };
	const next = nextAfter(standing, ending, at);
	if (next.type !== "give-up")
		return { state: "pending", waitSeconds: next.type === "again" ? next.afterSeconds : null };
	if (standing.hasTicket) return { state: "needs-attention" };
	return { state: "fallback-delivered", tellShopper: !standing.hasFallenBack };
}

function nextAfter(
	span: Span,
	ending: Exclude<Ending, { type: "done" }>,
	at: { now: Date; random: number },
): Next | { type: "park" } {
	const inTime = at.now < span.deadlineAt;
	if (ending.type === "parked") return inTime ? { type: "park" } : { type: "give-up" };
	if (ending.proof === "none") return { type: "give-up" };
	if (ending.proof === "broken") return inTime ? { type: "park" } : { type: "give-up" };
	return afterFailure(ending.failure, { ...span, ...at });
}

/** Updates of a ticket promise nobody a time: they are tried for a day. */
export const updateMinutes = 24 * 60;

export const spanUntil = (deadlineAt: Date, lengthMinutes: number): Span => ({
	beganAt: later(deadlineAt, -minutes(lengthMinutes)),
	deadlineAt,
});
