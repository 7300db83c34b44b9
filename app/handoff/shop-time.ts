import { Temporal } from "temporal-polyfill";

/** The moment as the shop's clock shows it: "2026-11-22 15:04 CET". An unknown time zone is taken as UTC. */
export function shopTime(at: Date, timeZone: string): string {
	const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(knownZone(timeZone));
	return `${zoned.toPlainDate()} ${zoned.toPlainTime().toString({ smallestUnit: "minute" })} ${abbreviation(at, timeZone)}`;
}

function knownZone(timeZone: string): string {
	try {
		return Temporal.Now.zonedDateTimeISO(timeZone).timeZoneId;
	} catch {
		return "UTC";
	}
}

/** "CET", "EST": which locale knows the letters depends on the zone; "GMT+2" where none does. */
function abbreviation(at: Date, timeZone: string): string {
	const names = ["en-GB", "en-US"].map((locale) =>
		new Intl.DateTimeFormat(locale, { timeZone: knownZone(timeZone), timeZoneName: "short" })
			.formatToParts(at)
			.find(({ type }) => type === "timeZoneName"),
	);
	const [first = "UTC", second = first] = names.map((name) => name?.value);
	return first.startsWith("GMT") && !second.startsWith("GMT") ? second : first;
}
