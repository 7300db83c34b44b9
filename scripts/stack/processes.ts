import { type ChildProcess, spawn } from "node:child_process";

export type RunningProcess = {
	name: string;
	child: ChildProcess;
	/** Rejects when it ended before it was ready. */
	ready: Promise<void>;
	stop: () => Promise<void>;
};

const stopWithinMs = 8_000;

/** Starts a Node program that says "ready" over IPC once it serves. `words`: what comes after `node`. */
export function startProcess(name: string, words: string[], env: NodeJS.ProcessEnv): RunningProcess {
	// A group of its own: Ctrl-C reaches the parent alone, which stops its children in order.
	const child = spawn("node", words, { env, stdio: ["ignore", "inherit", "inherit", "ipc"], detached: true });
	const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
	const ready = new Promise<void>((resolve, reject) => {
		child.on("message", (message) => message === "ready" && resolve());
		child.once("exit", (code) => reject(new Error(`${name} stopped before it was ready (exit code ${code}).`)));
	});
	// Whoever starts it awaits `ready`; a process that is stopped on purpose must not become an unhandled rejection.
	ready.catch(() => undefined);
	const stop = async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		child.kill("SIGTERM");
		const timer = setTimeout(() => child.kill("SIGKILL"), stopWithinMs);
		await ended;
		clearTimeout(timer);
	};
	return { name, child, ready, stop };
}

/** Runs a program to its end; throws with what it printed when it fails. */
export function runToEnd(command: string, words: string[], env: NodeJS.ProcessEnv): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, words, { env, stdio: ["ignore", "pipe", "pipe"] });
		let printed = "";
		child.stdout.on("data", (chunk) => (printed += chunk));
		child.stderr.on("data", (chunk) => (printed += chunk));
		child.once("error", reject);
		child.once("exit", (code) =>
			code === 0 ? resolve() : reject(new Error(`${command} ${words.join(" ")} failed:\n${printed.trim()}`)),
		);
	});
}
