import { onWake } from "./live.server";
import { log } from "./log.server";

/** What is not done by then is taken up by another process. */
const stopWithinMs = 5_000;

/** One piece of work that this process has taken; null: there is none for now. */
type Next = () => Promise<(() => Promise<void>) | null>;

type WorkOff = {
	/** Woken under this topic, it looks at once. */
	topic: string;
	/** So many pieces at a time. */
	slots: number;
	/** It looks this often besides: for what becomes due by itself. */
	lookEverySeconds: number;
};

/**
 * Takes work from `next` while there is some and a slot is free. A piece that throws is logged; that it comes again is
 * the business of whoever gave it. Returns the way to stop, which waits for what is under way.
 */
export function workOff(next: Next, { topic, slots, lookEverySeconds }: WorkOff): () => Promise<void> {
	const running = new Set<Promise<void>>();
	let stopped = false;
	let again = false;
	let looking: Promise<void> | null = null;

	const start = (piece: () => Promise<void>) => {
		const done: Promise<void> = piece()
			.catch((error: unknown) => log.error({ error }, "a piece of work failed and will be taken up again"))
			.finally(() => {
				running.delete(done);
				look();
			});
		running.add(done);
	};
	const takeAll = async () => {
		do {
			again = false;
			while (!stopped && running.size < slots) {
				const piece = await next();
				if (!piece) break;
				start(piece);
			}
		} while (again && !stopped && running.size < slots);
	};
	const look = () => {
		again = true;
		if (stopped || looking) return;
		looking = takeAll()
			.catch((error: unknown) => log.warn({ error }, "work could not be looked for"))
			.finally(() => {
				looking = null;
			});
	};

	const timer = setInterval(look, lookEverySeconds * 1000);
	const deafen = onWake(topic, look);
	look();
	return async () => {
		stopped = true;
		clearInterval(timer);
		deafen();
		await looking;
		const patience = new Promise((done) => setTimeout(done, stopWithinMs).unref());
		await Promise.race([Promise.allSettled(running), patience]);
	};
}
