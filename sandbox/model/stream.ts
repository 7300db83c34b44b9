import { setTimeout as pause } from "node:timers/promises";
import type { Script } from "./behaviour";

/** Server-sent events, one by one; it stops when nobody reads on, and pauses or dies as the script says. */
export function streamed(events: Generator<string>, script: Script): Response {
	const encoder = new TextEncoder();
	const all = script.behaviour === "nonsense" ? nonsense() : events;
	let waits = false;
	const body = new ReadableStream<Uint8Array>({
		pull: async (out) => {
			if (waits && script.behaviour === "slow") await pause(script.pauseMs);
			waits = true;
			const { value, done } = all.next();
			if (!done) return out.enqueue(encoder.encode(value));
			if (script.behaviour === "cut-off") out.error(new Error("The model's connection dies on purpose"));
			else out.close();
		},
	});
	return new Response(body, { headers: { "content-type": "text/event-stream", "cache-control": "no-cache" } });
}

function* nonsense(): Generator<string> {
	yield "data: {{{ not json\n\ndata: 42\n\n";
}

export const event = (data: object): string => `data: ${JSON.stringify(data)}\n\n`;
