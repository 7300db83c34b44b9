import { type Handler, route, router } from "sandbox/http";
import type { DesksState } from "./desks";
import { answerGorgias } from "./gorgias/wire";
import { answerKlaviyo } from "./klaviyo/wire";
import { seeOther } from "./pages/page";
import type { World } from "./world";
import { answerZendesk } from "./zendesk/wire";

/** `/wire/{host}/…` for the desks' hosts: the request reaches each vendor's stand-in under the vendor's own address. */
export const wire = (world: World, state: DesksState): Handler =>
	router([
		// The desks' own pages for people, as links in Baton name them.
		route("GET", "/wire/:host/agent/tickets/:id", (_, { host, id }) =>
			host?.endsWith(".zendesk.com") ? seeOther(`/desks/zendesk/tickets/${id}`) : null,
		),
		route("GET", "/wire/:host/app/ticket/:id", (_, { host, id }) =>
			host?.endsWith(".gorgias.com") ? seeOther(`/desks/gorgias/tickets/${id}`) : null,
		),
		route("GET", "/wire/www.klaviyo.com/*", () => seeOther("/desks/klaviyo")),
		route("*", "/wire/:host/*", (request, { host = "" }) => {
			const given = atVendor(request, host);
			if (host.endsWith(".zendesk.com")) return answerZendesk(world, state.zendesk, given);
			if (host.endsWith(".gorgias.com")) return answerGorgias(world, state.gorgias, given);
			return host === "a.klaviyo.com" ? answerKlaviyo(world, state.klaviyo, given) : null;
		}),
	]);

function atVendor(request: Request, host: string): Request {
	const url = new URL(request.url);
	return new Request(`https://${host}${url.pathname.slice(`/wire/${host}`.length)}${url.search}`, request);
}
