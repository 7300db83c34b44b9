import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

/** What stops the demo and the way on, in one sentence; printed without a stack. */
export class CannotStart extends Error {}

export async function requireFreePort(port: number, variable: string): Promise<void> {
	const server = createServer();
	const free = await new Promise<boolean>((resolve) => {
		server.once("error", () => resolve(false));
		server.listen(port, () => resolve(true));
	});
	await new Promise((done) => server.close(done));
	if (!free)
		throw new CannotStart(
			`Port ${port} is taken by another program. Stop it, or choose another port with ${variable}=….`,
		);
}

export function requireWritable(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true });
		accessSync(folder, constants.W_OK);
	} catch {
		throw new CannotStart(
			`${folder} can't be written. Give yourself the right to write in ${dirname(folder)}, or run Baton elsewhere.`,
		);
	}
}

/** One demo a checkout. Returns the way to let go. A lock whose process is gone is taken over. */
export function takeLock(folder: string): () => void {
	const file = join(folder, "running");
	const holder = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
	if (holder && isAlive(holder))
		throw new CannotStart(`Baton's demo already runs here (process ${holder}). Stop that one first.`);
	writeFileSync(file, String(process.pid));
	return () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}
