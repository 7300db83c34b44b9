import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Visitor } from "~/conversations/conversation";
import { minutes, now } from "~/platform/clock";
import { keyFor } from "~/platform/seal.server";

export const tokenSeconds = minutes(10) / 1000;

const audience = "chat";

/** What a chat token proves. `preview`: the theme editor, where nothing is stored. */
export type ChatClaims = Visitor & { preview: boolean };

const claimsSchema = z.object({
	shop: z.string(),
	visitor: z.string(),
	customer: z.string().nullable(),
	preview: z.boolean().default(false),
});

let key: Promise<CryptoKey> | undefined;

/** HS256 with a key of its own, imported once. */
function signingKey(): Promise<CryptoKey> {
	key ??= crypto.subtle.importKey(
		"raw",
		new Uint8Array(keyFor("chat-token")),
		{ name: "HMAC", hash: "SHA-256" },
		false,
		["sign", "verify"],
	);
	return key;
}

/** A bearer token for the chat doors, good for ten minutes. */
export async function mintChatToken({ shop, visitorHash, customerId, preview }: ChatClaims): Promise<string> {
	const issuedAt = Math.floor(now().getTime() / 1000);
	return new SignJWT({ shop, visitor: visitorHash, customer: customerId, preview })
		.setProtectedHeader({ alg: "HS256" })
		.setAudience(audience)
		.setIssuedAt(issuedAt)
		.setExpirationTime(issuedAt + tokenSeconds)
		.sign(await signingKey());
}

/** What the token of `Authorization: Bearer …` proves; null when there is none, or it is not (or no longer) good. */
export async function readChatToken(request: Request): Promise<ChatClaims | null> {
	const [, token] = /^Bearer ([\w.-]+)$/.exec(request.headers.get("authorization") ?? "") ?? [];
	if (!token) return null;
	try {
		const options = { algorithms: ["HS256"], audience, currentDate: now() };
		const { payload } = await jwtVerify(token, await signingKey(), options);
		const { shop, visitor, customer, preview } = claimsSchema.parse(payload);
		return { shop, visitorHash: visitor, customerId: customer, preview };
	} catch {
		return null;
	}
}
