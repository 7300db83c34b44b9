import { useEffect, useState } from "react";
import type { ThresholdReplay } from "~/exam/threshold-replay.server";

const waitMs = 250;

/**
 * The replay of the value that is chosen now; until it is there, the one before. A replay that can't be read is told and
 * asked for again: it takes nothing of what was chosen away.
 */
export function useReplay(threshold: number, loaded: ThresholdReplay) {
	const [read, setRead] = useState(loaded);
	const [failed, setFailed] = useState(false);
	const [attempt, setAttempt] = useState(0);
	const shown = threshold === loaded.threshold ? loaded : read;
	const settled = shown.threshold === threshold;
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
	useEffect(() => {
		if (settled) return setFailed(false);
		const away = new AbortController();
		const timer = setTimeout(async () => {
			const found = await readReplay(threshold, away.signal);
			if (away.signal.aborted) return;
			setFailed(found === null);
			if (found) setRead(found);
		}, waitMs);
		return () => {
			clearTimeout(timer);
			away.abort();
		};
	}, [settled, threshold, attempt]);
	return { shown, busy: !settled && !failed, failed, again: () => setAttempt(attempt + 1) };
}

async function readReplay(threshold: number, signal: AbortSignal): Promise<ThresholdReplay | null> {
	try {
		const response = await fetch(`/app/settings/answering/replay?threshold=${threshold}`, { signal });
		return response.ok ? ((await response.json()) as ThresholdReplay) : null;
	} catch {
		return null;
	}
}
