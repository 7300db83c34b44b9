import fc from "fast-check";
import { expect, test } from "vitest";
import { Failure, type FailureKind } from "~/connectors/connector";
import { later, minutes, seconds } from "~/platform/clock";
import { leaseSeconds } from "./claim";
import { afterAttempt, canSendAgain, type DeliveryState, type Ending, spanUntil } from "./delivery";

/**
 * The promises of a delivery, over any sequence of events from any state: its decisions are delivery.ts's own; around
 * them stand a desk that knows a request by its key, workers that die or come late, and a clock.
 */
type Model = {
	state: DeliveryState;
	deadlineAt: Date;
	dueAt: Date;
	/** Claims so far; a worker with an older one is not heard. */
	claims: number;
	hasTicket: boolean;
	hasFallenBack: boolean;
	reason: string | null;
	/** How often the shopper was told that it went to the Inbox. */
	told: number;
	parked: boolean;
	/** Tickets at the desk that came from this request. */
	tickets: number;
	now: Date;
};

const deadlineMinutes = 15;
const began = new Date("2026-11-22T12:00:00Z");
const ends = (state: DeliveryState) => state !== "pending" && state !== "sending";

type Try = {
	/** The request reached the desk: there is a ticket from then on, however often it comes. */
	reaches: boolean;
	ending: "done" | FailureKind;
	proof: "connected" | "broken" | "unknown" | "none";
	retryAfterSeconds: number | null;
	/** The worker dies, or comes back only after its lease has ended. */
	worker: "ends" | "dies" | "late";
	tookSeconds: number;
	random: number;
};
type Event = { type: "passes"; seconds: number } | { type: "try"; try: Try } | { type: "proven" } | { type: "again" };

const tries: fc.Arbitrary<Try> = fc.record({
	reaches: fc.boolean(),
	ending: fc.constantFrom("done", "busy", "unreachable", "auth", "refused", "gone"),
	proof: fc.constantFrom("connected", "broken", "unknown", "none"),
	retryAfterSeconds: fc.option(fc.integer({ min: 0, max: 600 })),
	worker: fc.constantFrom("ends", "ends", "ends", "dies", "late"),
	tookSeconds: fc.integer({ min: 0, max: 40 }),
	random: fc.double({ min: 0, max: 0.999, noNaN: true }),
});
const events: fc.Arbitrary<Event[]> = fc.array(
	fc.oneof(
		{ weight: 6, arbitrary: tries.map((one): Event => ({ type: "try", try: one })) },
		{ weight: 3, arbitrary: fc.integer({ min: 1, max: 400 }).map((by): Event => ({ type: "passes", seconds: by })) },
		{ weight: 1, arbitrary: fc.constantFrom<Event>({ type: "proven" }, { type: "again" }) },
	),
	{ maxLength: 60 },
);

const starts: fc.Arbitrary<Model> = fc
	.record({ hasTicket: fc.boolean(), hasFallenBack: fc.boolean() })
	.map((given) => ({
		...given,
		state: "pending",
		deadlineAt: later(began, minutes(deadlineMinutes)),
		dueAt: began,
		claims: 0,
		reason: null,
		told: given.hasFallenBack ? 1 : 0,
		parked: false,
		tickets: given.hasTicket ? 1 : 0,
		now: began,
	}));

const isDue = ({ state, dueAt, now }: Model) => !ends(state) && dueAt <= now;

function attempt(model: Model, tried: Try): Model {
	if (!isDue(model)) return model;
	const overdue = model.deadlineAt <= model.now;
	if (model.parked && !overdue) return model;
	const claims = model.claims + 1;
	const leaseEnds = later(model.now, seconds(leaseSeconds));
	const claimed = { ...model, claims, state: "sending" as const, dueAt: leaseEnds };
	if (model.parked)
		return settle(claimed, { type: "parked", failure: new Failure("auth", "The desk is parked") }, tried);
	const made = tried.reaches || tried.ending === "done";
	const tickets = made ? 1 : model.tickets;
	if (tried.worker !== "ends") return { ...claimed, tickets };
	const hasTicket = model.hasTicket || tried.ending === "done";
	const at = later(model.now, seconds(tried.tookSeconds));
	return settle({ ...claimed, tickets, hasTicket, now: at }, endingOf(tried), tried);
}

