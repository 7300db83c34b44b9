import type { Limits } from "../connector";

const perSeconds = 60;

/** 200 calls a minute is the smallest plan's; the headers tell the account's own, which other apps drink from as well. */
export const limits: Limits = {
	requests: 200,
	perSeconds,
	read(headers) {
		const wait = numberOf(headers.get("retry-after"));
		if (wait !== null) return { remaining: 0, resetsInSeconds: wait };
		const remaining = numberOf(headers.get("ratelimit-remaining")) ?? numberOf(headers.get("x-rate-limit-remaining"));
		if (remaining === null) return null;
		return { remaining, resetsInSeconds: numberOf(headers.get("ratelimit-reset")) ?? perSeconds };
	},
};

function numberOf(text: string | null): number | null {
	const value = Number(text ?? Number.NaN);
	return text !== null && text.trim() !== "" && Number.isFinite(value) && value >= 0 ? Math.ceil(value) : null;
}
