import { type Handler, matchPath, serve } from "sandbox/http";
import { afterAll, afterEach } from "vitest";

/** A call as it came over the wire; `path` is that of the app. */
export type DeskCall = { path: string; headers: Record<string, string>; body: string };

/** What was called since the test began, so that it can be called again, or almost so. */
export const deskCalls: DeskCall[] = [];

/**
 * The door that desks call, over real HTTP on a free port, with the app's address set to it: the stand-ins' webhooks
 * arrive here. Import it first, for its effects: the environment is read when the app's modules are.
 */
const door: Handler = async (request) => {
	const path = new URL(request.url).pathname;
	const params = matchPath("/desks/:destination/:key", path);
	if (!params) return null;
	const body = await request.text();
	deskCalls.push({ path, headers: Object.fromEntries(request.headers), body });
	return knock({ path, headers: Object.fromEntries(request.headers), body }, params);
};

async function knock({ path, headers, body }: DeskCall, params: Record<string, string>): Promise<Response> {
	const { action } = await import("~/routes/desks.$destination.$key");
	const request = new Request(served.url + path, { method: "POST", headers, body });
	return action({ request, params, context: {} });
}

/** Calls the door as a desk does. */
export const callDeskDoor = ({ path, headers, body }: DeskCall): Promise<Response> => {
	const { "content-length": _length, host: _host, connection: _connection, ...others } = headers;
	return fetch(served.url + path, { method: "POST", headers: others, body });
};

const served = await serve(door, 0);
process.env.SHOPIFY_APP_URL = served.url;

afterEach(() => deskCalls.splice(0));
afterAll(() => served.close());
