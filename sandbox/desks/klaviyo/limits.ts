import type { KlaviyoAccount } from "./account";

/** Fixed windows per account: burst a second, steady a minute. */
const sizes = {
	accounts: { burst: 1, steady: 15 },
	profiles: { burst: 75, steady: 750 },
	events: { burst: 350, steady: 3500 },
};
export type LimitGroup = keyof typeof sizes;

/** Counts a call of this group; what its answer's headers say, and for how long it must wait, if it must. */
export function countCall(account: KlaviyoAccount, group: LimitGroup, now: Date) {
	const size = sizes[group];
	const second = Math.floor(now.getTime() / 1000);
	const minute = Math.floor(second / 60);
	const before = account.windows[group] ?? { second, burst: 0, minute, steady: 0 };
	const window = {
		second,
		burst: before.second === second ? before.burst + 1 : 1,
		minute,
		steady: before.minute === minute ? before.steady + 1 : 1,
	};
	account.windows[group] = window;
	const resetSeconds = 60 - (second % 60);
	const waitSeconds = window.steady > size.steady ? resetSeconds : window.burst > size.burst ? 1 : null;
	const headers = {
		"ratelimit-limit": String(size.steady),
		"ratelimit-remaining": String(Math.max(0, size.steady - window.steady)),
		"ratelimit-reset": String(resetSeconds),
	};
	return { waitSeconds, headers };
}
