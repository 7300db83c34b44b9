import cluster, { type Worker } from "node:cluster";
import { log } from "./log.server";

/**
 * Serves in `count` processes that share the port; one that dies is replaced. Each says "ready" when it listens, and
 * the parent of all hears it once. With 1, this process serves itself.
 */
export async function inProcesses(count: number, serve: () => Promise<void>): Promise<void> {
	if (count === 1 || cluster.isWorker) return serve();
	let stopping = false;
	const ready = new Set<Worker>();
	cluster.on("message", (worker, message) => {
		if (message !== "ready") return;
		ready.add(worker);
		if (ready.size === count) process.send?.("ready");
	});
	cluster.on("exit", (worker, code) => {
		if (stopping) return;
		// Before the first was ready there is something wrong that a new process would meet as well.
		if (!ready.has(worker)) process.exit(code || 1);
		ready.delete(worker);
		log.error({ code }, "a web process ended and is replaced");
		cluster.fork();
	});
	const stop = () => {
		stopping = true;
		for (const worker of Object.values(cluster.workers ?? {})) worker?.kill("SIGTERM");
		cluster.disconnect(() => process.exit(0));
	};
	for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.once(signal, stop);
	for (let started = 0; started < count; started++) cluster.fork();
}
