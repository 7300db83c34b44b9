export type LoadFigures = {
	shoppers: number;
	turns: number;
	turnsPerSecond: number;
	p50Ms: number;
	p99Ms: number;
	failures: number;
};

/** One shopper: `turn` sends a message and resolves when its answer has arrived. */
export type Shopper = { turn: (count: number) => Promise<void>; leave: () => void };

/** Lets `shoppers` shoppers talk for `seconds`, each sending its next message as soon as the last one was answered. */
export async function load(
	shoppers: number,
	seconds: number,
	arrive: (index: number) => Promise<Shopper>,
): Promise<LoadFigures> {
	const latencies: number[] = [];
	let failures = 0;
	const began = performance.now();
	const until = began + seconds * 1000;
	const talk = async (index: number) => {
		const shopper = await arrive(index);
		for (let count = 0; performance.now() < until; count++) {
			const sent = performance.now();
			await shopper.turn(count).then(
				() => latencies.push(performance.now() - sent),
				(error) => {
					failures++;
					if (failures === 1) console.error(error);
				},
			);
		}
		shopper.leave();
	};
	await Promise.all(Array.from({ length: shoppers }, (_, index) => talk(index)));
	const elapsedSeconds = (performance.now() - began) / 1000;
	const sorted = latencies.sort((left, right) => left - right);
	const at = (share: number) =>
		Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1));
	return {
		shoppers,
		turns: sorted.length,
		turnsPerSecond: Number((sorted.length / elapsedSeconds).toFixed(1)),
		p50Ms: at(0.5),
		p99Ms: at(0.99),
		failures,
	};
}
