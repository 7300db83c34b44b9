import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { ConnectionReset, type Handler } from "./handler";

export type Served = { url: string; port: number; close: () => Promise<void> };

/**
 * Serves a handler over real HTTP; bodies stream both ways. Port 0 takes a free one. Rejects with the system's error
 * when the port is taken. `close` ends open connections as well.
 */
export async function serve(handler: Handler, port: number): Promise<Served> {
	const server = createServer((incoming, outgoing) => void answer(handler, incoming, outgoing));
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, resolve);
	});
	const taken = (server.address() as AddressInfo).port;
	return {
		url: `http://localhost:${taken}`,
		port: taken,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function answer(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
	try {
		const response = await handler(toRequest(incoming, outgoing));
		await send(response ?? new Response("There is nothing at this address.\n", { status: 404 }), incoming, outgoing);
	} catch (error) {
		if (error instanceof ConnectionReset || outgoing.headersSent) return void incoming.socket.destroy();
		console.error(`sandbox: ${incoming.method} ${incoming.url}`, error);
		outgoing.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end("The sandbox itself failed.\n");
	}
}

function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request {
	const gone = new AbortController();
	outgoing.once("close", () => !outgoing.writableFinished && gone.abort());
	const headers = new Headers();
	for (const [name, values] of Object.entries(incoming.headersDistinct))
		for (const value of values ?? []) headers.append(name, value);
	const method = incoming.method ?? "GET";
	const body = method === "GET" || method === "HEAD" ? null : (Readable.toWeb(incoming) as ReadableStream<Uint8Array>);
	const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "localhost"}`);
	return new Request(url, { method, headers, body, signal: gone.signal, duplex: "half" } as RequestInit);
}

async function send(response: Response, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
	const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
	const cookies = response.headers.getSetCookie();
	if (cookies.length > 0) headers["set-cookie"] = cookies;
	outgoing.writeHead(response.status, response.statusText, headers);
	if (!response.body || incoming.method === "HEAD") return void outgoing.end();
	outgoing.flushHeaders();
	// A reader who left, or a body that broke on purpose: either way this connection is over.
	await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing).catch(() =>
		incoming.socket.destroy(),
	);
}
