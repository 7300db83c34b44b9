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

type Proven = { claims: ChatClaims; untilSeconds: number };

/** Tokens that have proven themselves in this process: a shopper comes with the same one for ten minutes. */
const proven = new Map<string, Proven>();
const mostProven = 10_000;

/** What the token of `Authorization: Bearer …` proves; null when there is none, or it is not (or no longer) good. */
export async function readChatToken(request: Request): Promise<ChatClaims | null> {
	const [, token] = /^Bearer ([\w.-]+)$/.exec(request.headers.get("authorization") ?? "") ?? [];
	if (!token) return null;
	const known = proven.get(token) ?? (await prove(token));
	return known && known.untilSeconds > now().getTime() / 1000 ? known.claims : null;
}

async function prove(token: string): Promise<Proven | null> {
	try {
		const options = { algorithms: ["HS256"], audience, currentDate: now(), requiredClaims: ["exp"] };
		const { payload } = await jwtVerify(token, await signingKey(), options);
		const { shop, visitor, customer, preview } = claimsSchema.parse(payload);
		const claims = { shop, visitorHash: visitor, customerId: customer, preview };
		if (proven.size >= mostProven) proven.clear();
		const known = { claims, untilSeconds: payload.exp ?? 0 };
		proven.set(token, known);
		return known;
	} catch {
		return null;
	}
}
