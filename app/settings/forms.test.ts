import { describe, expect, test } from "vitest";
import { parseSettingsForm } from "./forms";
import { saveRefusal } from "./handoff-gate";
import { hoursProblems } from "./hours-form";
import { openInWords, weekInWords } from "./in-words";
import { type OfficeHours, parseSettings } from "./settings";

const usual = parseSettings({}).officeHours;
const week = (change: Partial<OfficeHours["days"]>, holidays: OfficeHours["holidays"] = []): OfficeHours => ({
	always: false,
	days: { ...usual.days, ...change },
	holidays,
});

describe("the gate before a choice is saved", () => {
	const helpdesk = { method: "helpdesk", destination: "gorgias" } as const;
	test("built in and proven desks pass; the others are told what to do", () => {
		expect(saveRefusal(helpdesk, { label: "Gorgias", state: "connected" })).toBeNull();
		expect(saveRefusal(helpdesk, { label: "Inbox", state: "built-in" })).toBeNull();
		expect(saveRefusal(helpdesk, { label: "Gorgias", state: "unconnected" })).toContain("Connect it");
		expect(saveRefusal(helpdesk, { label: "Gorgias", state: "broken" })).toContain("Reconnect it");
	});
	test("a message needs no desk", () => {
		expect(saveRefusal({ ...helpdesk, method: "message" }, { label: "Gorgias", state: "unconnected" })).toBeNull();
	});
});

describe("office hours as they are typed", () => {
	test("empty, overlapping and doubled entries are named where they stand", () => {
		const monday = [
			{ from: "09:00", to: "09:00" },
			{ from: "22:00", to: "02:00" },
			{ from: "23:00", to: "24:00" },
		];
		const holidays = [
			{ date: "2026-12-25", name: "Christmas" },
			{ date: "2026-12-25", name: "Again" },
		];
		expect(hoursProblems(week({ monday }, holidays)).map(({ path }) => path.join("."))).toEqual([
			"days.monday.0.to",
			"days.monday.2.from",
			"holidays.1.date",
		]);
	});
	test("several ranges a day are fine", () => {
		const monday = [
			{ from: "09:00", to: "12:00" },
			{ from: "12:00", to: "17:00" },
		];
		expect(hoursProblems(week({ monday }))).toEqual([]);
	});
	test("in words", () => {
		expect(weekInWords(usual)).toBe("Always open");
		expect(weekInWords(week({ saturday: [{ from: "10:00", to: "14:00" }] }))).toBe(
			"Mon–Fri 09:00–17:00, Sat 10:00–14:00",
		);
		const sunday = new Date("2026-11-22T12:00:00Z");
		expect(openInWords(week({}), "Europe/Oslo", sunday)).toBe("Closed now, opens tomorrow at 09:00 (CET)");
		expect(openInWords(usual, "Europe/Oslo", sunday)).toBe("Open now");
	});
});

test("what is no form at all is refused without a word about fields", () => {
	expect(parseSettingsForm("agent", "nonsense")).toEqual({
		ok: false,
		errors: { "": "The form did not arrive whole. Try again." },
	});
});
