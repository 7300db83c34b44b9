import type { Limits } from "../connector";

/** 40 calls in 20 seconds with a key, 80 for an app; other apps of the account drink from the same bucket. */
const leakSeconds = 20;

/** The bucket as its header shows it: `X-Gorgias-Account-Api-Call-Limit: 10/40` means 10 of 40 are used. */
export const limits: Limits = {
	requests: 40,
	perSeconds: leakSeconds,
	read(headers) {
		const wait = Number(headers.get("retry-after") ?? Number.NaN);
		const shown = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(headers.get("x-gorgias-account-api-call-limit") ?? "");
		if (Number.isFinite(wait) && wait >= 0) return { remaining: 0, resetsInSeconds: Math.ceil(wait) };
		const [used, size] = [Number(shown?.[1]), Number(shown?.[2])];
		if (!shown || size === 0) return null;
		return { remaining: Math.max(0, size - used), resetsInSeconds: Math.ceil((leakSeconds * used) / size) };
	},
};
