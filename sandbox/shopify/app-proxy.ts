import { createHmac } from "node:crypto";
import type { Handler } from "sandbox/http";
import type { Shop } from "../shops/shop";
import type { AppRegistration } from "./app-registration";

const proxyPrefix = "/apps/baton";

/** Shopify's app proxy never lets these through from the app. Source: "About app proxies". */
const strippedFromAnswers = [
	"accept-patch accept-ranges connection cookie date delta-base im p3p pragma preference-applied proxy-authenticate",
	"public-key-pins server service-worker-allowed set-cookie trailer tk warning x-powered-by",
	// fetch has undone these already
	"content-encoding content-length transfer-encoding keep-alive",
]
	.join(" ")
	.split(" ");

const strippedFromRequests = ["cookie", "host", "connection", "content-length", "transfer-encoding", "keep-alive"];

/** The signature of a proxied request's query: hex HMAC-SHA256 over the sorted `key=value`s, lists joined by commas. */
export function proxySignature(query: URLSearchParams, secret: string): string {
	const names = [...new Set(query.keys())].filter((name) => name !== "signature" && name !== "hmac");
	const message = names
		.map((name) => `${name}=${query.getAll(name).join(",")}`)
		.sort()
		.join("");
	return createHmac("sha256", secret).update(message).digest("hex");
}

type Storefront = {
	/** The shop that the request's host names. */
	shopOf: (request: Request) => Shop;
	/** The number of the signed-in customer; null for anyone else. */
	customerOf: (request: Request) => string | null;
};

/** `/apps/baton/*` on a storefront → the app's `/proxy/*`, signed, without cookies in either direction. */
export function appProxy(app: AppRegistration, storefront: Storefront): Handler {
	return async (request) => {
		const asked = new URL(request.url);
		if (asked.pathname !== proxyPrefix && !asked.pathname.startsWith(`${proxyPrefix}/`)) return null;
		const shop = storefront.shopOf(request);
		const target = new URL(`/proxy${asked.pathname.slice(proxyPrefix.length)}`, app.url);
		target.search = signedQuery(app, asked, shop, storefront.customerOf(request)).toString();
		try {
			return passedOn(await fetch(target, await forwarded(request, asked)));
		} catch {
			return new Response("There was a problem loading this website\n", { status: 502 });
		}
	};
}

function signedQuery(app: AppRegistration, asked: URL, shop: Shop, customerId: string | null): URLSearchParams {
	const query = new URLSearchParams(asked.search);
	// What a shopper put there himself never reaches the app under Shopify's signature.
	for (const name of ["shop", "logged_in_customer_id", "path_prefix", "timestamp", "signature"]) query.delete(name);
	query.set("shop", shop.facts.myshopifyDomain);
	query.set("logged_in_customer_id", customerId ?? "");
	query.set("path_prefix", proxyPrefix);
	query.set("timestamp", String(Math.floor(Date.now() / 1000)));
	query.set("signature", proxySignature(query, app.apiSecret));
	return query;
}

async function forwarded(request: Request, asked: URL): Promise<RequestInit> {
	const headers = new Headers(request.headers);
	for (const name of strippedFromRequests) headers.delete(name);
	headers.set("x-forwarded-for", request.headers.get("x-forwarded-for") ?? "127.0.0.1");
	headers.set("x-forwarded-host", asked.host);
	headers.set("x-forwarded-proto", asked.protocol.replace(":", ""));
	const bodyless = request.method === "GET" || request.method === "HEAD";
	return {
		method: request.method,
		headers,
		body: bodyless ? undefined : await request.arrayBuffer(),
		redirect: "follow",
	};
}

function passedOn(answer: Response): Response {
	const headers = new Headers(answer.headers);
	for (const name of strippedFromAnswers) headers.delete(name);
	return new Response(answer.body, { status: answer.status, headers });
}
