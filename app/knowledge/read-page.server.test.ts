import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "~/platform/env.server";
import { fetchOnce, isPublicAddress, publicOnly } from "./fetch-page.server";
import { readPage } from "./read-page.server";
import { ownAddress } from "./web-address";

let server: Server;
let host = "";
let asked: string[] = [];
let outside: Record<string, string>;

const pages: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
	"/robots.txt": (_, response) => response.end("User-agent: *\nDisallow: /account\nDisallow: /pages/secret\n"),
	"/pages/care": (_, response) =>
		html(
			response,
			`<title>Care – Shop</title><nav>Cart (2)</nav><main><h1>Care guide</h1><p>Wash at 30&nbsp;°C.</p>
			<script>steal()</script><p onclick="x()">&lt;b&gt;No softener&lt;/b&gt;</p></main><footer>Imprint</footer>`,
		),
	"/moved": (_, response) => response.writeHead(302, { location: "/pages/care" }).end(),
	"/sneaky": (_, response) => response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
	"/to-secret": (_, response) => response.writeHead(302, { location: "/pages/secret" }).end(),
	"/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
	"/huge": (_, response) => html(response, "x".repeat(3 * 1024 * 1024)),
	"/deep": (_, response) => html(response, `${"<div>".repeat(50_000)}<p>Bottom.</p>`),
	"/picture": (_, response) => response.writeHead(200, { "content-type": "image/png" }).end("png"),
	"/empty": (_, response) => html(response, "<main><div id=app></div><script>render()</script></main>"),
};
const html = (response: ServerResponse, body: string) =>
	response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(body);

