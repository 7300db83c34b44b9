import { Temporal } from "temporal-polyfill";

/** Days that a merchant looks at, both ends included, in the shop's time zone; `previous` is as long and ends the day before. */
export type Window = { key: WindowKey; from: string; to: string; days: number; previous: { from: string; to: string } };

const windowKeys = ["today", "7", "30", "90", "custom"] as const;
export type WindowKey = (typeof windowKeys)[number];

const maxDays = 366;

/** Reads `?window=30` or `?window=custom&from=2026-11-01&to=2026-11-22`; anything else is the last 30 days. */
export function parseWindow(search: URLSearchParams, timeZone: string, now: Date): Window {
	const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
	const key = windowKeys.find((candidate) => candidate === search.get("window")) ?? "30";
	if (key === "custom") return customWindow(search, today) ?? lastDays("30", 30, today);
	return lastDays(key, key === "today" ? 1 : Number(key), today);
}

const lastDays = (key: WindowKey, days: number, today: Temporal.PlainDate) =>
	between(key, today.subtract({ days: days - 1 }), today);

function customWindow(search: URLSearchParams, today: Temporal.PlainDate): Window | null {
	const [from, to] = [readDate(search.get("from")), readDate(search.get("to"))];
	if (!from || !to || Temporal.PlainDate.compare(from, to) > 0) return null;
	if (from.until(to).days >= maxDays || Temporal.PlainDate.compare(from, today) > 0) return null;
	return between("custom", from, to);
}

function between(key: WindowKey, from: Temporal.PlainDate, to: Temporal.PlainDate): Window {
	const days = from.until(to).days + 1;
	const previous = { from: from.subtract({ days }).toString(), to: from.subtract({ days: 1 }).toString() };
	return { key, from: from.toString(), to: to.toString(), days, previous };
}

function readDate(text: string | null): Temporal.PlainDate | null {
	try {
		return text ? Temporal.PlainDate.from(text) : null;
	} catch {
		return null;
	}
}

/** Every day of the window, "2026-11-01" …, so that days without a conversation are shown as such. */
export function daysOf({ from, days }: Pick<Window, "from" | "days">): string[] {
	const first = Temporal.PlainDate.from(from);
	return Array.from({ length: days }, (_, index) => first.add({ days: index }).toString());
}

/** Where a window begins and ends as instants: midnight to midnight in the shop's time zone, DST or not. */
export function instantsOf({ from, to }: { from: string; to: string }, timeZone: string): { start: Date; end: Date } {
	const midnight = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime({ timeZone }).epochMilliseconds);
	return {
		start: midnight(Temporal.PlainDate.from(from)),
		end: midnight(Temporal.PlainDate.from(to).add({ days: 1 })),
	};
}
