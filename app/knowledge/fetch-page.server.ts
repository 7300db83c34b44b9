import { lookup } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { BlockList, isIP, isIPv4, type LookupFunction } from "node:net";
import { seconds } from "~/platform/clock";
import { env } from "~/platform/env.server";
import { outboundUrl } from "~/platform/outbound.server";

export const agentName = "Baton";
const limitMs = seconds(10);

export type Fetched = { status: number; type: string; location: string | null; body: string } | { problem: string };

const notReached = "This page could not be reached. Baton tries again by itself.";
const notPublic = "This address leads into a private network. It was not read.";
const tooLarge = "This page is larger than 2 MB. It was not read.";
const encoded = "This page is sent in a form that Baton does not read.";

/** Where a sandbox stands for the world outside. Never in production, which refuses to start with OUTBOUND_HOSTS. */
export const isPretend = (): boolean => Object.keys(env().OUTBOUND_HOSTS).length > 0;

/**
 * One GET, no redirect followed, at most `mostBytes`, at most 10 s. The name is resolved once, and connected to only if
 * every address behind it is public, so neither a name that points inwards nor one that changes in between gets in.
 */
export function fetchOnce(asked: URL, mostBytes: number): Promise<Fetched> {
	const own = isPretend() && /(^|\.)localhost$/.test(asked.hostname);
	const url = isPretend() && !own ? outboundUrl(asked, [asked.hostname]) : asked;
	// Nobody is asked for the address of what is one.
	const literal = url.hostname.replace(/^\[|\]$/g, "");
	if (!isPretend() && isIP(literal) && !isPublicAddress(literal)) return Promise.resolve({ problem: notPublic });
	return new Promise((resolve) => {
		const signal = AbortSignal.timeout(limitMs);
		const headers = {
			"User-Agent": `${agentName}/1.0 (+${env().SHOPIFY_APP_URL})`,
			Accept: "text/html, text/plain",
			"Accept-Encoding": "identity",
		};
		const send = url.protocol === "https:" ? requestHttps : requestHttp;
		const sent = send(url, { headers, signal, agent: false, ...(isPretend() ? {} : { lookup: publicOnly }) });
		sent.on("error", (error: NodeJS.ErrnoException) =>
			resolve({ problem: error.code === "ENOTPUBLIC" ? notPublic : notReached }),
		);
		sent.on("response", (response) => {
			const { "content-type": type = "", "content-encoding": encoding, location = null } = response.headers;
			const give = (fetched: Fetched) => {
				resolve(fetched);
				response.destroy();
			};
			if (encoding && encoding !== "identity") return give({ problem: encoded });
			const chunks: Buffer[] = [];
			let bytes = 0;
			response.on("data", (chunk: Buffer) => {
				bytes += chunk.length;
				if (bytes > mostBytes) give({ problem: tooLarge });
				else chunks.push(chunk);
			});
			response.on("error", () => give({ problem: notReached }));
			response.on("end", () =>
				give({ status: response.statusCode ?? 0, type, location, body: textOf(Buffer.concat(chunks), type) }),
			);
		});
		sent.end();
	});
}

function textOf(bytes: Buffer, type: string): string {
	const charset = /charset="?([\w-]+)/i.exec(type)?.[1] ?? "utf-8";
	try {
		return new TextDecoder(charset).decode(bytes);
	} catch {
		return bytes.toString("utf8");
	}
}

/** Addresses that are not of the public internet (RFC 6890 and successors). */
const inward = new BlockList();
/** A list of its own: one that holds mapped addresses takes every IPv4 address for one. */
const inward6 = new BlockList();
for (const [network, prefix] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 4],
	["240.0.0.0", 4],
] as const)
	inward.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
	// IPv4 in IPv6, as "compatible" and as "mapped".
	["::", 96],
	["::ffff:0:0", 96],
	["64:ff9b::", 96],
	["64:ff9b:1::", 48],
	["100::", 64],
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["fc00::", 7],
	["3fff::", 20],
	["5f00::", 16],
	["fe80::", 10],
	["fec0::", 10],
	["ff00::", 8],
] as const)
	inward6.addSubnet(network, prefix, "ipv6");

/** Whether an IP address is of the public internet; an IPv4 address written as IPv6 never is. */
export function isPublicAddress(address: string): boolean {
	return isIPv4(address) ? !inward.check(address, "ipv4") : !inward6.check(address, "ipv6");
}

/** `dns.lookup` that knows public addresses only. */
export const publicOnly: LookupFunction = (hostname, options, callback) =>
	lookup(hostname, { ...options, all: true }, (error, addresses) => {
		if (error) return callback(error, "", 0);
		const inside = addresses.find(({ address }) => !isPublicAddress(address));
		const [first] = addresses;
		if (inside || !first)
			return callback(Object.assign(new Error("not a public address"), { code: "ENOTPUBLIC" }), "", 0);
		if (options.all) return (callback as unknown as (error: null, all: typeof addresses) => void)(null, addresses);
		callback(null, first.address, first.family);
	});
