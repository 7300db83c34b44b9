import fc from "fast-check";
import { expect, test } from "vitest";
import { Failure, type FailureKind } from "~/connectors/connector";
import { later, minutes, seconds } from "~/platform/clock";
import { afterFailure } from "./delivery";

const deadlineMinutes = 15;
const began = new Date("2026-11-22T12:00:00Z");
const deadlineAt = later(began, minutes(deadlineMinutes));
const after = (kind: FailureKind, passedSeconds: number, retryAfterSeconds?: number, random = 0) =>
	afterFailure(new Failure(kind, "", { retryAfterSeconds }), {
		beganAt: began,
		deadlineAt,
		now: later(began, seconds(passedSeconds)),
		random,
	});

test.each(["refused", "gone"] as const)("%s lasts: it is given up at once", (kind) => {
	expect(after(kind, 0)).toEqual({ type: "give-up" });
});

test.each([
	["unreachable", 0, undefined, 1],
	["unreachable", 60, undefined, 30],
	["busy", 0, undefined, 3],
	["busy", 0, 93, 93],
	["unreachable", 600, undefined, 60],
] as const)("%s after %d s, asked to wait %s: again in %d s", (kind, passed, asked, afterSeconds) => {
	expect(after(kind, passed, asked)).toEqual({ type: "again", afterSeconds });
});

test("a Retry-After beyond the deadline: the shopper need not wait for it", () => {
	expect(after("busy", 0, 1200)).toEqual({ type: "give-up" });
});

test("whatever the desk does, the attempts end by the deadline, are at least a second apart, and not too many", () => {
	const kinds = fc.constantFrom<FailureKind>("busy", "unreachable");
	const failures = fc.array(
		fc.tuple(kinds, fc.option(fc.integer({ min: 0, max: 600 })), fc.double({ min: 0, max: 0.999, noNaN: true })),
		{
			minLength: 60,
			maxLength: 60,
		},
	);
	fc.assert(
		fc.property(failures, (list) => {
			let passed = 0;
			let attempts = 0;
			for (const [kind, asked, random] of list) {
				attempts += 1;
				const next = after(kind, passed, asked ?? undefined, random);
				if (next.type === "give-up") return attempts <= 40;
				expect(next.afterSeconds).toBeGreaterThanOrEqual(Math.max(1, asked ?? 0));
				passed += next.afterSeconds;
				expect(passed).toBeLessThan(deadlineMinutes * 60);
			}
			return false;
		}),
	);
});
