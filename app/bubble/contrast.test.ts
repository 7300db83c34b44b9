import { expect, test } from "vitest";
import { contrast, edgeOn, inkOn, parseColor } from "./contrast";

test("black on white is 21 : 1, a colour on itself 1 : 1", () => {
	expect(contrast("#000000", "#fff")).toBeCloseTo(21);
	expect(contrast("#1f4d3a", "#1f4d3a")).toBe(1);
});

test("the ink is readable on every colour that a merchant can choose", () => {
	for (let value = 0; value < 0x1000; value += 7) {
		const color = `#${value.toString(16).padStart(3, "0")}`;
		expect(contrast(color, inkOn(color)), color).toBeGreaterThanOrEqual(4.5);
	}
});

test("a colour that melts into the surface gets an edge that can be seen", () => {
	expect(edgeOn("#ffffff", "#ffffff")).not.toBe("transparent");
	expect(contrast(edgeOn("#fafafa", "#ffffff"), "#ffffff")).toBeGreaterThanOrEqual(3);
	expect(contrast(edgeOn("#111111", "#1c1c1e"), "#1c1c1e")).toBeGreaterThanOrEqual(3);
	expect(edgeOn("#1f4d3a", "#ffffff")).toBe("transparent");
});

test("colours are read as stylesheets and browsers write them", () => {
	expect(parseColor("#AbC")).toEqual({ channels: [170, 187, 204], alpha: 1 });
	expect(parseColor("rgba(1, 2, 3, 0.5)")).toEqual({ channels: [1, 2, 3], alpha: 0.5 });
	expect(parseColor("")).toBeNull();
	expect(parseColor("tomato")).toBeNull();
});
