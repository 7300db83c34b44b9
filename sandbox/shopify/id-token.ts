import { randomUUID } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import type { AppRegistration } from "./app-registration";

const lifeSeconds = 60;
const toleranceSeconds = 10;
const key = (app: AppRegistration) => new TextEncoder().encode(app.apiSecret);

/** A session token ("id token") as App Bridge hands it out: HS256 with the app's secret, for one minute. */
export function mintIdToken(app: AppRegistration, shop: string, userId: number, atMs = Date.now()): Promise<string> {
	const seconds = Math.floor(atMs / 1000);
	return new SignJWT({ dest: `https://${shop}`, sid: randomUUID() })
		.setProtectedHeader({ alg: "HS256", typ: "JWT" })
		.setIssuer(`https://${shop}/admin`)
		.setAudience(app.apiKey)
		.setSubject(String(userId))
		.setIssuedAt(seconds)
		.setNotBefore(seconds)
		.setExpirationTime(seconds + lifeSeconds)
		.setJti(randomUUID())
		.sign(key(app));
}

/** Who the token speaks for; null when it is not valid for this app and shop any more. */
export async function readIdToken(
	app: AppRegistration,
	shop: string,
	token: string,
): Promise<{ userId: number } | null> {
	try {
		const { payload } = await jwtVerify(token, key(app), {
			algorithms: ["HS256"],
			audience: app.apiKey,
			issuer: `https://${shop}/admin`,
			clockTolerance: toleranceSeconds,
			requiredClaims: ["exp", "nbf", "sub", "dest"],
		});
		return payload.dest === `https://${shop}` ? { userId: Number(payload.sub) } : null;
	} catch {
		return null;
	}
}
