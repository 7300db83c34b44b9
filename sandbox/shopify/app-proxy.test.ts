import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { proxySignature } from "./app-proxy";
import { standIn } from "./stand-in.harness";

test("signatures are those of Shopify's documentation", () => {
	const query = new URLSearchParams(
		"extra=1&extra=2&shop=shop-name.myshopify.com&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555",
	);
	query.set("logged_in_customer_id", "1");
	expect(proxySignature(query, "hush")).toBe("4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb");
	query.set("logged_in_customer_id", "");
	expect(proxySignature(query, "hush")).toBe("e072b6d7e6622d85912a5214b860d3100dc1e73d9bc29f43796ac8c9ff8093cb");
});

let server: ReturnType<typeof createServer> | undefined;
afterEach(() => server?.close());

/** An app that tells what reached it. */
async function startApp() {
	const seen: { request: IncomingMessage; body: string }[] = [];
	server = createServer(async (request, response) => {
		seen.push({ request, body: await text(request) });
		response.setHeader("set-cookie", "app=1");
		response.setHeader("x-powered-by", "the app");
		response.setHeader("x-own", "kept");
		response.writeHead(201).end("answer");
	});
	await new Promise<void>((resolve) => server?.listen(0, resolve));
	return { seen, url: `http://localhost:${(server.address() as AddressInfo).port}` };
}

test("a proxied request is signed for the library, keeps method and body, and loses cookies both ways", async () => {
	const app = await startApp();
	const { send, library } = standIn({ appUrl: app.url, customer: "7001" });
	const answer = await send("/apps/baton/session?shop=evil.myshopify.com&a=1", {
		method: "POST",
		headers: { cookie: "sandbox_customer=7001", "content-type": "application/json" },
		body: '{"visitor":null}',
	});
	expect([answer.status, await answer.text()]).toEqual([201, "answer"]);
	expect(answer.headers.get("set-cookie")).toBeNull();
	expect(answer.headers.get("x-powered-by")).toBeNull();
	expect(answer.headers.get("x-own")).toBe("kept");
	const { request, body } = app.seen[0] as (typeof app.seen)[number];
	expect([request.method, body]).toEqual(["POST", '{"visitor":null}']);
	expect(request.headers.cookie).toBeUndefined();
	expect(request.headers["x-forwarded-host"]).toBe("localhost:4000");
	const url = new URL(request.url ?? "", app.url);
	expect(url.pathname).toBe("/proxy/session");
	const query = Object.fromEntries(url.searchParams);
	expect(query).toMatchObject({ shop: "fjell-and-fern.myshopify.com", logged_in_customer_id: "7001", a: "1" });
	expect(await library.utils.validateHmac(query as never, { signator: "appProxy" })).toBe(true);
});

test("someone who is not signed in has an empty customer id; an app that is away is a 502", async () => {
	const app = await startApp();
	const { send, app: registration } = standIn({ appUrl: app.url });
	await send("/apps/baton/session", { method: "POST" });
	expect(app.seen[0]?.request.url).toContain("logged_in_customer_id=&");
	registration.url = "http://localhost:1";
	expect((await send("/apps/baton/session", { method: "POST" })).status).toBe(502);
});
