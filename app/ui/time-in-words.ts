import { useEffect, useState } from "react";

const tickMs = 15_000;

/** The server's clock, going on in the browser: the first paint is the same on both sides. */
export function useNow(loadedAt: string): Date {
	const [at, setAt] = useState(() => new Date(loadedAt));
	useEffect(() => {
		const ahead = Date.parse(loadedAt) - performance.now();
		const show = () => setAt(new Date(ahead + performance.now()));
		show();
		const tick = setInterval(show, tickMs);
		return () => clearInterval(tick);
	}, [loadedAt]);
	return at;
}

/** How long ago, short: "now", "4 m", "2 h 5 m", "3 d". */
export function waitInWords(since: string, at: Date): string {
	const minutes = Math.floor((at.getTime() - Date.parse(since)) / 60_000);
	if (minutes < 1) return "now";
	if (minutes < 60) return `${minutes} m`;
	const hours = Math.floor(minutes / 60);
	if (hours < 24) return minutes % 60 ? `${hours} h ${minutes % 60} m` : `${hours} h`;
	return `${Math.floor(hours / 24)} d`;
}

/** A moment in the shop's own words: "22 Nov 2026, 15:04". The time zone is the shop's, so server and browser agree. */
export const momentInWords = (iso: string, timeZone: string): string =>
	new Intl.DateTimeFormat("en-GB", {
		timeZone,
		day: "numeric",
		month: "short",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
	}).format(new Date(iso));

/** A day in the shop's own words: "22 Nov 2026". */
export const dayInWords = (iso: string): string =>
	new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" }).format(
		new Date(iso),
	);

/** Only the time of day: "15:04". */
export const timeOfDay = (iso: string, timeZone: string): string =>
	new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(new Date(iso));
