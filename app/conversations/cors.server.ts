import { isProduction } from "~/platform/env.server";
import { isStorefrontHost } from "./origin.store.server";

/** Pages of the developer's own machine may talk to the chat, but never in production. */
const isLocal = (url: URL): boolean =>
	!isProduction() && url.protocol === "http:" && (url.hostname === "localhost" || url.hostname.endsWith(".localhost"));

const originOf = (request: Request): URL | null => {
	const origin = request.headers.get("origin");
	return origin && URL.canParse(origin) ? new URL(origin) : null;
};

/** A page of this shop asks; or no page at all (no Origin), which no CORS protects or endangers. */
export function isOwnOrigin(request: Request, hosts: string[]): boolean {
	if (!request.headers.has("origin")) return true;
	const origin = originOf(request);
	if (!origin) return false;
	return isLocal(origin) || (origin.protocol === "https:" && hosts.includes(origin.host));
}

/** What a browser must read before it shows an answer to a page: given to storefronts of installed shops alone. */
export async function corsHeaders(request: Request): Promise<Headers> {
	const headers = new Headers({ vary: "Origin" });
	const origin = originOf(request);
	if (!origin) return headers;
	if (!isLocal(origin) && !(origin.protocol === "https:" && (await isStorefrontHost(origin.host)))) return headers;
	headers.set("access-control-allow-origin", origin.origin);
	headers.set("access-control-expose-headers", "retry-after");
	return headers;
}

/** The answer to OPTIONS; 403 for pages of nobody's shop. */
export async function preflight(request: Request): Promise<Response> {
	const headers = await corsHeaders(request);
	if (!headers.has("access-control-allow-origin")) return new Response(null, { status: 403, headers });
	headers.set("access-control-allow-methods", "GET, POST");
	headers.set("access-control-allow-headers", "authorization, content-type");
	headers.set("access-control-max-age", "600");
	return new Response(null, { status: 204, headers });
}
