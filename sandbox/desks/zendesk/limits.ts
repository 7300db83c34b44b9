import type { ZendeskAccount } from "./account";

/** Counts a call against the account's minute; the headers that every answer carries, and whether it was too many. */
export function countCall(
	account: ZendeskAccount,
	now: Date,
): { tooMany: boolean; resetSeconds: number; headers: Headers } {
	const minute = Math.floor(now.getTime() / 60_000);
	if (account.calls.minute !== minute) account.calls = { minute, count: 0 };
	account.calls.count += 1;
	const remaining = Math.max(0, account.perMinute - account.calls.count);
	const resetSeconds = Math.ceil(60 - (now.getTime() % 60_000) / 1000);
	const headers = new Headers({
		"x-rate-limit": String(account.perMinute),
		"x-rate-limit-remaining": String(remaining),
		"ratelimit-limit": String(account.perMinute),
		"ratelimit-remaining": String(remaining),
		"ratelimit-reset": String(resetSeconds),
	});
	return { tooMany: account.calls.count > account.perMinute, resetSeconds, headers };
}
