import type { Limits } from "../connector";

/**
 * Klaviyo counts each of its doors by itself, in two windows. The narrowest that a handoff passes is the one to profiles:
 * 75 a second and 750 a minute, shared by all that use private keys. Twelve a second keep to both.
 */
const profilesAMinute = 750;
const profilesASecond = 75;

/**
 * The headers tell of the window of a minute. A door with another width says nothing of this one. What is left at its end
 * is still not for one second.
 */
export const limits: Limits = {
	requests: 12,
	perSeconds: 1,
	read(headers) {
		const wait = numberIn(headers.get("retry-after"));
		if (wait !== null) return { remaining: 0, resetsInSeconds: Math.ceil(wait) };
		const [width, remaining, resetsInSeconds] = ["limit", "remaining", "reset"].map((name) =>
			numberIn(headers.get(`ratelimit-${name}`)),
		);
		if (width !== profilesAMinute || remaining == null || resetsInSeconds == null) return null;
		return { remaining: Math.min(remaining, profilesASecond * Math.max(1, resetsInSeconds)), resetsInSeconds };
	},
};

/** "750", or "750, 750;w=60" as the draft of the standard writes it. */
function numberIn(header: string | null): number | null {
	const number = Number.parseFloat(header ?? "");
	return Number.isFinite(number) && number >= 0 ? number : null;
}
