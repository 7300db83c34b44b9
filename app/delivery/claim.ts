import { later, seconds } from "~/platform/clock";

/** A worker that is not heard of for this long has lost what it had. Longer than the calls of any one step. */
export const leaseSeconds = 45;

/** Rows that are due, and in nobody's hands whose lease still runs. */
export const claimable = (at: Date) => ({
	state: { in: ["pending", "sending"] },
	OR: [{ nextAttemptAt: null }, { nextAttemptAt: { lte: at } }],
});

/** From `at` on the row is in the hands of the worker that writes this; `attemptCount` is its proof. */
export const newClaim = (at: Date) => ({ state: "sending", attemptCount: { increment: 1 }, ...newLease(at) });

/** The worker is still there. */
export const newLease = (at: Date) => ({ nextAttemptAt: later(at, seconds(leaseSeconds)) });

/** Another worker has taken over: whatever this one wanted to write is not written. */
export class ClaimLost extends Error {}
