const minuteMs = 60_000;

/** "just now", "4 min ago", "3 h ago", "yesterday", "12 Nov". Both times are ISO 8601, so that server and browser agree. */
export function ago(at: string, now: string): string {
	const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / minuteMs);
	if (minutes < 1) return "just now";
	if (minutes < 60) return `${minutes} min ago`;
	if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`;
	if (minutes < 48 * 60) return "yesterday";
	return new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
}
