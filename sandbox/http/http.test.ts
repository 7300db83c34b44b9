import { afterEach, expect, test } from "vitest";
import { ConnectionReset, type Handler, route, router, type Served, serve } from "./index";

let served: Served | undefined;
afterEach(() => served?.close());

const listen = async (handler: Handler) => {
	served = await serve(handler, 0);
	return served.url;
};

test("a request and its answer keep method, headers, cookies and body", async () => {
	const url = await listen(async (request) => {
		const headers = new Headers({ "x-method": request.method, "x-seen": request.headers.get("x-asked") ?? "" });
		headers.append("set-cookie", "a=1");
		headers.append("set-cookie", "b=2");
		return new Response(await request.text(), { status: 201, headers });
	});
	const answer = await fetch(`${url}/thing`, { method: "POST", body: "ünï", headers: { "x-asked": "yes" } });
	expect(answer.status).toBe(201);
	expect(await answer.text()).toBe("ünï");
	expect(answer.headers.get("x-seen")).toBe("yes");
	expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

test("a body arrives while it is still being written, and a reader who leaves stops the writer", async () => {
	let stopped: () => void = () => {};
	const gone = new Promise<void>((resolve) => {
		stopped = resolve;
	});
	const body = new ReadableStream({
		start: (out) => out.enqueue(new TextEncoder().encode("first")),
		cancel: () => stopped(),
	});
	const url = await listen(async () => new Response(body));
	const reader = (await fetch(url)).body?.getReader();
	const first = await reader?.read();
	expect(new TextDecoder().decode(first?.value)).toBe("first");
	await reader?.cancel();
	await gone;
});

test("a reset kills the connection, and nothing at an address is a 404", async () => {
	const url = await listen(async (request) => {
		if (request.url.endsWith("/reset")) throw new ConnectionReset();
		return null;
	});
	await expect(fetch(`${url}/reset`)).rejects.toThrow("fetch failed");
	expect((await fetch(url)).status).toBe(404);
});

test("the router names the parts of a path and passes on what it does not know", async () => {
	const handler = router([
		route("GET", "/desks/:desk/tickets/:id", (_, params) => Response.json(params)),
		route("*", "/wire/:host/*", (_, params) => Response.json(params)),
	]);
	const ask = (path: string, method = "GET") => handler(new Request(`http://sandbox${path}`, { method }));
	expect(await (await ask("/desks/zendesk/tickets/7"))?.json()).toEqual({ desk: "zendesk", id: "7" });
	expect(await (await ask("/wire/a.b/x/y", "PUT"))?.json()).toEqual({ host: "a.b", rest: "x/y" });
	expect(await ask("/desks/zendesk")).toBeNull();
	expect(await ask("/desks/zendesk/tickets/7", "POST")).toBeNull();
});
