import { availabilityAt, momentInWords } from "~/handoff/office-hours";
import type { OfficeHours } from "./settings";
import { type Weekday, weekdays } from "./weekdays";

const short: Record<Weekday, string> = {
	monday: "Mon",
	tuesday: "Tue",
	wednesday: "Wed",
	thursday: "Thu",
	friday: "Fri",
	saturday: "Sat",
	sunday: "Sun",
};

/** A week on one line, days with the same hours together: "Mon–Fri 09:00–17:00, Sat 10:00–14:00". */
export function weekInWords(hours: OfficeHours): string {
	if (hours.always) return "Always open";
	const groups: { from: Weekday; to: Weekday; words: string }[] = [];
	for (const day of weekdays) {
		const words = hours.days[day].map(({ from, to }) => `${from}–${to}`).join(" and ");
		const last = groups.at(-1);
		if (last?.words === words) last.to = day;
		else groups.push({ from: day, to: day, words });
	}
	const open = groups.filter(({ words }) => words !== "");
	if (open.length === 0) return "Never open";
	return open
		.map(({ from, to, words }) => `${from === to ? short[from] : `${short[from]}–${short[to]}`} ${words}`)
		.join(", ");
}

/** Where the team stands at `now`: "Open now, until today at 17:00 (CET)", "Closed now, opens on Monday at 09:00 (CET)". */
export function openInWords(hours: OfficeHours, timeZone: string, now: Date): string {
	const availability = availabilityAt(hours, timeZone, now);
	if (availability.open)
		return availability.until ? `Open now, until ${momentInWords(availability.until, timeZone, now)}` : "Open now";
	if (!availability.opensAt) return "Closed, and no opening is planned";
	return `Closed now, opens ${momentInWords(availability.opensAt, timeZone, now)}`;
}
