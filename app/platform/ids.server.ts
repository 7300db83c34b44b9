import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

type IdKind =
	| "conversation"
	| "message"
	| "handoff"
	| "delivery"
	| "document"
	| "item"
	| "gap"
	| "exam"
	| "request"
	| "attempt"
	| "farewell"
	| "test";

let pool = Buffer.alloc(0);
const poolBytes = 4096;

/** Random bytes from a pool: asking the system for each id cost more than making it. No byte is given out twice. */
function randomPooled(count: number): Buffer {
	if (pool.length < count) pool = randomBytes(poolBytes);
	const taken = pool.subarray(0, count);
	pool = pool.subarray(count);
	return taken;
}

/** An id no one can guess: its kind and 128 random bits, e.g. `conversation_mZ3…` (22 characters after the underscore). */
export const newId = (kind: IdKind): string => `${kind}_${randomPooled(16).toString("base64url")}`;

/** A secret of 256 bits, base64url. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** Six digits for a person to type in: good only with few tries. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Compares without telling by its time how much was right. */
export const equalSecrets = (left: string, right: string): boolean =>
	timingSafeEqual(createHash("sha256").update(left).digest(), createHash("sha256").update(right).digest());

/** A number in [0, 1), for jitter. */
export const random = (): number => randomBytes(4).readUInt32BE() / 2 ** 32;