beforeAll(async () => {
	server = createServer((request, response) => {
		asked.push(request.url ?? "");
		const page = pages[request.url ?? ""];
		if (page) page(request, response);
		else response.writeHead(404).end();
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	host = `localhost:${(server.address() as AddressInfo).port}`;
	outside = env().OUTBOUND_HOSTS;
	env().OUTBOUND_HOSTS = { "*.example": "http://localhost:9" };
});
afterAll(() => {
	env().OUTBOUND_HOSTS = outside;
	server.closeAllConnections();
	server.close();
});

const read = (path: string) => readPage(`http://${host}${path}`, [host]);

test("the words of the page's main part, as text, also after a redirect within the shop", async () => {
	const care = { title: "Care guide", text: "Care guide\n\nWash at 30 °C.\n\n<b>No softener</b>" };
	expect(await read("/pages/care")).toEqual(care);
	expect(await read("/moved")).toEqual(care);
	expect(await read("/deep")).toMatchObject({ text: "Bottom." });
});

test("robots.txt is asked first and obeyed, also behind a redirect", async () => {
	asked = [];
	expect(await read("/pages/secret")).toMatchObject({ problem: expect.stringContaining("robots.txt") });
	expect(await read("/to-secret")).toMatchObject({ problem: expect.stringContaining("robots.txt") });
	expect(asked).toEqual(["/robots.txt", "/robots.txt", "/to-secret"]);
});

test.each([
	["/other-robots", "robots.txt"],
	["http://evil.example/robots.txt", "could not be read"],
	["/robots.txt", "could not be read"],
])("a robots.txt that lies at %s is looked for there, and without it nothing is read", async (location, problem) => {
	const robots = pages["/robots.txt"] as (typeof pages)[string];
	pages["/robots.txt"] = (_, response) => response.writeHead(301, { location }).end();
	pages["/other-robots"] = robots;
	expect(await read("/pages/secret")).toMatchObject({ problem: expect.stringContaining(problem) });
	if (location === "/other-robots") expect(await read("/pages/care")).toHaveProperty("text");
	pages["/robots.txt"] = (_, response) => response.writeHead(429).end();
	expect(await read("/pages/care")).toMatchObject({ problem: expect.stringContaining("could not be read") });
	pages["/robots.txt"] = robots;
});

test("a page that drips without end is given up", async () => {
	const limit = AbortSignal.timeout;
	pages["/drip"] = (_, response) => {
		response.writeHead(200, { "content-type": "text/html" });
		const timer = setInterval(() => response.write("<p>more</p>"), 20);
		response.on("close", () => clearInterval(timer));
	};
	AbortSignal.timeout = () => limit.call(AbortSignal, 300);
	expect(await read("/drip")).toMatchObject({ problem: expect.stringContaining("could not be reached") });
	AbortSignal.timeout = limit;
});

test("a redirect out of the shop is not followed, nor one without end", async () => {
	expect(await read("/sneaky")).toEqual({
		problem: "This page leads to another website. Only your shop's own are read.",
	});
	expect(await read("/loop")).toMatchObject({ problem: expect.stringContaining("without end") });
});

test("what is no page, too large, empty or gone is told in plain words", async () => {
	expect(await read("/huge")).toMatchObject({ problem: expect.stringContaining("2 MB") });
	expect(await read("/picture")).toMatchObject({ problem: expect.stringContaining("not a web page") });
	expect(await read("/empty")).toMatchObject({ problem: expect.stringContaining("no words") });
	expect(await read("/nowhere")).toEqual({ problem: "There is no page at this address.", gone: true });
});

test.each([
	"https://evil.example/pages/care",
	"https://northpine.com.evil.example/",
	"https://northpine.com@evil.example/",
	"https://northpine.com:8443/",
	"https://name:word@northpine.com/",
	"file:///etc/passwd",
	"http://169.254.169.254/",
	"https://[::1]/",
	"localhost:3000",
])("%s is not an address of the shop", (address) => {
	expect(ownAddress(address, { domains: ["northpine.com"], pretend: false })).toHaveProperty("problem");
});

test("an address of the shop, however it is written, is https", () => {
	const own = (address: string) => {
		const told = ownAddress(address, { domains: ["northpine.com"], pretend: false });
		return "url" in told ? told.url.href : told.problem;
	};
	expect(own(" northpine.com/pages/care#top ")).toBe("https://northpine.com/pages/care");
	expect(own("http://NORTHPINE.com/pages/care")).toBe("https://northpine.com/pages/care");
});

test("only public addresses are connected to, however they are written", async () => {
	const inward = ["127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"];
	const inward6 = [
		"::1",
		"::",
		"fe80::1",
		"fd00::1",
		"::ffff:10.0.0.1",
		"::ffff:7f00:1",
		"::ffff:169.254.169.254",
		"::ffff:a9fe:a9fe",
		"0:0:0:0:0:ffff:7f00:1",
		"::127.0.0.1",
		"::7f00:1",
		"fec0::1",
		"64:ff9b::a00:1",
		"2002:7f00:1::",
	];
	expect([...inward, ...inward6].filter(isPublicAddress)).toEqual([]);
	expect(["8.8.8.8", "23.227.38.65", "2620:127:f00e::1"].filter(isPublicAddress)).toHaveLength(3);
	const error = await new Promise<NodeJS.ErrnoException | null>((resolve) =>
		publicOnly("localhost", { all: true }, (failure) => resolve(failure)),
	);
	expect(error?.code).toBe("ENOTPUBLIC");
});

test("outside of the sandbox a name that leads inwards is not connected to", async () => {
	const pretended = env().OUTBOUND_HOSTS;
	env().OUTBOUND_HOSTS = {};
	asked = [];
	expect(await fetchOnce(new URL(`http://${host}/pages/care`), 1_000)).toMatchObject({
		problem: expect.stringContaining("private network"),
	});
	for (const inside of [
		"http://169.254.169.254/latest",
		"http://[::1]/",
		"http://[::ffff:7f00:1]/",
		"http://2130706433/",
	])
		expect(await fetchOnce(new URL(inside), 1_000)).toMatchObject({
			problem: expect.stringContaining("private network"),
		});
	expect(asked).toEqual([]);
	env().OUTBOUND_HOSTS = pretended;
});
