import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { send } from "./send";

type Answer = { status: number; headers: Record<string, string>; body: string };

const json = { "Content-Type": "application/json; charset=utf-8" };
let server: Server;
let origin = "";
let answer: Answer;
let heard = "";

beforeAll(async () => {
	server = createServer(async (request, response) => {
		heard = `${request.method} ${request.headers["content-type"]} ${await text(request)}`;
		response.writeHead(answer.status, answer.headers).end(answer.body);
	});
	await new Promise<void>((listening) => server.listen(0, listening));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

const sent = (status: number, body: string, headers: Record<string, string> = json) => {
	answer = { status, headers, body };
	return send(`${origin}/door`, { text: "Ça va" });
};

test("what a door answers comes back, refusals too; fields are sent as a form, anything else as JSON", async () => {
	expect(await sent(200, '{"ok":true}')).toEqual({ reached: true, reply: { ok: true } });
	expect(heard).toBe('POST application/json {"text":"Ça va"}');
	expect(await sent(422, '{"ok":false,"errors":{}}')).toEqual({ reached: true, reply: { ok: false, errors: {} } });
	await send(`${origin}/door`, new URLSearchParams({ intent: "on" }));
	expect(heard).toMatch(/^POST application\/x-www-form-urlencoded\S* intent=on$/);
});

test("what Remix says of a door that broke is no answer of the door's", async () => {
	const broken = await sent(500, '{"message":"Unexpected Server Error"}', { ...json, "X-Remix-Error": "yes" });
	expect(broken).toEqual({ reached: false, message: expect.stringContaining("could not do this just now") });
	const thrown = await sent(401, '"gone"', { ...json, "X-Remix-Catch": "yes" });
	expect(thrown).toEqual({ reached: false, message: expect.stringContaining("could not be reached") });
	expect(await sent(200, "<html>", { "Content-Type": "text/html" })).toMatchObject({ reached: false });
});

test("a server that is not there is told in words", async () => {
	const nowhere = await send("http://127.0.0.1:1/door", {});
	expect(nowhere).toEqual({ reached: false, message: expect.stringContaining("Nothing you typed is lost") });
});
