import { type FromApp, type FromShell, type Question, readEnvelope } from "./protocol";

/** The line from the app's frame to the shell around it. */
export function openChannel(shellOrigin: string) {
	const waiting = new Map<string, (value: unknown) => void>();
	const listeners: ((message: FromShell) => void)[] = [];
	let asked = 0;

	const tell = (message: FromApp) => window.parent.postMessage({ appBridge: message }, shellOrigin);

	window.addEventListener("message", (event) => {
		if (event.source !== window.parent || event.origin !== shellOrigin) return;
		const message = readEnvelope<FromShell>(event.data);
		if (!message) return;
		if (message.kind === "answer") {
			waiting.get(message.id)?.(message.value);
			waiting.delete(message.id);
			return;
		}
		for (const listener of listeners) listener(message);
	});

	return {
		tell,
		/** Resolves with the shell's answer. Outside a shell nobody answers, as with App Bridge outside of admin. */
		ask: <Value>(question: Question): Promise<Value> =>
			new Promise((resolve) => {
				const id = String(++asked);
				waiting.set(id, resolve as (value: unknown) => void);
				tell({ kind: "ask", id, question });
			}),
		listen: (listener: (message: FromShell) => void) => {
			listeners.push(listener);
		},
	};
}

export type Channel = ReturnType<typeof openChannel>;
