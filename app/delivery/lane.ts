import { later, minutes, seconds } from "~/platform/clock";

/** What is known of a shop's desk from the attempts to reach it. */
export type Lane = {
	/** Attempts in a row that found no usable desk, and when the first of them ended. */
	failures: number;
	failingSince: Date | null;
	/** The breaker is open since then; null: closed. */
	openedAt: Date | null;
	/** While the breaker is open, or the connection broken: when the desk is asked again. */
	probeAt: Date | null;
};

export const healthyLane: Lane = { failures: 0, failingSince: null, openedAt: null, probeAt: null };

/** The breaker opens when both are reached: a short outage with many handoffs does not open it, nor a slow trickle. */
export const breaker = { failures: 10, minutes: 10 };

/** How often a desk is asked whether it is back, while its deliveries are parked. */
export const probeEverySeconds = { open: 30, broken: 60 };

/** At most so many at once for one desk of a shop; a desk that fails gets one at a time, so that it holds up no other. */
export const mostInFlight = { healthy: 4, failing: 1 };

type Heard = {
	/** The desk gave an answer, if only a refusal. */
	answered: boolean;
	at: Date;
	/** When its connection was last proven. */
	provenAt: Date | null;
};

/** A proof later than the opening closes the breaker. */
export const isOpen = ({ openedAt }: Pick<Lane, "openedAt">, provenAt: Date | null): boolean =>
	openedAt !== null && !(provenAt && provenAt > openedAt);

/** The lane after an attempt: any answer makes it healthy; ten failures over ten minutes open the breaker. */
export function afterAnswer(lane: Lane, { answered, at, provenAt }: Heard): Lane {
	if (answered) return healthyLane;
	const before = lane.openedAt && !isOpen(lane, provenAt) ? healthyLane : lane;
	const failures = before.failures + 1;
	const failingSince = before.failingSince ?? at;
	const lasts = failures >= breaker.failures && at.getTime() - failingSince.getTime() >= minutes(breaker.minutes);
	const openedAt = before.openedAt ?? (lasts ? at : null);
	return { failures, failingSince, openedAt, probeAt: openedAt && later(at, seconds(probeEverySeconds.open)) };
}
