import fc from "fast-check";
import { expect, test } from "vitest";
import { backoffMs, eventParser } from "./stream";

test("events are told once they are complete; comments and other fields are passed over", () => {
	const parse = eventParser();
	expect(parse('retry: 1000\n\n: beat\n\nid: 4\ndata: {"a"')).toEqual([]);
	expect(parse(":1}\n")).toEqual([]);
	expect(parse("\ndata: one\ndata: two\n\n")).toEqual(['{"a":1}', "one\ntwo"]);
});

test("however the bytes are cut, and whatever ends the lines, the same events come out", () => {
	const data = fc.array(
		fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, " ")),
		{ maxLength: 6 },
	);
	const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
	fc.assert(
		fc.property(data, lineEnd, fc.array(fc.nat(80)), (events, end, cuts) => {
			const whole = `${events.map((one) => `data: ${one}${end}${end}`).join("")}: beat${end}${end}:${end}`;
			const places = [...new Set([0, ...cuts.filter((cut) => cut < whole.length), whole.length])].sort((a, b) => a - b);
			const parse = eventParser();
			const heard = places.slice(1).flatMap((to, index) => parse(whole.slice(places[index], to)));
			expect(heard).toEqual(events);
		}),
	);
});

test("the wait grows to twenty seconds, and is never the same for everyone", () => {
	expect(backoffMs(0, 1)).toBe(500);
	expect(backoffMs(0, 0)).toBe(250);
	expect(backoffMs(3, 1)).toBe(4_000);
	expect(backoffMs(60, 1)).toBe(20_000);
	expect(backoffMs(60, 0)).toBe(10_000);
});
