/** Server-sent events, read piece by piece: give it what arrived, get the `data` of every event that is complete. */
export function eventParser(): (chunk: string) => string[] {
	let rest = "";
	let data: string[] = [];
	return (chunk) => {
		const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
		rest = lines.pop() ?? "";
		const complete: string[] = [];
		for (const line of lines) {
			if (line === "" && data.length > 0) complete.push(data.join("\n"));
			if (line === "") data = [];
			else if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
		}
		return complete;
	};
}

/** How long to wait before the next attempt, in milliseconds: doubling to 20 s, with jitter; `random` is 0–1. */
export const backoffMs = (failures: number, random: number): number =>
	Math.min(500 * 2 ** Math.min(failures, 6), 20_000) * (0.5 + random / 2);

/** The server says something at least every 25 s; after this silence the line is dead. */
const silenceMs = 60_000;

type Line = {
	/** Opens the stream after what is already held. A Response of any status; throws when offline. */
	connect(signal: AbortSignal): Promise<Response>;
	/** Called with each event's data, in order. */
	heard(data: string): void;
	connected(is: boolean): void;
	/** The server refused for good (status 404 and the like): no further attempt is made. */
	refused(status: number): void;
};

/** Listens until it is stopped: reconnects after a drop, at once when the browser comes back online. */
export function listen(line: Line): { stop(): void } {
	const stopped = new AbortController();
	void goOnListening(line, stopped.signal);
	return { stop: () => stopped.abort() };
}

async function goOnListening(line: Line, stopped: AbortSignal) {
	let failures = 0;
	while (!stopped.aborted) {
		const outcome = await listenOnce(line, stopped);
		if (stopped.aborted) return;
		if (typeof outcome === "number") return line.refused(outcome);
		failures = outcome === "ended" ? 0 : failures + 1;
		if (failures > 1) line.connected(false);
		await pause(backoffMs(failures, Math.random()), stopped);
	}
}

/** "ended": after having spoken; the server closes now and then, and lines break. A number: the status of a refusal. */
async function listenOnce(line: Line, stopped: AbortSignal): Promise<"ended" | "failed" | number> {
	const attempt = new AbortController();
	const abort = () => attempt.abort();
	let silence = setTimeout(abort, silenceMs);
	let spoke = false;
	stopped.addEventListener("abort", abort);
	try {
		const response = await line.connect(attempt.signal);
		if (!response.ok || !response.body) return isFinal(response.status) ? response.status : "failed";
		line.connected(true);
		const parse = eventParser();
		const decoder = new TextDecoder();
		const reader = response.body.getReader();
		for (let read = await reader.read(); !read.done; read = await reader.read()) {
			clearTimeout(silence);
			silence = setTimeout(abort, silenceMs);
			spoke = true;
			for (const data of parse(decoder.decode(read.value, { stream: true }))) line.heard(data);
		}
	} catch {
		// Cut, or never begun.
	} finally {
		clearTimeout(silence);
		stopped.removeEventListener("abort", abort);
	}
	return spoke ? "ended" : "failed";
}

const isFinal = (status: number) => status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429;

/** Waits, but not longer than until the browser is online again or the wait is called off. */
const pause = (ms: number, stopped: AbortSignal): Promise<void> =>
	new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			window.removeEventListener("online", done);
			stopped.removeEventListener("abort", done);
			resolve();
		};
		const timer = setTimeout(done, ms);
		window.addEventListener("online", done);
		stopped.addEventListener("abort", done);
	});
