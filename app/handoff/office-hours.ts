import { Temporal } from "temporal-polyfill";
import type { OfficeHours } from "~/settings/settings";
import { weekdays } from "~/settings/weekdays";
import { languages, phrasesIn } from "./languages/languages";

/** Whether the team is in the office, until when, or when it is next. null: never foreseen to change. */
export type Availability = { open: true; until: Date | null } | { open: false; opensAt: Date | null };

type Range = { startMs: number; endMs: number };
const daysAhead = 45;

/**
 * Availability at `now` in the shop's IANA time zone. Ranges may run past midnight; a holiday is closed from midnight
 * to midnight, also for a range that began the evening before.
 */
export function availabilityAt(hours: OfficeHours, timeZone: string, now: Date): Availability {
	if (hours.always) return { open: true, until: null };
	const at = now.getTime();
	const ranges = rangesAround(hours, timeZone, now);
	const current = ranges.find(({ startMs, endMs }) => startMs <= at && at < endMs);
	if (current) return { open: true, until: new Date(current.endMs) };
	const next = ranges.find(({ startMs }) => startMs > at);
	return { open: false, opensAt: next ? new Date(next.startMs) : null };
}

/** Open ranges from yesterday on, in order, those that touch joined into one. */
function rangesAround(hours: OfficeHours, timeZone: string, now: Date): Range[] {
	const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
	const holidays = new Set(hours.holidays.map(({ date }) => date));
	const ranges: Range[] = [];
	for (let offset = -1; offset <= daysAhead; offset++)
		ranges.push(...rangesOf(today.add({ days: offset }), hours, timeZone, holidays));
	return joined(ranges);
}

function rangesOf(date: Temporal.PlainDate, hours: OfficeHours, zone: string, holidays: Set<string>): Range[] {
	const weekday = weekdays[date.dayOfWeek - 1];
	if (!weekday || holidays.has(date.toString())) return [];
	const tomorrow = date.add({ days: 1 });
	return hours.days[weekday].map(({ from, to }) => {
		const overMidnight = to === "24:00" || to < from;
		const end = overMidnight
			? at(tomorrow, to === "24:00" || holidays.has(tomorrow.toString()) ? "00:00" : to, zone)
			: at(date, to, zone);
		return { startMs: at(date, from, zone), endMs: end };
	});
}

const at = (date: Temporal.PlainDate, time: string, zone: string): number =>
	time === "24:00"
		? at(date.add({ days: 1 }), "00:00", zone)
		: date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;

function joined(ranges: Range[]): Range[] {
	const sorted = ranges.filter(({ startMs, endMs }) => startMs < endMs).sort((a, b) => a.startMs - b.startMs);
	const result: Range[] = [];
	for (const range of sorted) {
		const last = result.at(-1);
		if (last && range.startMs <= last.endMs) last.endMs = Math.max(last.endMs, range.endMs);
		else result.push({ ...range });
	}
	return result;
}

/** When that is, as the shop's people would say it: "today at 14:00 (CET)", "on Monday at 09:00 (CET)". */
export function momentInWords(moment: Date, timeZone: string, now: Date, locale = "en"): string {
	const [then, today] = [moment, now].map((date) =>
		Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone),
	) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
	const days = today.toPlainDate().until(then.toPlainDate()).days;
	const part = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(languageOf(locale), { timeZone, ...options }).format(moment);
	const zone = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "short" })
		.formatToParts(moment)
		.find(({ type }) => type === "timeZoneName")?.value;
	const time = `${part({ hour: "2-digit", minute: "2-digit", hour12: false })} (${zone ?? timeZone})`;
	const words = phrasesIn(locale);
	if (days === 0) return words.today(time);
	if (days === 1) return words.tomorrow(time);
	return words.onDay(part(days < 7 ? { weekday: "long" } : { day: "numeric", month: "long" }), time);
}

/** For Intl: British English where Baton speaks English, so that days stand before months. */
const languageOf = (locale: string) =>
	Object.keys(languages).find(
		(code) => code !== "en" && languages[code as keyof typeof languages] === phrasesIn(locale),
	) ?? "en-GB";
