/** Dates of a demo shop, told back from the day on which it is made: "two days ago" stays two days ago. */
export type Calendar = {
	/** `days` before today at `time` ("14:05", UTC); never in the future. */
	ago: (days: number, time?: string) => string;
	/** `days` after today, noon UTC. */
	ahead: (days: number) => string;
};

const dayMs = 24 * 3_600_000;

export function calendarOf(now: Date): Calendar {
	const midnightMs = Math.floor(now.getTime() / dayMs) * dayMs;
	const at = (days: number, time: string) => midnightMs - days * dayMs + minutesOf(time) * 60_000;
	return {
		ago: (days, time = "09:00") => new Date(Math.min(at(days, time), now.getTime())).toISOString(),
		ahead: (days) => new Date(at(-days, "12:00")).toISOString(),
	};
}

function minutesOf(time: string): number {
	const [hours = 0, minutes = 0] = time.split(":").map(Number);
	return hours * 60 + minutes;
}
