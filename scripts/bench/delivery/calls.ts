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

export type Reached = { share: number; calls: number; refused: number };

/**
 * What was called of what was permitted, over all accounts: from ten seconds after the first call, when a burst that
 * was saved up is over, until nine tenths of an account's calls are made, when its work runs out.
 */
export function reached(byHost: Map<string, Call[]>, permittedPerSecond: (host: string) => number): Reached {
	let [made, permitted, calls, refused] = [0, 0, 0, 0];
	for (const [host, list] of byHost) {
		const inOrder = list.toSorted((left, right) => left.atMs - right.atMs);
		const begin = (inOrder[0]?.atMs ?? 0) + 10_000;
		const end = inOrder[Math.floor(inOrder.length * 0.9)]?.atMs ?? 0;
		calls += list.length;
		refused += list.filter((call) => call.refused).length;
		if (end <= begin) continue;
		made += inOrder.filter(({ atMs }) => atMs >= begin && atMs < end).length;
		permitted += (permittedPerSecond(host) * (end - begin)) / 1000;
	}
	return { share: made / permitted, calls, refused };
}
