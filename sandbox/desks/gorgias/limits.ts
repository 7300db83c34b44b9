import type { GorgiasAccount } from "./account";

const windowSeconds = 20;
const capacities = { oauth: 80, key: 40 };

/** Puts a call into the account's leaky bucket; its level as the header shows it, and whether it ran over. */
export function countCall(account: GorgiasAccount, by: "oauth" | "key", now: Date) {
	const capacity = capacities[by];
	const bucket = account.buckets[by] ?? { level: 0, at: now.toISOString() };
	const leaked = ((now.getTime() - Date.parse(bucket.at)) / 1000) * (capacity / windowSeconds);
	const level = Math.max(0, bucket.level - leaked);
	const full = level + 1 > capacity;
	account.buckets[by] = { level: full ? level : level + 1, at: now.toISOString() };
	return {
		tooMany: full,
		retryAfterSeconds: Math.max(1, Math.ceil((level + 1 - capacity) / (capacity / windowSeconds))),
		header: `${Math.ceil(account.buckets[by].level)}/${capacity}`,
	};
}
