import { closeDatabase } from "./db.server";
import { stopQueue } from "./jobs.server";
import { stopListening } from "./live.server";

/** Ends the process in order when it is told to (SIGTERM, Ctrl-C, its parent is gone): `first`, then queue and database. */
export function stopInOrder(first: () => unknown = () => undefined): void {
	let stopping = false;
	const stop = async () => {
		if (stopping) return;
		stopping = true;
		await first();
		await stopQueue();
		await stopListening();
		await closeDatabase();
		process.exit(0);
	};
	for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.on(signal, stop);
}
