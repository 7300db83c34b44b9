import { env } from "./env.server";

/** What anyone in Baton may call; a helpdesk's hosts are said by its connector. */
const shopifyHosts = ["*.myshopify.com"];

export class OutboundRefused extends Error {}

/**
 * The address that is really called for a vendor's URL: the same one, or, with OUTBOUND_HOSTS (never in production),
 * the sandbox's. Throws OutboundRefused for a host that is neither Shopify's nor among `hosts`, and for anything but
 * https.
 */
export function outboundUrl(url: string | URL, hosts: readonly string[] = []): URL {
	const asked = new URL(url);
	if (asked.protocol !== "https:" || asked.username || asked.port)
		throw new OutboundRefused(`Only plain https addresses are called, not ${asked.origin}`);
	if (![...shopifyHosts, ...hosts].some((pattern) => matches(pattern, asked.hostname)))
		throw new OutboundRefused(`${asked.hostname} is not a host that Baton calls`);
	const mapped = env().OUTBOUND_HOSTS;
	const pattern = Object.keys(mapped).find((candidate) => matches(candidate, asked.hostname));
	if (!pattern) return asked;
	const base = (mapped[pattern] as string).replace("{host}", asked.hostname).replace(/\/$/, "");
	return new URL(base + asked.pathname + asked.search);
}

/** `fetch` for vendors: allow-listed, mapped, no redirects followed, with a time limit (10 s unless the caller sets one). */
export const outboundFetch = (
	url: string | URL | Request,
	init: RequestInit = {},
	hosts: readonly string[] = [],
): Promise<Response> => {
	const asked = url instanceof Request ? url.url : url;
	return fetch(outboundUrl(asked, hosts), {
		redirect: "manual",
		...init,
		signal: init.signal ?? AbortSignal.timeout(10_000),
	});
};

function matches(pattern: string, host: string): boolean {
	if (!pattern.startsWith("*.")) return host === pattern;
	return host.endsWith(pattern.slice(1)) && /^[a-z0-9][a-z0-9-]*$/i.test(host.slice(0, -pattern.length + 1));
}
