import { type Handler, route, router } from "sandbox/http";
import type { DesksState } from "./desks";
import { seeOther } from "./pages/page";
import { desks, standIns } from "./registry";
import type { World } from "./world";

/** `/wire/{host}/…` for the desks' hosts: the request reaches each vendor's stand-in under the vendor's own address. */
export const wire = (world: World, state: DesksState): Handler =>
	router([
		route("*", "/wire/:host/*", (request, { host = "" }) => {
			const desk = desks.find((name) => standIns[name].hosts.some((pattern) => matches(pattern, host)));
			if (!desk) return null;
			const given = atVendor(request, host);
			const page = request.method === "GET" && standIns[desk].page?.(new URL(given.url).pathname);
			return page ? seeOther(page) : standIns[desk].answer(world, state[desk], given);
		}),
	]);

const matches = (pattern: string, host: string): boolean =>
	pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern;

function atVendor(request: Request, host: string): Request {
	const url = new URL(request.url);
	return new Request(`https://${host}${url.pathname.slice(`/wire/${host}`.length)}${url.search}`, request);
}
