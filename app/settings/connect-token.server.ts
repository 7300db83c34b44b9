import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { now } from "~/platform/clock";
import { keyFor } from "~/platform/seal.server";

const lifeSeconds = 120;
const audience = "connect-start";
const key = () => new Uint8Array(keyFor(audience));

const started = z.object({ url: z.url(), state: z.string().min(1) });

/** Where a connection popup goes first; made in the embedded page, whose session token proved shop and user. */
type ConnectStart = z.infer<typeof started>;

/** A token for the popup's address: the popup has no session of its own, and browsers may block its cookies. */
export function signConnectStart(start: ConnectStart): Promise<string> {
	const issuedAt = Math.floor(now().getTime() / 1000);
	return new SignJWT(start)
		.setProtectedHeader({ alg: "HS256" })
		.setAudience(audience)
		.setIssuedAt(issuedAt)
		.setExpirationTime(issuedAt + lifeSeconds)
		.sign(key());
}

/** What `signConnectStart` signed, or null when it is forged or older than two minutes. */
export async function readConnectStart(token: string): Promise<ConnectStart | null> {
	try {
		const { payload } = await jwtVerify(token, key(), { audience, algorithms: ["HS256"], currentDate: now() });
		return started.parse(payload);
	} catch {
		return null;
	}
}
