import type { OfficeHours } from "./settings";
import { weekdays } from "./weekdays";

type Problem = { path: (string | number)[]; message: string };
type Range = { from: string; to: string };

/** What is wrong with office hours that are well formed: ranges that are empty or overlap, days listed twice. */
export function hoursProblems(hours: OfficeHours): Problem[] {
	const inDays = weekdays.flatMap((day) =>
		rangeProblems(hours.days[day]).map(({ path, message }) => ({ path: ["days", day, ...path], message })),
	);
	return [...inDays, ...holidayProblems(hours.holidays)];
}

function rangeProblems(ranges: Range[]): Problem[] {
	return ranges.flatMap((range, index) => {
		if (range.from === range.to) return [{ path: [index, "to"], message: "Ends when it starts" }];
		const clash = ranges.slice(0, index).some((earlier) => overlaps(earlier, range));
		return clash ? [{ path: [index, "from"], message: "Overlaps with the range above" }] : [];
	});
}

// Times are "HH:MM", so they compare as text. A range past midnight ends with its own day here.
const overlaps = (one: Range, other: Range) => one.from < lastMinute(other) && other.from < lastMinute(one);
const lastMinute = ({ from, to }: Range) => (to < from ? "24:00" : to);

function holidayProblems(holidays: OfficeHours["holidays"]): Problem[] {
	return holidays.flatMap(({ date }, index) =>
		holidays.slice(0, index).some((earlier) => earlier.date === date)
			? [{ path: ["holidays", index, "date"], message: "This day is already in the list" }]
			: [],
	);
}
