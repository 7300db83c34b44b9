import type { Handler } from "sandbox/http";

/** One call at a desk account's door. */
type Call = { atMs: number; refused: boolean };

/** Counts what reaches each account, and how many of the answers were 429. */
export function countCalls() {
	const byHost = new Map<string, Call[]>();
	const count =
		(handler: Handler): Handler =>
		async (request) => {
			const atMs = performance.now();
			const response = await handler(request);
			const [, wire, host = "", api] = new URL(request.url).pathname.split("/");
			if (wire !== "wire" || api !== "api") return response;
			const calls = byHost.get(host) ?? [];
			byHost.set(host, calls);
			calls.push({ atMs, refused: response?.status === 429 });
			return response;
		};
	return { count, byHost, forget: () => byHost.clear() };
}

type Reached = {
	/** Calls made of those that the rate permits, while an account had work: from its first call on. At most 1 each. */
	share: number;
	/** The same without the first ten seconds, in which what was saved up is spent. */
	steadyShare: number;
	calls: number;
	refused: number;
};

const burstMs = 10_000;

/** Over these accounts. An account's work runs out when nine tenths of its calls are made. */
export function reached(lists: Call[][], permittedPerSecond: number): Reached {
	const shares = lists.map((list) => shareOf(list, permittedPerSecond, 0));
	const steady = lists.map((list) => shareOf(list, permittedPerSecond, burstMs));
	return {
		share: mean(shares.map((share) => Math.min(1, share))),
		steadyShare: mean(steady),
		calls: lists.flat().length,
		refused: lists.flat().filter((call) => call.refused).length,
	};
}

function shareOf(list: Call[], permittedPerSecond: number, afterMs: number): number {
	const inOrder = list.map(({ atMs }) => atMs).toSorted((left, right) => left - right);
	const begin = (inOrder[0] ?? 0) + afterMs;
	const end = inOrder[Math.floor(inOrder.length * 0.9)] ?? 0;
	const made = inOrder.filter((atMs) => atMs >= begin && atMs < end).length;
	return made / ((permittedPerSecond * (end - begin)) / 1000);
}

const mean = (values: number[]): number =>
	Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3));
