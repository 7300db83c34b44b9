/** The one source of time. Tests and fault runs may shift it. */
let offsetMs = 0;

export const now = (): Date => new Date(Date.now() + offsetMs);

/** Moves the clock for tests ("two hours on"); 0 brings it back. */
export const shiftClock = (ms: number): void => {
	offsetMs = ms;
};

export const seconds = (count: number) => count * 1000;
export const minutes = (count: number) => count * 60_000;
export const hours = (count: number) => count * 3_600_000;
export const days = (count: number) => count * 86_400_000;

/** `at` moved by `ms`. */
export const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
