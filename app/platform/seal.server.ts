import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env.server";

const nonceBytes = 12;
const tagBytes = 16;

/** A key of its own for each purpose, derived from BATON_SEAL_KEY. */
export const keyFor = (purpose: string): Buffer =>
	Buffer.from(hkdfSync("sha256", Buffer.from(env().BATON_SEAL_KEY, "hex"), "baton", purpose, 32));

/**
 * AES-256-GCM. `bound` (a shop, say) is authenticated with the text, so that a sealed text moved to another row does
 * not open. Returns `v1.` and base64url of nonce, ciphertext and tag.
 */
export function seal(text: string, bound: string): string {
	const nonce = randomBytes(nonceBytes);
	const cipher = createCipheriv("aes-256-gcm", keyFor("seal"), nonce).setAAD(Buffer.from(bound));
	const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
	return `v1.${sealed.toString("base64url")}`;
}

/** Opens what `seal` made with the same `bound`; throws on anything else. */
export function unseal(sealed: string, bound: string): string {
	if (!sealed.startsWith("v1.")) throw new Error("Not a sealed text");
	const bytes = Buffer.from(sealed.slice(3), "base64url");
	const tagAt = bytes.length - tagBytes;
	const decipher = createDecipheriv("aes-256-gcm", keyFor("seal"), bytes.subarray(0, nonceBytes))
		.setAAD(Buffer.from(bound))
		.setAuthTag(bytes.subarray(tagAt));
	return decipher.update(bytes.subarray(nonceBytes, tagAt), undefined, "utf8") + decipher.final("utf8");
}
