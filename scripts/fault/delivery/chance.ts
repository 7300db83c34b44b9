export type Chance = {
	/** In [0, 1). */
	next: () => number;
	oneOf: <Thing>(things: Thing[]) => Thing | undefined;
};

/** Random numbers that a seed repeats (mulberry32). */
export function chance(seed: number): Chance {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return { next, oneOf: (things) => things[Math.floor(next() * things.length)] };
}
