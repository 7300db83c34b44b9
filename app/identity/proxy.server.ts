import { authenticate } from "~/shopify.server";

/** What Shopify's signature on an app-proxy request proves. */
export type ProxyProof = {
	shop: string;
	/** Digits; null: nobody is signed in. */
	customerId: string | null;
};

/**
 * Verifies the signature; throws a Response (400) when it is not Shopify's or too old. Only after that do the
 * parameters mean anything.
 */
export async function proxyProof(request: Request): Promise<ProxyProof> {
	await authenticate.public.appProxy(request);
	const { searchParams } = new URL(request.url);
	const customerId = searchParams.get("logged_in_customer_id") ?? "";
	return { shop: searchParams.get("shop") ?? "", customerId: /^\d+$/.test(customerId) ? customerId : null };
}
