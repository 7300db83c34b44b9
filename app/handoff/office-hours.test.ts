import { expect, test } from "vitest";
import type { OfficeHours } from "~/settings/settings";
import { weekdays } from "~/settings/weekdays";
import { availabilityAt, momentInWords } from "./office-hours";

const oslo = "Europe/Oslo";
const hours = (days: Partial<OfficeHours["days"]>, holidays: string[] = []): OfficeHours => ({
	always: false,
	days: {
		...(Object.fromEntries(weekdays.map((day) => [day, []])) as unknown as OfficeHours["days"]),
		...days,
	},
	holidays: holidays.map((date) => ({ date, name: "" })),
});
const at = (moment: string, zone = oslo, of = hours({})) => availabilityAt(of, zone, new Date(moment));

test("several ranges a day, in the shop's own time", () => {
	const of = hours({
		monday: [
			{ from: "09:00", to: "12:00" },
			{ from: "13:00", to: "17:00" },
		],
	});
	// 23 November 2026 is a Monday; Oslo is UTC+1.
	expect(at("2026-11-23T08:30:00Z", oslo, of)).toEqual({ open: true, until: new Date("2026-11-23T11:00:00Z") });
	expect(at("2026-11-23T11:30:00Z", oslo, of)).toEqual({ open: false, opensAt: new Date("2026-11-23T12:00:00Z") });
	expect(at("2026-11-23T16:00:00Z", oslo, of)).toEqual({ open: false, opensAt: new Date("2026-11-30T08:00:00Z") });
});

test("a range past midnight, and one that goes on at midnight, are one", () => {
	const of = hours({ friday: [{ from: "22:00", to: "02:00" }], saturday: [{ from: "02:00", to: "24:00" }] });
	expect(at("2026-11-27T23:30:00Z", oslo, of)).toEqual({ open: true, until: new Date("2026-11-28T23:00:00Z") });
	expect(at("2026-11-28T00:30:00Z", oslo, of)).toMatchObject({ open: true });
	expect(at("2026-11-28T23:00:00Z", oslo, of)).toMatchObject({ open: false });
});

test("never on a holiday, from midnight to midnight", () => {
	const nights = { wednesday: [{ from: "20:00", to: "04:00" }], thursday: [{ from: "09:00", to: "17:00" }] };
	const of = hours(nights, ["2026-12-24"]);
	// Wednesday night runs into Thursday, 24 December.
	expect(at("2026-12-23T22:30:00Z", oslo, of)).toEqual({ open: true, until: new Date("2026-12-23T23:00:00Z") });
	expect(at("2026-12-23T23:30:00Z", oslo, of)).toEqual({ open: false, opensAt: new Date("2026-12-30T19:00:00Z") });
	expect(at("2026-12-24T10:00:00Z", oslo, of)).toMatchObject({ open: false });
});

test("the clock goes forward and back: 09:00 stays 09:00", () => {
	const of = hours({ saturday: [{ from: "09:00", to: "10:00" }], monday: [{ from: "09:00", to: "10:00" }] });
	const newYork = "America/New_York";
	// Daylight time begins on Sunday, 8 March 2026, and ends on Sunday, 1 November.
	expect(at("2026-03-07T15:00:00Z", newYork, of)).toEqual({ open: false, opensAt: new Date("2026-03-09T13:00:00Z") });
	expect(at("2026-10-31T14:00:00Z", newYork, of)).toEqual({ open: false, opensAt: new Date("2026-11-02T14:00:00Z") });
	// A range over the night of the change is an hour shorter.
	const night = hours({ saturday: [{ from: "22:00", to: "06:00" }] });
	expect(at("2026-03-08T04:00:00Z", newYork, night)).toEqual({ open: true, until: new Date("2026-03-08T10:00:00Z") });
});

test("always open, and never open", () => {
	expect(at("2026-11-23T03:00:00Z", oslo, { ...hours({}), always: true })).toEqual({ open: true, until: null });
	expect(at("2026-11-23T03:00:00Z")).toEqual({ open: false, opensAt: null });
});

test("moments in words", () => {
	const now = new Date("2026-11-22T15:00:00Z");
	const words = (moment: string) => momentInWords(new Date(moment), oslo, now);
	expect(words("2026-11-22T17:00:00Z")).toBe("today at 18:00 (CET)");
	expect(words("2026-11-23T08:00:00Z")).toBe("tomorrow at 09:00 (CET)");
	expect(words("2026-11-26T08:00:00Z")).toBe("on Thursday at 09:00 (CET)");
	expect(words("2026-12-28T08:00:00Z")).toBe("on 28 December at 09:00 (CET)");
});
