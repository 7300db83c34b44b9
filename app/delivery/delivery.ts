import type { Failure, FailureKind } from "~/connectors/connector";
import { later, minutes, seconds } from "~/platform/clock";

/**
 * pending: it will be sent · sending: a worker has it, for as long as its lease lasts · delivered: the ticket is there ·
 * fallback-delivered: the desk would not take it, the conversation is in the Inbox · needs-attention: the ticket is
 * there, but something that belongs to it could not be added
 */
export const deliveryStates = ["pending", "sending", "delivered", "fallback-delivered", "needs-attention"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** After this long without a ticket, the conversation goes to the Inbox. */
export const deadlineMinutes = 15;

/** A worker that is not heard of for this long has lost its delivery. Longer than the calls of any one step. */
export const leaseSeconds = 45;

/** The states that a merchant can send again from. */
export const canSendAgain = (state: string): boolean => state === "fallback-delivered" || state === "needs-attention";

/** The same request will not be taken later either. */
const lasting: ReadonlySet<FailureKind> = new Set(["auth", "refused", "gone"]);

const firstWaitSeconds: Record<"busy" | "unreachable", number> = { busy: 5, unreachable: 2 };
const longestWaitSeconds = 120;

export type Next = { type: "again"; afterSeconds: number } | { type: "give-up" };

/**
 * What follows a failed attempt. Waits grow with the time that has passed (each about as long as all before it), never
 * end before the desk's Retry-After, and are spread by `random` (0–1) so that not all come back at once. What could
 * only be tried after the deadline is given up now: the shopper is told the truth sooner.
 */
export function afterFailure(
	failure: Failure,
	{ deadlineAt, now, random }: { deadlineAt: Date; now: Date; random: number },
): Next {
	if (lasting.has(failure.kind)) return { type: "give-up" };
	const beganAt = deadlineAt.getTime() - minutes(deadlineMinutes);
	const passedSeconds = (now.getTime() - beganAt) / 1000;
	const first = failure.kind === "busy" ? firstWaitSeconds.busy : firstWaitSeconds.unreachable;
	const wait = Math.min(Math.max(passedSeconds, first), longestWaitSeconds) * (0.5 + random / 2);
	const asked = (failure.details.retryAfterSeconds ?? 0) * (1 + random / 10);
	const afterSeconds = Math.ceil(Math.max(wait, asked));
	return later(now, seconds(afterSeconds)) < deadlineAt ? { type: "again", afterSeconds } : { type: "give-up" };
}
