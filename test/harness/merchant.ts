import type { ActionFunctionArgs } from "@remix-run/node";
import { Session } from "@shopify/shopify-api";
import { SignJWT } from "jose";
import { hours, later, now } from "~/platform/clock";
import { env } from "~/platform/env.server";
import { newSecret } from "~/platform/ids.server";
import { sessionStorage } from "~/shopify.server";
import { newShop } from "./handoffs";

/** A merchant's teammate at Baton's pages: who he is, and what every request of his carries. */
export type Merchant = { shop: string; userId: string; sessionToken: string };

/** Signs in to a shop of its own, or to `shop`, as App Bridge does: with a session token that Shopify has signed. */
export async function signIn(userId = "501", shop?: string): Promise<Merchant> {
	const at = shop ?? (await newShop());
	const offline = {
		id: `offline_${at}`,
		shop: at,
		state: "",
		isOnline: false,
		scope: env().SCOPES,
		accessToken: "shpat_test",
		expires: later(now(), hours(1)),
		refreshToken: "refresh_test",
		refreshTokenExpires: later(now(), hours(24)),
	};
	await sessionStorage.storeSession(new Session(offline));
	return { shop: at, userId, sessionToken: await sessionTokenFor(at, userId) };
}

/** Shopify's session token (HS256 with the app's secret), good for an hour here. */
export const sessionTokenFor = (shop: string, userId: string, secret = env().SHOPIFY_API_SECRET): Promise<string> =>
	new SignJWT({ dest: `https://${shop}`, sid: newSecret() })
		.setProtectedHeader({ alg: "HS256" })
		.setIssuer(`https://${shop}/admin`)
		.setAudience(env().SHOPIFY_API_KEY)
		.setSubject(userId)
		.setJti(newSecret())
		.setIssuedAt()
		.setNotBefore("0s")
		.setExpirationTime("1h")
		.sign(new TextEncoder().encode(secret));

type Door = (args: ActionFunctionArgs) => Promise<Response>;
type Knock = { path: string; params?: Record<string, string>; body?: unknown };

/** Knocks at a loader (no body) or an action (a JSON body) with the merchant's token; a thrown Response is its answer. */
export async function knock(
	door: Door,
	merchant: Merchant | null,
	{ path, params = {}, body }: Knock,
): Promise<Response> {
	const request = new Request(`${env().SHOPIFY_APP_URL}${path}`, {
		headers: {
			// A bare one is taken for a bot.
			"User-Agent":
				"Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
			"Content-Type": "application/json",
			...(merchant && { Authorization: `Bearer ${merchant.sessionToken}` }),
		},
		...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
	});
	try {
		return await door({ request, params, context: {} });
	} catch (thrown) {
		if (thrown instanceof Response) return thrown;
		throw thrown;
	}
}
