import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type Door, directly } from "./direct-door.server";

let server: Server;
afterEach(() => new Promise((done) => server.close(done)));

async function serve(door: Door): Promise<number> {
	server = createServer(directly(door, "https://baton.test"));
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return (server.address() as { port: number }).port;
}

test("a door gets the request whole, and its answer goes out as it is", async () => {
	const port = await serve(async ({ request }) => {
		const seen = {
			url: request.url,
			method: request.method,
			token: request.headers.get("authorization"),
			body: await request.json(),
		};
		return Response.json(seen, { status: 201, headers: { "x-answer": "yes" } });
	});
	const response = await fetch(`http://127.0.0.1:${port}/chat/messages?a=1`, {
		method: "POST",
		headers: { Authorization: "Bearer t" },
		body: '{"text":"blåbær"}',
	});
	expect([response.status, response.headers.get("x-answer")]).toEqual([201, "yes"]);
	expect(await response.json()).toEqual({
		url: "https://baton.test/chat/messages?a=1",
		method: "POST",
		token: "Bearer t",
		body: { text: "blåbær" },
	});
});

test("a stream arrives piece by piece, and is cancelled when its reader leaves", async () => {
	let cancelled = false;
	let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
	const stream = new ReadableStream<Uint8Array>({
		start: (given) => {
			controller = given;
		},
		cancel: () => {
			cancelled = true;
		},
	});
	const port = await serve(() => new Response(stream, { headers: { "content-type": "text/event-stream" } }));
	const response = await fetch(`http://127.0.0.1:${port}/chat/events`);
	const reader = response.body?.getReader();
	for (const word of ["one", "two"]) {
		controller?.enqueue(new TextEncoder().encode(word));
		expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(word);
	}
	await reader?.cancel();
	await expect.poll(() => cancelled).toBe(true);
});

test("a request that breaks off in its body, or a door that throws, ends that connection and nothing else", async () => {
	const port = await serve(async ({ request }) => {
		if (request.method === "GET") throw new Error("the door broke");
		return new Response(await request.text());
	});
	const socket = connect(port, "127.0.0.1", () => {
		socket.write("POST /chat/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
		setTimeout(() => socket.destroy(), 50);
	});
	await new Promise((done) => socket.once("close", done));
	await expect(fetch(`http://127.0.0.1:${port}/chat/events`)).rejects.toThrow();
	expect(await (await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "still there" })).text()).toBe(
		"still there",
	);
});
