import { env } from "./env.server";

/** Every host that Baton ever calls. Anything else is refused before a connection is made. */
const allowedHosts = ["*.zendesk.com", "*.gorgias.com", "a.klaviyo.com", "www.klaviyo.com", "*.myshopify.com"];

export class OutboundRefused extends Error {}

/**
 * The address that is really called for a vendor's URL: the same one, or, with OUTBOUND_HOSTS (never in production),
 * the sandbox's. Throws OutboundRefused for a host that is not allowed, and for anything but https.
 */
export function outboundUrl(url: string | URL): URL {
	const asked = new URL(url);
	if (asked.protocol !== "https:" || asked.username || asked.port)
		throw new OutboundRefused(`Only plain https addresses are called, not ${asked.origin}`);
	if (!allowedHosts.some((pattern) => matches(pattern, asked.hostname)))
		throw new OutboundRefused(`${asked.hostname} is not a host that Baton calls`);
	const hosts = env().OUTBOUND_HOSTS;
	const pattern = Object.keys(hosts).find((candidate) => matches(candidate, asked.hostname));
	if (!pattern) return asked;
	const base = (hosts[pattern] as string).replace("{host}", asked.hostname).replace(/\/$/, "");
	return new URL(base + asked.pathname + asked.search);
}

/** `fetch` for vendors: allow-listed, mapped, no redirects followed, with a time limit (10 s unless the caller sets one). */
export const outboundFetch = (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
	const asked = url instanceof Request ? url.url : url;
	return fetch(outboundUrl(asked), {
		redirect: "manual",
		...init,
		signal: init.signal ?? AbortSignal.timeout(10_000),
	});
};

function matches(pattern: string, host: string): boolean {
	if (!pattern.startsWith("*.")) return host === pattern;
	return host.endsWith(pattern.slice(1)) && /^[a-z0-9][a-z0-9-]*$/i.test(host.slice(0, -pattern.length + 1));
}