function endingOf({ ending, retryAfterSeconds, proof }: Try): Ending {
	if (ending === "done") return { type: "done" };
	const failure = new Failure(ending, `It failed: ${ending}`, { retryAfterSeconds: retryAfterSeconds ?? undefined });
	return { type: "failed", failure, ...(ending === "auth" && { proof }) };
}

function settle(model: Model, ending: Ending, { random }: Try): Model {
	const verdict = afterAttempt({ ...model, ...spanUntil(model.deadlineAt, deadlineMinutes) }, ending, {
		now: model.now,
		random,
	});
	const wait = verdict.state === "pending" ? verdict.waitSeconds : null;
	const fellBack = verdict.state === "fallback-delivered";
	return {
		...model,
		state: verdict.state,
		dueAt: later(model.now, seconds(wait ?? 0)),
		reason: ending.type === "done" ? null : ending.failure.message,
		parked: ending.type !== "done" && (ending.type === "parked" || ending.proof === "broken"),
		hasFallenBack: model.hasFallenBack || fellBack,
		told: model.told + (fellBack && verdict.tellShopper ? 1 : 0),
	};
}

function happen(model: Model, event: Event): Model {
	if (event.type === "passes") return { ...model, now: later(model.now, seconds(event.seconds)) };
	if (event.type === "try") return attempt(model, event.try);
	if (event.type === "proven") return { ...model, parked: false };
	if (!canSendAgain(model.state)) return model;
	return { ...model, state: "pending", dueAt: model.now, deadlineAt: later(model.now, minutes(deadlineMinutes)) };
}

function keepsPromises(model: Model): void {
	expect(model.tickets).toBeLessThanOrEqual(1);
	expect(model.told).toBe(model.hasFallenBack ? 1 : 0);
	if (model.state === "delivered" || model.state === "needs-attention") expect(model.tickets).toBe(1);
	if (model.state === "fallback-delivered") expect(model.hasTicket).toBe(false);
	if (model.state === "fallback-delivered")
		expect([model.hasFallenBack, model.reason]).toEqual([true, expect.any(String)]);
	// No later attempt is ever promised for after the deadline; a worker's lease may reach over it.
	if (model.state === "pending") expect(model.dueAt < model.deadlineAt || model.dueAt <= model.now).toBe(true);
}

test("from any state, whatever happens: never two tickets, never lost, the shopper told once, the deadline kept", () => {
	const nothingWorks: Try = {
		reaches: false,
		ending: "unreachable",
		proof: "unknown",
		retryAfterSeconds: null,
		worker: "ends",
		tookSeconds: 30,
		random: 0.5,
	};
	fc.assert(
		fc.property(starts, events, (start, list) => {
			let model = start;
			for (const event of list) {
				model = happen(model, event);
				keepsPromises(model);
			}
			// From here on nothing works any more: it ends all the same, within the deadline and one last attempt.
			const latest = later(
				new Date(Math.max(model.deadlineAt.getTime(), model.now.getTime())),
				seconds(2 * leaseSeconds),
			);
			for (let step = 0; step < 2_000 && !ends(model.state); step++) {
				model = isDue(model) && (!model.parked || model.deadlineAt <= model.now) ? attempt(model, nothingWorks) : model;
				keepsPromises(model);
				if (!ends(model.state)) model = { ...model, now: later(model.now, seconds(5)) };
			}
			expect(ends(model.state)).toBe(true);
			expect(model.now.getTime()).toBeLessThanOrEqual(latest.getTime());
		}),
		{ numRuns: 500 },
	);
});
