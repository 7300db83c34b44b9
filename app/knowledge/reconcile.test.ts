import { expect, test } from "vitest";
import { isReconcileDue } from "./reconcile";

const at = new Date("2026-06-02T01:30:00Z");
const ago = (count: number) => new Date(at.getTime() - count * 3_600_000);

test("once a night where the shop is, and by day only when a night was missed", () => {
	expect(isReconcileDue(ago(22), at, "Europe/Oslo")).toBe(true); // 03:30 there
	expect(isReconcileDue(ago(22), at, "America/New_York")).toBe(false); // 21:30
	expect(isReconcileDue(ago(2), at, "Europe/Oslo")).toBe(false);
	expect(isReconcileDue(ago(40), at, "America/New_York")).toBe(true);
	expect(isReconcileDue(null, at, "America/New_York")).toBe(true);
});
