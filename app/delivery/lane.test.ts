import fc from "fast-check";
import { expect, test } from "vitest";
import { later, minutes, seconds } from "~/platform/clock";
import { afterAnswer, breaker, healthyLane, isOpen, type Lane } from "./lane";

const began = new Date("2026-11-22T12:00:00Z");
const failing = (times: number, everySeconds: number): Lane => {
	let lane = healthyLane;
	for (let index = 0; index < times; index++)
		lane = afterAnswer(lane, { answered: false, at: later(began, seconds(index * everySeconds)), provenAt: null });
	return lane;
};

test("ten failures within a minute do not open the breaker, nor do nine over an hour; ten over ten minutes do", () => {
	expect(failing(10, 6).openedAt).toBeNull();
	expect(failing(9, 400).openedAt).toBeNull();
	expect(failing(10, 67).openedAt).not.toBeNull();
});

test("an answer closes it, and so does a proof; then it takes both again to open it", () => {
	const open = failing(12, 67);
	expect(isOpen(open, null)).toBe(true);
	expect(afterAnswer(open, { answered: true, at: began, provenAt: null })).toEqual(healthyLane);
	const provenAt = later(began, minutes(20));
	expect(isOpen(open, provenAt)).toBe(false);
	const after = afterAnswer(open, { answered: false, at: later(provenAt, 1), provenAt });
	expect(after).toMatchObject({ failures: 1, openedAt: null });
});

test("whatever happens: open means ten failures in a row and ten minutes, and that it is asked again", () => {
	const answers = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 240 })), { minLength: 1, maxLength: 60 });
	fc.assert(
		fc.property(answers, (list) => {
			let lane = healthyLane;
			let at = began;
			let row: Date[] = [];
			for (const [answered, passedSeconds] of list) {
				at = later(at, seconds(passedSeconds));
				lane = afterAnswer(lane, { answered, at, provenAt: null });
				row = answered ? [] : [...row, at];
				const first = row[0]?.getTime() ?? at.getTime();
				const lasts = row.length >= breaker.failures && at.getTime() - first >= minutes(breaker.minutes);
				expect(isOpen(lane, null)).toBe(lasts);
				expect(lane.probeAt !== null && lane.probeAt > at).toBe(lasts);
			}
		}),
	);
});
