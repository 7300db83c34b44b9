import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "./log.server";

/** A route's loader or action: a Request in, a Response out. */
export type Door = (input: { request: Request; params: Record<string, string>; context: object }) => unknown;

/**
 * Serves a route's door without the router between, for the doors that every chat message passes: the same function,
 * half the time a request. `origin`: what the request's URL begins with.
 */
export const directly = (door: Door, origin: string) => async (incoming: IncomingMessage, outgoing: ServerResponse) => {
	const left = new AbortController();
	// Only for whoever left before the end: an abort costs more than the rest of a request.
	outgoing.once("close", () => {
		if (!outgoing.writableFinished) left.abort();
	});
	try {
		const request = await toRequest(incoming, origin, left.signal);
		const response = (await door({ request, params: {}, context: {} })) as Response;
		await send(response, outgoing);
	} catch (error) {
		// Doors answer their own failures; what arrives here is a line that broke while it was read or written.
		if (!left.signal.aborted) log.warn({ error }, "a request broke off");
		outgoing.destroy();
	}
};

async function toRequest(incoming: IncomingMessage, origin: string, signal: AbortSignal): Promise<Request> {
	const headers: [string, string][] = [];
	for (const [name, value] of Object.entries(incoming.headers))
		if (value !== undefined) headers.push([name, String(value)]);
	const method = incoming.method ?? "GET";
	const body = method === "GET" || method === "HEAD" ? undefined : await readBody(incoming);
	return new Request(new URL(incoming.url ?? "/", origin), { method, headers, body, signal });
}

/** Whole: server.ts has refused what is too large before. */
async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
	outgoing.statusCode = response.status;
	outgoing.setHeader("x-content-type-options", "nosniff");
	for (const [name, value] of response.headers) outgoing.setHeader(name, value);
	const streams = response.headers.get("content-type")?.startsWith("text/event-stream");
	if (!streams || !response.body) return void outgoing.end(Buffer.from(await response.arrayBuffer()));
	outgoing.flushHeaders();
	const reader = response.body.getReader();
	outgoing.once("close", () => void reader.cancel().catch(() => undefined));
	for (let read = await reader.read(); !read.done; read = await reader.read())
		if (!outgoing.write(read.value)) await Promise.race([once(outgoing, "drain"), once(outgoing, "close")]);
	outgoing.end();
}
