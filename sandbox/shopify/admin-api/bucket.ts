export type BucketSize = { maximumAvailable: number; restoreRatePerSecond: number };

/** Shopify's bucket of a shop on the standard plan. */
export const standardBucket: BucketSize = { maximumAvailable: 2000, restoreRatePerSecond: 100 };

/** The leaky buckets of an app, one a shop. */
export function buckets(size: BucketSize) {
	const levels = new Map<string, { available: number; atMs: number }>();

	const available = (shop: string, nowMs: number) => {
		const level = levels.get(shop) ?? { available: size.maximumAvailable, atMs: nowMs };
		const restored = ((nowMs - level.atMs) / 1000) * size.restoreRatePerSecond;
		return Math.min(size.maximumAvailable, level.available + restored);
	};

	return {
		/** Takes the points when they are there; says false when they are not. */
		take: (shop: string, points: number, nowMs: number): boolean => {
			const left = available(shop, nowMs);
			const enough = points <= left;
			levels.set(shop, { available: enough ? left - points : left, atMs: nowMs });
			return enough;
		},
		/** Gives back what was asked for and not used. */
		giveBack: (shop: string, points: number, nowMs: number) => {
			levels.set(shop, { available: available(shop, nowMs) + Math.max(0, points), atMs: nowMs });
		},
		throttleStatus: (shop: string, nowMs: number) => ({
			maximumAvailable: size.maximumAvailable,
			currentlyAvailable: Math.floor(available(shop, nowMs)),
			restoreRate: size.restoreRatePerSecond,
		}),
	};
}

export type Buckets = ReturnType<typeof buckets>;
