/** The one source of time. Tests may shift it; a fault run may let one process's clock be wrong. */
let shiftedMs = 0;
let skewedMs = 0;

export const now = (): Date => new Date(Date.now() + shiftedMs + skewedMs);

/** Moves the clock for tests ("two hours on"); 0 brings it back. */
export const shiftClock = (ms: number): void => {
	shiftedMs = ms;
};

/** By how much a test has moved all clocks, the database's too. */
export const shiftedBy = (): number => shiftedMs;

/** From now on this process's clock is wrong by so much, and the database's is right. */
export const skewClock = (ms: number): void => {
	skewedMs = ms;
};

/** Counts the time from here on, whatever happens to the clock. Milliseconds. */
export function stopwatch(): () => number {
	const began = performance.now();
	return () => performance.now() - began;
}

/** A clock that shows `at` now and goes on from there, whatever happens to this process's own. */
export function clockFrom(at: Date): () => Date {
	const passedMs = stopwatch();
	return () => later(at, passedMs());
}

export const seconds = (count: number) => count * 1000;
export const minutes = (count: number) => count * 60_000;
export const hours = (count: number) => count * 3_600_000;
export const days = (count: number) => count * 86_400_000;

/** `at` moved by `ms`. */
export const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
