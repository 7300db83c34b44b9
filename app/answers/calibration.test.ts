import { expect, test } from "vitest";
import { calibrated, calibrationOf } from "./calibration";

const answers = (count: number, probability: number, right: boolean) =>
	Array.from({ length: count }, () => ({ probability, right }));

test("answers that are wrong more often than the agent says make it less sure, the more of them the more", () => {
	const few = calibrationOf([...answers(6, 0.9, true), ...answers(4, 0.9, false)]);
	const many = calibrationOf([...answers(60, 0.9, true), ...answers(40, 0.9, false)]);
	expect(few.shift).toBeLessThan(0);
	expect(many.shift).toBeLessThan(few.shift);
	// Never below what was seen: 0.6 were right.
	expect(calibrated(0.9, many.shift)).toBeGreaterThan(0.6);
	expect(calibrated(0.9, many.shift)).toBeLessThan(0.7);
	expect(many.tooSure).toBeCloseTo(0.9 - calibrated(0.9, many.shift), 5);
});

test("nothing makes it surer: neither right answers nor what it would not have said", () => {
	const none = { shift: 0, tooSure: 0 };
	expect(calibrationOf([])).toEqual(none);
	expect(calibrationOf(answers(100, 0.7, true))).toEqual(none);
	expect(calibrationOf([...answers(50, 0.3, true), ...answers(50, 0.3, false)])).toEqual(none);
	expect(calibrationOf([...answers(9, 0.9, true), ...answers(1, 0.9, false)])).toEqual(none);
});

test("a correction keeps the order of probabilities, and their side of one half", () => {
	const before = [0, 0.2, 0.5, 0.51, 0.6, 0.75, 0.95, 1];
	const after = before.map((probability) => calibrated(probability, -0.5));
	expect(after.toSorted((left, right) => left - right)).toEqual(after);
	expect(after.slice(0, 3)).toEqual([0, 0.2, 0.5]);
	expect(after.slice(3).every((probability) => probability >= 0.5)).toBe(true);
	expect(calibrated(0.8)).toBe(0.8);
});
